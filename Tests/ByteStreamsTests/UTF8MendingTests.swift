import ByteStreams
import Testing

@Suite struct UTF8MendingTests {
    private func mended(_ bytes: [UInt8]) throws -> (text: String, count: Int) {
        let source = UTF8MendingByteSource(MemoryByteSource(bytes))
        let text = try source.readAll(limit: 1 << 20)
        return (String(decoding: text, as: UTF8.self), source.mendedCount)
    }

    @Test(arguments: ["", "plain", "é贵😀", "e\u{301}"])
    func `leaves what is UTF-8`(text: String) throws {
        let mended = try mended(Array(text.utf8))
        #expect(mended.text == text && mended.count == 0)
    }

    @Test(arguments: [
        ([0x63, 0xE9], "cé", 1), ([0x80, 0x41], "€A", 1), ([0x81], "\u{FFFD}", 1), ([0xE8, 0xB4], "è´", 2),
        ([0xC3, 0xA9, 0xE9], "éé", 1), ([0xED, 0xA0, 0x80], "í\u{A0}€", 3), ([0xC0, 0xAF], "À¯", 2),
    ])
    func `reads what is no UTF-8 as windows-1252`(bytes: [UInt8], text: String, count: Int) throws {
        let mended = try mended(bytes)
        #expect(mended.text == text && mended.count == count)
    }

    @Test func `takes a few stray bytes among UTF-8 for no other encoding`() {
        #expect(CharsetDetector.guess(Array("贵阳 è贵阳".utf8) + [0xE9], isWhole: true).reason == .mostlyUTF8)
        #expect(CharsetDetector.guess(Array("abc\0def".utf8), isWhole: true).charset == .utf8)
    }
}

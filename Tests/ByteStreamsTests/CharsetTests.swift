import ByteStreams
import Testing

struct `Character encodings` {
    /// 数据集名称,发布机构,更新频率
    private static let gb18030 = bytes(
        "cafdbeddbcafc3fbb3c62cb7a2b2bcbbfab9b92cb8fcd0c2c6b5c2ca0ac6f3d2b5b5c7bcc7d0c5cfa22ccad0b3a1bce0b6bdb9dcc0edbed62cc3bfbcbeb6c80a"
    )
    private static let simplified = "数据集名称,发布机构,更新频率\n企业登记信息,市场监督管理局,每季度\n"
    /// 資料集名稱,提供機關,更新頻率
    private static let big5 = bytes("b8eaaec6b6b0a657bad92cb4a3a8d1bef7c3f62ca7f3b773c057b2760a")
    private static let traditional = "資料集名稱,提供機關,更新頻率\n"

    private static func bytes(_ hex: String) -> [UInt8] {
        let digits = hex.compactMap(\.hexDigitValue)
        return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
    }

    private static func wide(_ text: String, bigEndian: Bool = false) -> [UInt8] {
        text.utf16.flatMap { unit in
            let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
            return bigEndian ? pair : pair.reversed()
        }
    }

    static let cases: [(Charset, [UInt8], String)] = [
        (.gb18030, gb18030, simplified), (.big5, big5, traditional),
        (.utf16LittleEndian, wide("id,名称\n1,数据\n"), "id,名称\n1,数据\n"),
        (.utf16BigEndian, wide("id,名称\n1,数据\n", bigEndian: true), "id,名称\n1,数据\n"),
        (.windows1252, bytes("4469e97365746ce970682c20706fe96d65203b209c75767265"), "Diésetléph, poéme ; œuvre"),
        (.utf8, Array(simplified.utf8), simplified),
    ]

    @Test(arguments: cases, [1, .max])
    func `are told from the text and read as UTF-8`(
        sample: (charset: Charset, bytes: [UInt8], text: String), step: Int
    ) throws {
        #expect(CharsetDetector.guess(sample.bytes).charset == sample.charset)
        let (source, guess) = try ByteStreams.utf8(TricklingByteSource(sample.bytes, step: step))
        #expect(guess.charset == sample.charset)
        #expect(String(decoding: try source.readAll(limit: 1_000), as: UTF8.self) == sample.text)
    }

    @Test(arguments: [
        (Charset.utf8, [0xEF, 0xBB, 0xBF] + Array("é".utf8), "é"),
        (.utf16LittleEndian, [0xFF, 0xFE, 0x70, 0x65], "数"), (.utf16BigEndian, [0xFE, 0xFF, 0x65, 0x70], "数"),
    ])
    func `are told from a byte order mark, which is left out`(
        sample: (charset: Charset, bytes: [UInt8], text: String)
    ) throws {
        let (source, guess) = try ByteStreams.utf8(MemoryByteSource(sample.bytes))
        #expect(guess.charset == sample.charset && guess.reason == .byteOrderMark)
        #expect(String(decoding: try source.readAll(limit: 100), as: UTF8.self) == sample.text)
    }

    @Test func `are taken from the declaration unless the text is UTF-8`() throws {
        let latin2 = try #require(Charset(label: "ISO-8859-2"))
        #expect(
            CharsetDetector.guess([0x41, 0xE8], isWhole: true, declared: latin2) == CharsetGuess(latin2, .declared))
        #expect(CharsetDetector.guess(Array("č".utf8), declared: latin2).charset == .utf8)
        #expect(CharsetDetector.guess(Self.gb18030, declared: .utf8).charset == .gb18030)
    }

    @Test func `are still UTF-8 with one broken byte in a long text or a cut at the end`() {
        let long = Array(String(repeating: "数据", count: 200).utf8)
        #expect(CharsetDetector.guess(long + [0xFF, 0x41] + long).charset == .utf8)
        #expect(CharsetDetector.guess(long.dropLast()).charset == .utf8)
        #expect(CharsetDetector.guess([]).charset == .utf8)
    }

    @Test(arguments: [
        (Charset.gb18030, [UInt8]([0xFF, 0x41, 0xCA, 0xFD]), "\u{FFFD}A数", 1),
        (.gb18030, [0x41, 0xCA], "A\u{FFFD}", 1),
        (.utf16LittleEndian, [0x00, 0xDC, 0x41, 0x00], "\u{FFFD}A", 1),
        (.utf16LittleEndian, [0x41, 0x00, 0x41], "A\u{FFFD}", 1),
        (.windows1252, [0x81, 0x41], "\u{FFFD}A", 1),
    ])
    func `put a replacement where bytes cannot be read, and count it`(
        charset: Charset, bytes: [UInt8], text: String, count: Int
    ) throws {
        let source = try TranscodingByteSource(TricklingByteSource(bytes, step: 1), from: charset)
        #expect(String(decoding: try source.readAll(limit: 100), as: UTF8.self) == text)
        #expect(source.replacementCount == count)
    }

    @Test func `are transcoded through buffers of any size`() throws {
        let many = Array(repeatElement(Self.gb18030, count: 3_000).joined())
        let source = try TranscodingByteSource(MemoryByteSource(many), from: .gb18030)
        let expected = Array(String(repeating: Self.simplified, count: 3_000).utf8)
        #expect(try source.readAll(limit: 1 << 20) == expected)
        #expect(source.replacementCount == 0)
    }

    @Test(arguments: [
        ("GB2312", "gb18030"), (" \"GBK\" ", "gb18030"), ("UTF8", "utf-8"), ("iso-8859-1", "windows-1252"),
        ("Shift_JIS", "shift_jis"), ("cp1251", "windows-1251"), ("ISO-8859-15", "iso-8859-15"),
    ])
    func `are known by their labels`(label: String, name: String) throws {
        let charset = try #require(Charset(label: label))
        #expect(charset.name == name)
        #expect(throws: Never.self) { try TranscodingByteSource(MemoryByteSource([]), from: charset) }
    }

    @Test(arguments: ["", "x-user-defined", "klingon", "iso-8859-99"])
    func `are not invented for other labels`(label: String) {
        #expect(Charset(label: label) == nil)
    }
}

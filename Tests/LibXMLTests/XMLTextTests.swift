import ByteStreams
import Testing

@testable import LibXML

@Suite struct XMLTextTests {
    private func read(_ bytes: [UInt8]) throws -> (text: String, fault: String?) {
        let (source, fault) = try XMLText.source(MemoryByteSource(bytes))
        return (String(decoding: try source.readAll(limit: 1 << 20), as: UTF8.self), fault)
    }

    @Test(arguments: [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><a>é</a>", "<?xml version=\"1.0\"?><a>é</a>", "<a>é</a>", "<a/>",
    ])
    func `leaves a document that says what it is`(text: String) throws {
        let read = try read(Array(text.utf8))
        #expect(read.text == text && read.fault == nil)
    }

    @Test func `takes the encoding out of a declaration that is wrong, and keeps the rest in its place`() throws {
        let read = try read(Array("<?xml version='1.0' encoding='ISO-8859-1' standalone='yes'?><a>é</a>".utf8))
        #expect(read.text == "<?xml version='1.0'                       standalone='yes'?><a>é</a>")
        #expect(read.fault == "the document says that it is ISO-8859-1 and was read as utf-8")
    }

    @Test func `takes a declared encoding for true while nothing speaks against it`() throws {
        let late = Array("<?xml version=\"1.0\" encoding=\"windows-1252\"?><a>".utf8)
        let filler = [UInt8](repeating: 0x20, count: CharsetDetector.prefixLength)
        let read = try read(late + filler + [0xE9] + Array("</a>".utf8))
        #expect(read.text.hasSuffix(" é</a>") && read.fault == nil)
    }

    @Test(arguments: ["", "<", "<?xml", "<?xml encoding", "<?xml encoding=", "<?xml encoding=\"", "<?xml encoding=\"x"])
    func `stands a declaration that is cut`(text: String) throws {
        #expect(try read(Array(text.utf8)).text == text)
    }
}

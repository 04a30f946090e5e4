import Fetching
import Testing

@testable import LinkChecking

@Suite struct AnswerFieldsTests {
    private func fields(_ headers: (String, String)...) -> AnswerFields {
        AnswerFields(headers.map { HeaderField($0.0, $0.1) })
    }

    @Test(arguments: AnswerFields.Name.allCases)
    func `each field is found by its name in any case, the first of two`(name: AnswerFields.Name) {
        let found = fields(("X-Other", "0"), (name.text.uppercased(), "1"), (name.text.lowercased(), "2"))
        #expect(found[name] == "1" && found.has(name))
        #expect(AnswerFields.Name.allCases.allSatisfy { $0 == name || found[$0] == nil })
    }

    @Test(arguments: [
        ("bytes 0-65535/1000000", false), ("bytes 500-65535/1000000", true), ("Bytes  0-9/10", false),
        ("bytes */1000000", true), ("items 5-9/10", false),
    ])
    func `a part from elsewhere is told from the beginning`(range: String, isOther: Bool) {
        #expect(fields(("Content-Range", range)).areOfAnotherPart == isOther)
    }

    @Test func `several parts are not the beginning, nothing stated is`() {
        #expect(fields(("Content-Type", "multipart/byteranges; boundary=x")).areOfAnotherPart)
        #expect(!fields(("Content-Type", "text/csv")).areOfAnotherPart)
    }

    @Test func `the length of a part is that of the whole, and what is less than nothing is none`() {
        #expect(
            fields(("Content-Length", "65536"), ("Content-Range", "bytes 0-65535/1000000")).contentLength == 1_000_000)
        #expect(fields(("Content-Length", "65536")).contentLength == 65_536)
        #expect(fields(("Content-Length", "-1")).contentLength == nil)
    }
}

import Testing

@testable import LinkChecking

@Suite struct JSONSyntaxTests {
    @Test(arguments: [
        "{}", "[]", "[1, -2.5e+3, true, false, null, \"a\\\"b\"]", "{\"a\": {\"b\": [{}]}, \"c\": \"\"}", " 1 ",
        "\"x\"",
        "\u{FEFF}{\"a\":1}",
    ])
    func `JSON may end anywhere when its end was not read`(text: String) {
        let bytes = Array(text.utf8)
        #expect(JSONSyntax.fault(in: bytes, isWhole: true) == nil)
        for count in 0..<bytes.count {
            #expect(JSONSyntax.fault(in: Array(bytes.prefix(count)), isWhole: false) == nil, "\(text.prefix(count))")
        }
    }

    @Test(arguments: [
        ("{a: 1}", 1), ("{'a': 1}", 1), ("{\"a\" 1}", 5), ("{\"a\": 1,}", 8), ("[1 2]", 3), ("[1,]", 3), ("{}{}", 2),
        ("[tru]", 1), ("[NaN]", 1), ("{\"a\": \"line\nbreak\"}", 11), ("]", 0), ("[1}", 2), ("<html>", 0),
    ])
    func `the first wrong byte is found`(text: String, position: Int) {
        #expect(JSONSyntax.fault(in: Array(text.utf8), isWhole: false) == position)
    }

    @Test(arguments: ["{", "[1", "{\"a\":", "\"a"])
    func `an end in the middle is wrong where it is the end`(text: String) {
        #expect(JSONSyntax.fault(in: Array(text.utf8), isWhole: true) == text.utf8.count)
    }

    @Test func `brackets without end are not followed for ever`() {
        #expect(JSONSyntax.fault(in: [UInt8](repeating: UInt8(ascii: "["), count: 100_000), isWhole: true) == nil)
    }
}

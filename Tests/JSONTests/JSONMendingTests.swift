import Testing

@testable import JSON

@Suite struct `Mending an element` {
    @Test(arguments: [
        ("{\"a\":\"x\ny\u{1}\"}", #"{"a":"x\ny\u0001"}"#, JSONRepairs.controlCharacters),
        (
            #"{"a":"\ud83d!","b":"\ude00","c":"\ud83d\ude00"}"#, "{\"a\":\"\u{FFFD}!\",\"b\":\"\u{FFFD}\",\"c\":\"😀\"}",
            .loneSurrogates
        ),
        (#"{"a":"it\'s \x \u12"}"#, #"{"a":"it\\'s \\x \\u12"}"#, .unknownEscapes),
        (
            #"{"a":NaN,"b":-Infinity,"c":[Infinity],"d":"NaN"}"#, #"{"a":null,"b":null,"c":[null],"d":"NaN"}"#,
            .notANumber
        ),
        (
            #"{"a":123456789012345678901234,"b":1e999}"#, #"{"a":"123456789012345678901234","b":"1e999"}"#,
            .hugeNumbers
        ),
        (#"{"a":[1,2,],"b":{"c":1 , }}"#, #"{"a":[1,2],"b":{"c":1}}"#, .trailingCommas),
    ])
    func `mends and says so`(text: String, expected: String, repair: JSONRepairs) throws {
        let reading = try JSONStreamReading("[{},\(text),{}]")
        #expect(reading.elements == ["{}", expected, "{}"])
        #expect(reading.repairs == [[], repair, []])
        #expect(!repair.phrases.isEmpty)
    }

    @Test func `reads bytes that are no UTF-8 as windows-1252`() throws {
        let text = Array(#"{"results":[{"a":"caf"#.utf8) + [0xE9] + Array(#""},{"a":"ok"}]}"#.utf8)
        let reading = try JSONStreamReading(text, arrays: ["results"])
        #expect(reading.elements == [#"{"a":"café"}"#, #"{"a":"ok"}"#])
        #expect(reading.repairs == [.invalidUTF8, []])
    }

    @Test func `mends what lies around the array`() throws {
        let reading = try JSONStreamReading("{\"a\":\"x\ty\",\"dataset\":[{}],\"b\":[1,]}", arrays: ["dataset"])
        #expect(reading.surroundings == .object([.init("a", .string("x\ty")), .init("b", .array([.integer(1)]))]))
    }

    @Test func `reports mending of an object that is the only element`() throws {
        let reading = try JSONStreamReading("{\"a\":\"x\ty\"}")
        #expect(reading.repairs == [.controlCharacters])
    }

    @Test func `leaves sound text alone`() {
        #expect(JSONMender.mend(Array(#"{"a":[1,-2.5e3,"é\u00e9\\"],"b":null}"#.utf8)) == nil)
    }
}

import Testing

@testable import JSON

@Suite struct `A JSON value` {
    private func parsing<Result>(_ text: String, _ body: (JSONValue) throws -> Result) throws -> Result {
        try JSONParser().withValue(of: text.utf8, body)
    }

    @Test func `gives members in order and finds them by name`() throws {
        try parsing(#"{"b":[1,{"x":2}],"a":"text","b":3,"é":true}"#) { value in
            #expect(value.members.map(\.key.string) == ["b", "a", "b", "é"])
            #expect(value["a"]?.string == "text")
            #expect(value["b"]?.count == 2)
            #expect(value["c"] == nil)
            #expect(value[named: "é"]?.bool == true)
            #expect(value["b"]?.elements.map { $0.minified() } == ["1", #"{"x":2}"#])
        }
    }

    @Test func `matches names against literals`() throws {
        try parsing(#"{"title":1,"titles":2,"":3}"#) { value in
            let found = value.members.map { member -> String in
                switch member.key {
                case "title": "exact"
                case "": "empty"
                default: "other"
                }
            }
            #expect(found == ["exact", "other", "empty"])
        }
    }

    @Test func `reads numbers of every width`() throws {
        let text = "[1,-1,9223372036854775807,9223372036854775808,18446744073709551615,1.5,3.0,-0.0,1e300]"
        try parsing(text) { value in
            let numbers = Array(value.elements)
            #expect(numbers.map(\.int64) == [1, -1, .max, nil, nil, nil, 3, 0, nil])
            #expect(numbers.map(\.uint64) == [1, nil, 1 << 63 - 1, 1 << 63, .max, nil, 3, 0, nil])
            #expect(numbers.map(\.double) == [1, -1, 0x1p63, 0x1p63, 0x1p64, 1.5, 3, 0, 1e300])
            #expect(numbers.map(\.scalarText).first == "1")
        }
    }

    @Test func `tells the kinds apart`() throws {
        try parsing(#"[null,true,false,0,"",[],{}]"#) { value in
            let kinds: [JSONValue.Kind] = [.null, .boolean, .boolean, .number, .string, .array, .object]
            #expect(value.elements.map(\.kind) == kinds)
            for element in value.elements where !element.isObject && !element.isArray {
                #expect(element.count == 0)
                #expect(Array(element.members.map(\.key.string)).isEmpty)
                #expect(element["x"] == nil)
            }
        }
    }

    @Test(arguments: ["", "{", "[1,]", "tru", "\"x", "{\"a\":1}}", "01"])
    func `refuses what is not JSON`(text: String) {
        #expect(throws: JSONError.self) { try parsing(text) { $0.count } }
    }

    @Test func `bounds the nesting`() {
        let text = String(repeating: "[", count: 300) + String(repeating: "]", count: 300)
        let error = #expect(throws: JSONError.self) { try parsing(text) { $0.count } }
        #expect(error?.code == .limit)
    }

    @Test func `parses again after an error and after large input`() throws {
        let parser = try JSONParser()
        let large = "[" + String(repeating: "1,", count: 12_000_000) + "1]"
        try parser.withValue(of: large.utf8) { #expect($0.elements.reduce(0) { sum, _ in sum + 1 } == 12_000_001) }
        #expect(throws: JSONError.self) { try parser.withValue(of: "[".utf8) { _ in } }
        try parser.withValue(of: "[2]".utf8) { #expect($0.minified() == "[2]") }
    }

    @Test func `refuses to be parsed with while a value is borrowed`() throws {
        let parser = try JSONParser()
        try parser.withValue(of: "[1]".utf8) { value in
            #expect(throws: JSONError.self) { try parser.withValue(of: "[2]".utf8) { $0.count } }
            #expect(value.minified() == "[1]")
        }
    }

    @Test func `copies into a tree that writes the same JSON`() throws {
        let text = #"{"a":[1,2.5,-3,true,false,null,"q\"\\\n\u0001é😀"],"b":{},"c":[],"a":"twice"}"#
        let tree = try JSONTree(parsing: text)
        #expect(String(decoding: tree.json, as: UTF8.self) == text)
        #expect(tree["a"]?.array?.count == 7)
        #expect(tree["b"]?.members == [])
        #expect(try parsing(text) { $0.minified() } == text)
    }
}

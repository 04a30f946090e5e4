import Testing

@testable import JSON

@Suite struct `A JSON array stream` {
    @Test(arguments: [1, 2, 3, 7, 64, 4_096])
    func `gives the elements at a path, however the bytes are cut`(piece: Int) throws {
        let text = #"""
            {"help": "x]}\\", "success": true,
             "result": {"count": 3, "results": [
               {"a": "} ] , \" \\", "b": [1, {"c": []}]}, {"a": "\\\"]"}, {}
             ], "facets": {"k": [1]}}, "tail": null}
            """#
        let reading = try JSONStreamReading(text, arrays: ["result.results", "result"], piece: piece)
        #expect(reading.error == nil)
        #expect(reading.elements == [#"{"a":"} ] , \" \\","b":[1,{"c":[]}]}"#, #"{"a":"\\\"]"}"#, "{}"])
        #expect(reading.paths == ["result.results", "result.results", "result.results"])
        #expect(reading.summary?.layout == .object)
        #expect(reading.summary?.problems == [])
        let around = #"{"help":"x]}\\","success":true,"result":{"count":3,"facets":{"k":[1]}},"tail":null}"#
        #expect(String(decoding: reading.surroundings.json, as: UTF8.self) == around)
    }

    @Test(arguments: [1, 2, 3, 5, 4_096], [4_096, 8_192])
    func `is not misled by quotes and backslashes across window borders`(piece: Int, window: Int) throws {
        var limits = JSONStreamLimits()
        limits.window = window
        var expected: [String] = []
        for count in 0..<140 {
            let backslashes = String(repeating: #"\\"#, count: count)
            expected.append(#"{"k":""# + backslashes + #"","q":"\"[{","n":\#(count)}"#)
        }
        let text = #"{"dataset":["# + expected.joined(separator: " ,\n") + "]}"
        let reading = try JSONStreamReading(text, arrays: ["dataset"], piece: piece, limits: limits)
        #expect(reading.elements == expected)
        #expect(reading.error == nil)
    }

    @Test(arguments: [
        (#"[{"a":1},{"a":2}]"#, JSONStreamSummary.Layout.array),
        ("{\"a\":1}\n{\"a\":2}\n", .lines),
        ("{\"a\":1}\r\n\r\n{\"a\":2}", .lines),
        (#"{"a":1}{"a":2}"#, .lines),
        ("{\n\"a\":1\n}\n{\n\"a\":\n2\n}\n", .lines),
        ("\u{FEFF}[{\"a\":1},{\"a\":2}]", .array),
    ])
    func `recognises the layout by itself`(text: String, layout: JSONStreamSummary.Layout) throws {
        let reading = try JSONStreamReading(text, arrays: ["result.results"])
        #expect(reading.elements == [#"{"a":1}"#, #"{"a":2}"#])
        #expect(reading.summary?.layout == layout)
    }

    @Test func `hands over an object without the arrays as the only element`() throws {
        let reading = try JSONStreamReading(
            #" {"success":true,"result":{"id":"x"}} "#, arrays: ["result.results", "result"])
        #expect(reading.elements == [#"{"success":true,"result":{"id":"x"}}"#])
        #expect(reading.summary?.layout == .single)
    }

    @Test func `reads an object where an array was wanted as one element`() throws {
        let reading = try JSONStreamReading(#"{"@context":{},"@graph":{"@id":"x"}}"#, arrays: ["@graph"])
        #expect(reading.elements == [#"{"@id":"x"}"#])
        #expect(reading.paths == ["@graph"])
    }

    @Test func `reads several arrays of one document`() throws {
        let reading = try JSONStreamReading(
            #"{"dataset":[1,"two"],"title":"t","service":[],"catalog":[null]}"#,
            arrays: ["dataset", "service", "catalog"])
        #expect(reading.elements == ["1", #""two""#, "null"])
        #expect(reading.paths == ["dataset", "dataset", "catalog"])
        #expect(reading.summary?.paths == ["dataset", "service", "catalog"])
    }

    @Test func `reads responses written one a line`() throws {
        let page = #"{"result":{"results":[{"a":1},{"a":2}]}}"#
        let reading = try JSONStreamReading(page + "\n" + page, arrays: ["result.results"])
        #expect(reading.elements.count == 4)
    }

    @Test func `tells where elements begin`() throws {
        let reading = try JSONStreamReading(#"{"dataset": [ {"a":1} ,{}]}"#, arrays: ["dataset"])
        #expect(reading.offsets == [14, 23])
    }

    @Test(arguments: 1..<44)
    func `gives what came before a cut and says where the document ends`(length: Int) throws {
        let text = Array(#"{"count":2,"dataset":[{"a":"x"},{"a":"y"}]}"#.utf8)
        let reading = try JSONStreamReading(Array(text.prefix(length)), arrays: ["dataset"])
        if length == text.count {
            #expect(reading.error == nil)
        } else {
            #expect(reading.error?.code == .malformed)
            #expect(reading.error?.offset == Int64(length))
        }
        #expect(reading.elements.count == (length < 31 ? 0 : length < 41 ? 1 : 2))
    }

    @Test(arguments: ["", "  \n", "\u{FEFF}", "<!DOCTYPE html><html></html>", "null", "\"x\"", "12", "]", "}"])
    func `refuses what is no object and no array`(text: String) throws {
        let reading = try JSONStreamReading(text, arrays: ["dataset"])
        #expect(reading.error?.code == .malformed)
        #expect(reading.elements.isEmpty)
    }

    @Test(arguments: [#"{"a" 1}"#, #"{"a":}"#, #"{a:1}"#, #"{"dataset":[}]"#, #"[1}"#, #"[:]"#, #"{"x":,"y":1}"#])
    func `survives broken structure`(text: String) throws {
        _ = try JSONStreamReading(text, arrays: ["dataset"])
    }

    @Test func `loses one line of JSON lines to a broken one`() throws {
        let reading = try JSONStreamReading("{\"a\":1}\n{\"a\":\n{\"a\":\"x}\n{\"a\":2}", arrays: [])
        #expect(reading.elements == [#"{"a":1}"#, #"{"a":2}"#])
        #expect(reading.failures.map(\.position) == [1, 2])
        #expect(reading.failures.first?.excerpt == #"{"a":"#)
    }

    @Test func `loses one element of an array to a broken one`() throws {
        let reading = try JSONStreamReading(#"[{"a":1},{"a" 2},{"a":tru},{"a":3}]"#)
        #expect(reading.elements == [#"{"a":1}"#, #"{"a":3}"#])
        #expect(reading.failures.map(\.error.offset) == [9, 17])
    }

    @Test func `tolerates and reports stray commas and trailing bytes`() throws {
        let reading = try JSONStreamReading(#"[{},,{} {}] trailing"#)
        #expect(reading.elements.count == 3)
        #expect(reading.summary?.problems.map(\.offset) == [4, 8, 12])
    }

    @Test func `steps over an element that is too large`() throws {
        var limits = JSONStreamLimits()
        limits.window = 4_096
        limits.maximumElementBytes = 10_000
        let large = #"{"a":""# + String(repeating: "x", count: 100_000) + #""}"#
        let reading = try JSONStreamReading("[{},\(large),{}]", limits: limits)
        #expect(reading.elements == ["{}", "{}"])
        #expect(reading.failures.map(\.error.code) == [.limit])
        #expect(reading.failures.first?.error.offset == 4)
    }

    @Test func `keeps large elements that are allowed`() throws {
        var limits = JSONStreamLimits()
        limits.window = 4_096
        let large = #"{"a":""# + String(repeating: "x", count: 100_000) + #""}"#
        let reading = try JSONStreamReading("[{},\(large),{}]", piece: 1_000, limits: limits)
        #expect(reading.elements == ["{}", large, "{}"])
    }

    @Test func `leaves out surroundings beyond their bound`() throws {
        var limits = JSONStreamLimits()
        limits.maximumSurroundingBytes = 100
        let large = String(repeating: "x", count: 1_000)
        let reading = try JSONStreamReading(
            #"{"a":"\#(large)","dataset":[{}],"b":1}"#, arrays: ["dataset"], limits: limits)
        #expect(reading.elements == ["{}"])
        #expect(reading.surroundings == .object([.init("b", .integer(1))]))
        #expect(reading.summary?.problems.map(\.code) == [.limit])
    }

    @Test func `refuses hostile nesting without harm`() throws {
        let deep = String(repeating: "[", count: 1_000_000) + String(repeating: "]", count: 1_000_000)
        let reading = try JSONStreamReading(#"{"k":\#(deep),"dataset":[{},\#(deep),{}]}"#, arrays: ["dataset"])
        #expect(reading.elements == ["{}", "{}"])
        #expect(reading.failures.map(\.error.code) == [.limit])
    }
}

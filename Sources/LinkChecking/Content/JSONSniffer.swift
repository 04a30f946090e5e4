import DCAT

/// Tells JSON from other text that begins with a bracket, and the vocabularies written in it.
enum JSONSniffer {
    /// - Parameter text: begins with `{` or `[`.
    static func format(of text: ArraySlice<UInt8>) -> FileFormat? {
        guard let open = text.first, let next = text.dropFirst().first(where: { $0 > 0x20 }) else { return nil }
        let isObject = open == UInt8(ascii: "{")
        let expected = isObject ? Array("\"}".utf8) : Array("{[\"]-0123456789tfn".utf8)
        guard expected.contains(next) else { return nil }
        // `[a …` is Turtle, `[true` is JSON.
        if !isObject, next > UInt8(ascii: "a"), !startsWithConstant(text.dropFirst()) { return nil }
        if isObject, isLines(text) { return FileFormat(code: "JSONL") }
        let head = text.prefix(8_192)
        if has(head, "\"FeatureCollection\""), has(head, "\"type\"") { return FileFormat(code: "GEOJSON") }
        if has(head, "\"@context\"") { return FileFormat(code: "JSON_LD") }
        return FileFormat(code: "JSON")
    }

    private static func startsWithConstant(_ text: ArraySlice<UInt8>) -> Bool {
        let word = text.drop { $0 <= 0x20 }
        return ["true", "false", "null", "{"].contains { word.starts(with: Array($0.utf8)) }
    }

    /// An object a line: the first line is closed and the second begins another.
    private static func isLines(_ text: ArraySlice<UInt8>) -> Bool {
        let lines = text.split(separator: UInt8(ascii: "\n"), maxSplits: 2)
        guard lines.count >= 2, let last = lines[0].last(where: { $0 > 0x20 }) else { return false }
        return last == UInt8(ascii: "}") && lines[1].first { $0 > 0x20 } == UInt8(ascii: "{")
    }

    private static func has(_ text: ArraySlice<UInt8>, _ words: String) -> Bool {
        text.firstRange(of: Array(words.utf8)) != nil
    }
}

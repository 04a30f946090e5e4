/// Frees the JSON in a script from what pages wrap around it.
enum ScriptText {
    /// - Returns: The text without CDATA marks and comments around it, and with its entities undone where a template
    ///   escaped the quotes of the JSON.
    static func json(in script: String) -> [UInt8] {
        var text = Substring(script)
        for mark in ["<![CDATA[", "]]>", "<!--", "-->"] where text.contains(mark) {
            // Marks stand at the ends; inside a string they are part of it.
            text = stripped(text, mark)
        }
        if !text.contains("\""), text.contains("&quot;") || text.contains("&#34;") || text.contains("&#x22;") {
            text = Substring(unescaped(text))
        }
        return Array(text.utf8)
    }

    /// The character encoding that a media type names.
    static func charset(of type: String) -> String? {
        for parameter in type.split(separator: ";").dropFirst() {
            let parts = parameter.split(separator: "=", maxSplits: 1)
            guard parts.count == 2, parts[0].filter({ !$0.isWhitespace }).lowercased() == "charset" else { continue }
            return parts[1].filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
        }
        return nil
    }

    private static func stripped(_ text: Substring, _ mark: String) -> Substring {
        let isOpening = mark.hasPrefix("<")
        if isOpening, let found = text.firstRange(of: mark) {
            let before = text[..<found.lowerBound]
            guard !before.contains(where: { $0 == "{" || $0 == "\"" }) else { return text }
            // A comment may hide the mark from scripts: `//<![CDATA[` or `/*<![CDATA[*/`.
            return text[found.upperBound...].drop { $0 != "{" && $0 != "[" && $0 != "&" }
        }
        guard !isOpening, let found = text.ranges(of: mark).last else { return text }
        let after = text[found.upperBound...]
        guard !after.contains(where: { $0 == "}" || $0 == "\"" }) else { return text }
        let kept = text[..<found.lowerBound]
        guard let end = kept.lastIndex(where: { $0 == "}" || $0 == "]" }) else { return kept }
        return kept[...end]
    }

    private static func unescaped(_ text: Substring) -> String {
        var result = ""
        var rest = text
        while let ampersand = rest.firstIndex(of: "&") {
            result += rest[..<ampersand]
            rest = rest[ampersand...]
            let entity = rest.prefix(10).prefix { $0 != ";" }
            if rest.dropFirst(entity.count).first == ";", let character = character(entity.dropFirst()) {
                result.append(character)
                rest = rest.dropFirst(entity.count + 1)
            } else {
                result.append("&")
                rest = rest.dropFirst()
            }
        }
        return result + rest
    }

    private static func character(_ entity: Substring) -> Character? {
        switch entity {
        case "quot": return "\""
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "apos": return "'"
        case "nbsp": return "\u{A0}"
        default:
            guard entity.hasPrefix("#") else { return nil }
            let digits = entity.dropFirst()
            let isHex = digits.first == "x" || digits.first == "X"
            let code = UInt32(isHex ? digits.dropFirst() : digits, radix: isHex ? 16 : 10)
            return code.flatMap(Unicode.Scalar.init).map(Character.init)
        }
    }
}

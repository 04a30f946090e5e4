/// The part of CSS selectors that portal files may use, as XPath: types, `*`, `.class`, `#id`, `[attribute]`,
/// `[attribute=value]` with `^=`, `$=` and `*=`, descendants, children (`>`) and commas. An attribute is taken with `@name`
/// at the end.
enum CSSSelector {
    /// - Throws: ``AnswerPlaceError`` for anything else of CSS.
    static func xpath(_ selector: String) throws(AnswerPlaceError) -> String {
        var paths: [String] = []
        for part in selector.split(separator: ",") {
            var reader = Reader(rest: part.drop { $0.isWhitespace })
            paths.append(try reader.path())
        }
        guard !paths.isEmpty else { throw AnswerPlaceError(message: "an empty CSS selector") }
        return paths.joined(separator: " | ")
    }

    private struct Reader {
        var rest: Substring

        mutating func path() throws(AnswerPlaceError) -> String {
            var path = ".//" + (try step())
            while let next = rest.first {
                let isSpaced = next.isWhitespace
                rest = rest.drop { $0.isWhitespace }
                guard let mark = rest.first else { break }
                if mark == "@" {
                    rest.removeFirst()
                    return path + "/@" + (try name())
                }
                if mark == ">" {
                    rest = rest.dropFirst().drop { $0.isWhitespace }
                    path += "/" + (try step())
                } else if isSpaced {
                    path += "//" + (try step())
                } else {
                    throw AnswerPlaceError(message: "'\(rest)' is not understood in a CSS selector")
                }
            }
            return path
        }

        private mutating func step() throws(AnswerPlaceError) -> String {
            var step = "*"
            if rest.first == "*" {
                rest.removeFirst()
            } else if rest.first?.isLetter == true {
                step = try name()
            } else if rest.first.map({ !".#[".contains($0) }) ?? true {
                throw AnswerPlaceError(message: "a CSS selector lacks a step before '\(rest)'")
            }
            while let mark = rest.first, ".#[".contains(mark) {
                rest.removeFirst()
                switch mark {
                case ".": step += "[contains(concat(' ',normalize-space(@class),' '),' \(try name()) ')]"
                case "#": step += "[@id='\(try name())']"
                default: step += "[\(try attribute())]"
                }
            }
            return step
        }

        private mutating func attribute() throws(AnswerPlaceError) -> String {
            let name = try name()
            let operation = rest.prefix { "^$*=".contains($0) }
            rest = rest.dropFirst(operation.count)
            guard let end = rest.firstIndex(of: "]") else { throw AnswerPlaceError(message: "'[' is not closed") }
            let value = rest[..<end].filter { $0 != "'" && $0 != "\"" }
            rest = rest[rest.index(after: end)...]
            switch operation {
            case "": return "@\(name)"
            case "=": return "@\(name)='\(value)'"
            case "^=": return "starts-with(@\(name),'\(value)')"
            case "*=": return "contains(@\(name),'\(value)')"
            case "$=": return "substring(@\(name),string-length(@\(name))-\(value.count - 1))='\(value)'"
            default: throw AnswerPlaceError(message: "'\(operation)' is not understood in a CSS selector")
            }
        }

        private mutating func name() throws(AnswerPlaceError) -> String {
            let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
            guard !name.isEmpty else { throw AnswerPlaceError(message: "a CSS selector lacks a name before '\(rest)'") }
            rest = rest.dropFirst(name.count)
            return String(name)
        }
    }
}

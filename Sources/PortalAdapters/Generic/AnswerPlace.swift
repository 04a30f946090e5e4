import LibXML

/// Where something lies in an answer.
enum AnswerPlace: Hashable, Sendable {
    /// The names on the way to it; empty for the part itself.
    case path([String])
    case xpath(String)

    /// - Parameter text: names joined by dots, `.` for the part itself; for HTML an XPath, or a CSS selector behind `css:`.
    /// - Throws: ``AdapterError`` with code `configuration` where it is neither.
    init(_ text: String, _ form: AnswerForm) throws(AnswerPlaceError) {
        switch form {
        case .json: self = .path(text.split(separator: ".").map(String.init))
        case .html:
            let path = text.hasPrefix("css:") ? try CSSSelector.xpath(String(text.dropFirst(4))) : text
            guard AnswerPlace.isXPath(path) else { throw AnswerPlaceError(message: "'\(path)' is no XPath 1.0") }
            self = .xpath(path)
        }
    }

    private static func isXPath(_ path: String) -> Bool {
        Array("<p></p>".utf8).withUnsafeBytes { bytes in
            guard let page = try? XMLDocument.html(bytes), let root = page.root else { return false }
            return (try? root.strings(path)) != nil
        }
    }
}

/// Why a text names no place.
struct AnswerPlaceError: Error {
    var message: String
}

/// Reads a page strictly: every element closed in order, every attribute quoted, every id once.
struct HTMLChecker {
    private static let void: Set<String> = ["meta", "link", "br", "hr", "img", "input", "wbr"]
    /// Elements of drawings may close themselves.
    private static let drawing: Set<String> = ["rect", "path", "circle", "line"]

    private(set) var faults: [String] = []
    private(set) var ids: Set<String> = []
    /// Every `href` as it reads once unescaped, with the element it stands on.
    private(set) var links: [(element: String, address: String)] = []
    private(set) var elements: [String: Int] = [:]
    private var open: [String] = []

    init(_ page: String) {
        let characters = Array(page.unicodeScalars)
        var position = 0
        guard page.hasPrefix("<!DOCTYPE html>\n") else {
            faults = ["no document type"]
            return
        }
        position = 15
        while position < characters.count {
            switch characters[position] {
            case "<":
                guard let end = characters[position...].firstIndex(of: ">") else {
                    faults.append("a tag without an end")
                    return
                }
                tag(String(String.UnicodeScalarView(characters[(position + 1)..<end])))
                position = end + 1
            case ">", "\"", "'":
                // Quotation marks are always escaped, and the sign stands only at the end of tags.
                faults.append("an unescaped \(characters[position]) in text")
                position += 1
            case "&":
                guard let end = characters[position...].prefix(8).firstIndex(of: ";") else {
                    faults.append("an ampersand that begins no reference")
                    return
                }
                position = end + 1
            default: position += 1
            }
        }
        if !open.isEmpty { faults.append("left open: \(open.joined(separator: " "))") }
    }

    private mutating func tag(_ body: String) {
        if body.hasPrefix("/") {
            let name = String(body.dropFirst())
            if open.last == name {
                open.removeLast()
            } else {
                faults.append("</\(name)> closes <\(open.last ?? "nothing")>")
            }
            return
        }
        let closesItself = body.hasSuffix("/")
        let name = String(body.prefix { $0.isLetter || $0.isNumber })
        elements[name, default: 0] += 1
        attributes(String(body.dropFirst(name.count).drop(while: { $0 == " " })), of: name)
        if HTMLChecker.void.contains(name) { return }
        if closesItself {
            if !HTMLChecker.drawing.contains(name) { faults.append("<\(name)/> may not close itself") }
            return
        }
        if name == "a", open.contains("a") { faults.append("a link within a link") }
        if ["p", "ul", "ol", "dl", "div", "table", "section"].contains(name), open.last == "p" {
            faults.append("<\(name)> within <p>")
        }
        open.append(name)
    }

    private mutating func attributes(_ text: String, of element: String) {
        var rest = Substring(text)
        var names: Set<String> = []
        while true {
            rest = rest.drop(while: { $0 == " " })
            if rest.isEmpty || rest == "/" { return }
            let name = String(rest.prefix { $0.isLetter || $0 == "-" || $0 == ":" })
            rest = rest.dropFirst(name.count)
            guard !name.isEmpty, rest.hasPrefix("=\"") else {
                faults.append("an attribute without quotation marks on <\(element)>: \(rest.prefix(40))")
                return
            }
            let value = rest.dropFirst(2).prefix { $0 != "\"" }
            rest = rest.dropFirst(2 + value.count).dropFirst()
            if !names.insert(name).inserted { faults.append("\(name) twice on <\(element)>") }
            if name.hasPrefix("on") || name == "style" || name == "src" { faults.append("\(name) on <\(element)>") }
            if name == "id", !ids.insert(String(value)).inserted { faults.append("id \(value) twice") }
            if name == "href" { links.append((element, HTMLChecker.unescaped(String(value)))) }
        }
    }

    private static func unescaped(_ text: String) -> String {
        var text = text
        for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
            text = text.replacing(entity, with: character)
        }
        return text
    }
}

import JSON
import LibXML

/// What an answer is made of.
enum AnswerForm: String, CaseIterable, Sendable {
    case json, html
}

/// A part of an answer that is asked for values: a record, or the whole.
enum AnswerNode {
    case json(JSONTree)
    case html(XMLNode)

    /// The parts that a place leads to.
    ///
    /// Lists on the way of a JSON path are walked through; a path that ends at a list leads to its elements.
    func nodes(at place: AnswerPlace) -> [AnswerNode] {
        switch (self, place) {
        case (.json(let tree), .path(let names)):
            return AnswerNode.values(tree, names[...]).map { .json($0) }
        case (.html(let node), .xpath(let path)):
            return ((try? node.nodes(path)) ?? []).map { .html($0) }
        default: return []
        }
    }

    /// The texts that a place leads to, trimmed; the empty ones are left out.
    func texts(at place: AnswerPlace) -> [String] {
        switch (self, place) {
        case (.json, .path): return nodes(at: place).compactMap(\.text)
        case (.html(let node), .xpath(let path)):
            return ((try? node.strings(path)) ?? []).compactMap { AnswerText.tidied($0) }
        default: return []
        }
    }

    /// Whether a JSON path leads to null.
    func isNull(at place: AnswerPlace) -> Bool {
        guard case .json(let tree) = self, case .path(let names) = place else { return false }
        return AnswerNode.values(tree, names[...], keepsNull: true).contains(.null)
    }

    /// Its own text; nil where it has none, and for objects and lists of JSON.
    var text: String? {
        switch self {
        case .json(.string(let text)): AnswerText.trimmed(text)
        case .json(.integer(let number)): String(number)
        case .json(.number(let number)): Int64(exactly: number).map { String($0) } ?? String(number)
        case .json(.boolean(let truth)): truth ? "true" : "false"
        case .json: nil
        case .html(let node): AnswerText.tidied(node.text)
        }
    }

    /// The lines of its text: pieces of HTML that tags keep apart are lines of their own.
    var lines: [String] {
        switch self {
        case .json: (text ?? "").split(whereSeparator: \.isNewline).compactMap { AnswerText.tidied(String($0)) }
        case .html(let node):
            ((try? node.strings(".//text()")) ?? []).flatMap { piece in
                piece.split(whereSeparator: \.isNewline).compactMap { AnswerText.tidied(String($0)) }
            }
        }
    }

    private static func values(_ tree: JSONTree, _ names: ArraySlice<String>, keepsNull: Bool = false) -> [JSONTree] {
        if case .array(let elements) = tree {
            if let name = names.first, let index = Int(name) {
                return elements.indices.contains(index)
                    ? values(elements[index], names.dropFirst(), keepsNull: keepsNull) : []
            }
            return elements.flatMap { values($0, names, keepsNull: keepsNull) }
        }
        guard let name = names.first else { return tree == .null && !keepsNull ? [] : [tree] }
        return tree[name].map { values($0, names.dropFirst(), keepsNull: keepsNull) } ?? []
    }
}

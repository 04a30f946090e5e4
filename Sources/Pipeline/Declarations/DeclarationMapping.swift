import DCAT
import Harvesting
import Yams

/// One mapping of a YAML file, read key by key; every mistake is noted with its place, and keys nobody asked for are
/// mistakes too.
struct DeclarationMapping {
    let file: String
    /// What the mapping describes, for messages: `portal`, `check`.
    let subject: String
    private let mapping: Node.Mapping
    private let mark: Mark?
    private var asked: Set<String> = []
    private(set) var problems: [DeclarationProblem] = []

    init?(_ node: Node, file: String, subject: String, problems: inout [DeclarationProblem]) {
        guard case .mapping(let mapping) = node else {
            problems.append(
                Self.problem(
                    file, node.mark, "\(subject) must be a mapping of keys to values",
                    "write it as 'key: value' lines"))
            return nil
        }
        self.file = file
        self.subject = subject
        self.mapping = mapping
        mark = node.mark
    }

    static func problem(_ file: String, _ mark: Mark?, _ message: String, _ remedy: String) -> DeclarationProblem {
        DeclarationProblem(
            file: file, line: mark?.line ?? 1, column: mark?.column ?? 1, message: message, remedy: remedy)
    }

    mutating func note(_ node: Node?, _ message: String, _ remedy: String) {
        problems.append(Self.problem(file, node?.mark ?? mark, message, remedy))
    }

    mutating func adopt(_ others: [DeclarationProblem]) { problems.append(contentsOf: others) }

    /// The value of a key; nil when the key is absent or null.
    mutating func node(_ key: String) -> Node? {
        asked.insert(key)
        guard let node = mapping[Node(key)] else { return nil }
        if case .scalar(let scalar) = node, scalar.style == .plain, ["", "~", "null"].contains(scalar.string) {
            return nil
        }
        return node
    }

    func hasKey(_ key: String) -> Bool { mapping[Node(key)] != nil }

    mutating func string(_ key: String) -> String? {
        guard let node = node(key) else { return nil }
        guard let text = node.scalar?.string, !text.isEmpty else {
            note(node, "'\(key)' must be a text", "write '\(key): some text'")
            return nil
        }
        return text
    }

    mutating func requiredString(_ key: String, example: String) -> String? {
        if mapping[Node(key)] == nil {
            asked.insert(key)
            note(nil, "\(subject) lacks '\(key)'", "add '\(key): \(example)'")
            return nil
        }
        return string(key)
    }

    /// Texts by name under a key, each a reason as ``reason(_:)`` takes.
    mutating func reasons(_ key: String) -> [String: String] {
        guard let node = node(key) else { return [:] }
        guard case .mapping(let mapping) = node else {
            note(node, "'\(key)' must be a mapping", "write '\(key): {data.example.org: the reason}'")
            return [:]
        }
        var reasons: [String: String] = [:]
        for (name, value) in mapping {
            guard let name = name.scalar?.string, let text = value.scalar?.string, text.count >= 10 else {
                note(
                    value, "'\(key)' must state a reason for each host, which is published",
                    "write a sentence that its operator may read")
                continue
            }
            reasons[name.lowercased()] = text
        }
        return reasons
    }

    mutating func integer(_ key: String, in range: ClosedRange<Int>) -> Int? {
        guard let node = node(key) else { return nil }
        guard let number = node.scalar.flatMap({ Int($0.string.replacing("_", with: "")) }), range.contains(number)
        else {
            note(
                node, "'\(key)' must be a whole number from \(range.lowerBound) to \(range.upperBound)",
                "write '\(key): \(range.lowerBound)' or more")
            return nil
        }
        return number
    }

    mutating func number(_ key: String, in range: ClosedRange<Double>) -> Double? {
        guard let node = node(key) else { return nil }
        guard let number = node.scalar.flatMap({ Double($0.string) }), range.contains(number) else {
            note(node, "'\(key)' must be a number from \(range.lowerBound) to \(range.upperBound)", "write '\(key): 1'")
            return nil
        }
        return number
    }

    mutating func boolean(_ key: String) -> Bool? {
        guard let node = node(key) else { return nil }
        guard let value = node.bool else {
            note(node, "'\(key)' must be true or false", "write '\(key): true' or '\(key): false'")
            return nil
        }
        return value
    }

    mutating func strings(_ key: String) -> [String]? {
        guard let node = node(key) else { return nil }
        guard case .sequence(let sequence) = node else {
            note(node, "'\(key)' must be a list", "write '\(key): [first, second]'")
            return nil
        }
        var texts: [String] = []
        for element in sequence {
            if let text = element.scalar?.string, !text.isEmpty {
                texts.append(text)
            } else {
                note(element, "'\(key)' may hold only texts", "write '\(key): [first, second]'")
            }
        }
        return texts
    }

    /// A choice among the raw values of an enumeration.
    mutating func choice<Value: RawRepresentable & CaseIterable>(
        _ key: String, _ type: Value.Type
    ) -> Value? where Value.RawValue == String {
        guard let node = node(key) else { return nil }
        let known = Value.allCases.map(\.rawValue)
        guard let value = node.scalar.flatMap({ Value(rawValue: $0.string) }) else {
            let written = node.scalar?.string ?? "that"
            note(node, "'\(key)' cannot be '\(written)'", "use one of: \(known.joined(separator: ", "))")
            return nil
        }
        return value
    }

    /// A text, or a mapping from languages to texts.
    mutating func text(_ key: String) -> MultilingualText? {
        guard let node = node(key) else { return nil }
        if let plain = node.scalar?.string { return MultilingualText(plain) }
        guard case .mapping(let languages) = node else {
            note(node, "'\(key)' must be a text or texts by language", "write '\(key): {en: …, zh: …}'")
            return nil
        }
        var variants: [LanguageString] = []
        for (language, text) in languages {
            guard let tag = language.scalar?.string, let words = text.scalar?.string else {
                note(text, "'\(key)' must hold a text for each language", "write '\(key): {en: …, zh: …}'")
                continue
            }
            variants.append(LanguageString(words, language: tag.lowercased()))
        }
        return MultilingualText(variants)
    }

    /// The mapping under a key; nil when it is absent.
    mutating func mapping(_ key: String) -> DeclarationMapping? {
        guard let node = node(key) else { return nil }
        return DeclarationMapping(node, file: file, subject: "'\(key)'", problems: &problems)
    }

    /// The settings under a key, as adapters take them.
    mutating func options(_ key: String) -> [String: OptionValue] {
        guard let node = node(key) else { return [:] }
        guard case .mapping(let mapping) = node else {
            note(node, "'\(key)' must be a mapping", "write the settings as 'name: value' lines under '\(key):'")
            return [:]
        }
        return Self.table(mapping)
    }

    private static func table(_ mapping: Node.Mapping) -> [String: OptionValue] {
        var table: [String: OptionValue] = [:]
        for (key, value) in mapping { table[key.scalar?.string ?? ""] = option(value) }
        return table
    }

    private static func option(_ node: Node) -> OptionValue {
        switch node {
        case .mapping(let mapping): return .table(table(mapping))
        case .sequence(let sequence): return .list(sequence.map(option))
        case .scalar(let scalar):
            if scalar.style == .plain {
                if ["", "~", "null"].contains(scalar.string) { return .null }
                if let value = node.bool { return .boolean(value) }
                if let value = Int(scalar.string) { return .integer(value) }
                if let value = Double(scalar.string) { return .number(value) }
            }
            return .string(scalar.string)
        case .alias: return .string("")
        }
    }

    /// Notes every key that nobody asked for; call it last.
    mutating func finish() {
        for (key, _) in mapping {
            let name = key.scalar?.string ?? ""
            guard !asked.contains(name) else { continue }
            let near = asked.min { (Self.distance($0, name), $0) < (Self.distance($1, name), $1) }
            let hint = near.flatMap { Self.distance($0, name) <= 2 ? "did you mean '\($0)'? " : nil } ?? ""
            note(
                key, "\(subject) has no key '\(name)'", "\(hint)known keys: \(asked.sorted().joined(separator: ", "))")
        }
    }

    /// The Levenshtein distance.
    private static func distance(_ a: String, _ b: String) -> Int {
        let a = Array(a.prefix(64))
        let b = Array(b.prefix(64))
        var row = Array(0...b.count)
        for i in a.indices {
            var corner = row[0]
            row[0] = i + 1
            for j in b.indices {
                let above = row[j + 1]
                row[j + 1] = min(above + 1, row[j] + 1, corner + (a[i] == b[j] ? 0 : 1))
                corner = above
            }
        }
        return row[b.count]
    }
}

import Harvesting

/// A table of settings inside others, read key by key; what is unknown or misstated is told with its whole name.
struct OptionReader {
    let portal: String
    /// The names on the way to it, such as `list.paging`; empty for the options themselves.
    let path: String
    private let table: [String: OptionValue]

    init(_ declaration: PortalDeclaration) {
        portal = declaration.id
        path = ""
        table = declaration.options
    }

    /// - Throws: ``AdapterError`` with code `configuration` where `value` is no table.
    init(_ value: OptionValue, portal: String, path: String) throws(AdapterError) {
        self.portal = portal
        self.path = path
        guard let table = value.table else {
            throw OptionReader.error(portal, path, "must be a table of settings")
        }
        self.table = table
    }

    private static func error(_ portal: String, _ name: String, _ due: String) -> AdapterError {
        AdapterError(.configuration, "portal '\(portal)': option '\(name)' \(due)", option: name)
    }

    /// The whole name of a setting in it.
    func name(_ key: String) -> String { path.isEmpty ? key : path + "." + key }

    func misstated(_ key: String, _ due: String) -> AdapterError { OptionReader.error(portal, name(key), due) }

    /// - Throws: ``AdapterError`` with code `configuration` for a key that is not `known`.
    func check(known: [String]) throws(AdapterError) {
        for key in table.keys.sorted() where !known.contains(key) {
            throw AdapterError(
                .configuration,
                "portal '\(portal)': unknown option '\(name(key))'; known here: \(known.sorted().joined(separator: ", "))",
                option: name(key))
        }
    }

    /// nil where the key is absent or has no value.
    func value(_ key: String) -> OptionValue? {
        table[key].flatMap { $0 == .null ? nil : $0 }
    }

    var keys: [String] { table.keys.sorted() }

    func text(_ key: String) throws(AdapterError) -> String? {
        guard let value = value(key) else { return nil }
        guard let text = value.scalarText else { throw misstated(key, "must be a text") }
        return text
    }

    func required(_ key: String) throws(AdapterError) -> String {
        guard let text = try text(key), !text.isEmpty else { throw misstated(key, "is missing") }
        return text
    }

    func integer(_ key: String, in range: ClosedRange<Int>) throws(AdapterError) -> Int? {
        guard let value = value(key) else { return nil }
        guard let number = value.integer, range.contains(number) else {
            throw misstated(key, "must be a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    func boolean(_ key: String) throws(AdapterError) -> Bool? {
        guard let value = value(key) else { return nil }
        guard let truth = value.boolean else { throw misstated(key, "must be true or false") }
        return truth
    }

    func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ key: String, _: Choice.Type
    ) throws(AdapterError) -> Choice? {
        guard let text = try text(key) else { return nil }
        guard let choice = Choice(rawValue: text) else {
            throw misstated(key, "must be one of " + Choice.allCases.map(\.rawValue).joined(separator: ", "))
        }
        return choice
    }

    /// The settings under a key; nil where it is absent.
    func reader(_ key: String) throws(AdapterError) -> OptionReader? {
        guard let value = value(key) else { return nil }
        return try OptionReader(value, portal: portal, path: name(key))
    }

    /// A list of tables; a single table is a list of one.
    func readers(_ key: String) throws(AdapterError) -> [OptionReader] {
        guard let value = value(key) else { return [] }
        var readers: [OptionReader] = []
        for (index, element) in (value.list ?? [value]).enumerated() {
            readers.append(try OptionReader(element, portal: portal, path: "\(name(key))[\(index)]"))
        }
        return readers
    }

    /// A list of texts; a single text is a list of one.
    func texts(_ key: String) throws(AdapterError) -> [String] {
        guard let value = value(key) else { return [] }
        var texts: [String] = []
        for element in value.list ?? [value] {
            guard let text = element.scalarText else { throw misstated(key, "must be a text or a list of texts") }
            texts.append(text)
        }
        return texts
    }

    /// A table of texts.
    func words(_ key: String) throws(AdapterError) -> [String: String] {
        guard let reader = try reader(key) else { return [:] }
        var words: [String: String] = [:]
        for key in reader.keys { words[key] = try reader.text(key) ?? "" }
        return words
    }
}

extension OptionValue {
    /// A text, or a number or truth value as it would be written.
    var scalarText: String? {
        switch self {
        case .string(let text): text
        case .integer(let number): String(number)
        case .number(let number): String(number)
        case .boolean(let truth): truth ? "true" : "false"
        case .list, .table, .null: nil
        }
    }
}

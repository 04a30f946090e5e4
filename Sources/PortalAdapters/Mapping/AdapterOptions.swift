import Harvesting

/// The settings of an adapter, checked: an unknown or misstated one is told with what is allowed.
struct AdapterOptions {
    private let options: [String: OptionValue]
    private let portal: String

    /// - Throws: ``AdapterError`` with code `configuration` for a setting that is not `known`.
    init(_ declaration: PortalDeclaration, known: [String]) throws(AdapterError) {
        options = declaration.options.filter { $0.value != .null }
        portal = declaration.id
        for name in options.keys.sorted() where !known.contains(name) {
            let list = known.sorted().joined(separator: ", ")
            throw AdapterError(
                .configuration, "portal '\(portal)': unknown option '\(name)'; \(declaration.kind) knows: \(list)")
        }
    }

    func string(_ name: String) throws(AdapterError) -> String? {
        guard let value = options[name] else { return nil }
        guard let text = value.string else { throw misstated(name, "a text") }
        return text
    }

    func integer(_ name: String, in range: ClosedRange<Int>) throws(AdapterError) -> Int? {
        guard let value = options[name] else { return nil }
        guard let number = value.integer, range.contains(number) else {
            throw misstated(name, "a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ name: String, _: Choice.Type
    ) throws(AdapterError) -> Choice? {
        guard let text = try string(name) else { return nil }
        guard let choice = Choice(rawValue: text) else {
            throw misstated(name, "one of " + Choice.allCases.map(\.rawValue).joined(separator: ", "))
        }
        return choice
    }

    func boolean(_ name: String) throws(AdapterError) -> Bool? {
        guard let value = options[name] else { return nil }
        guard let truth = value.boolean else { throw misstated(name, "true or false") }
        return truth
    }

    /// A list of texts; empty where the option is not given.
    func texts(_ name: String) throws(AdapterError) -> [String] {
        guard let value = options[name] else { return [] }
        guard let list = value.list else { throw misstated(name, "a list of words") }
        var texts: [String] = []
        for entry in list {
            guard let text = entry.string ?? entry.integer.map(String.init) else {
                throw misstated(name, "a list of words")
            }
            texts.append(text)
        }
        return texts
    }

    /// Whether the option is given as a list.
    func isList(_ name: String) -> Bool { options[name]?.list != nil }

    /// A table of texts.
    func words(_ name: String) throws(AdapterError) -> [String: String] {
        guard let value = options[name] else { return [:] }
        guard let table = value.table else { throw misstated(name, "a table of words") }
        var words: [String: String] = [:]
        for (key, entry) in table {
            guard let text = entry.string ?? entry.integer.map(String.init) else {
                throw misstated(name, "a table of words")
            }
            words[key] = text
        }
        return words
    }

    private func misstated(_ name: String, _ due: String) -> AdapterError {
        AdapterError(.configuration, "portal '\(portal)': option '\(name)' must be \(due)")
    }
}

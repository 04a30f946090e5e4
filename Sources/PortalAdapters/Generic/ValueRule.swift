import Harvesting

/// Where one value comes from, and what is done to it.
struct ValueRule: Sendable {
    private enum Source {
        case place(AnswerPlace)
        case template(Template)
    }

    /// How a number is a time.
    enum Epoch: String, CaseIterable, Sendable {
        case milliseconds = "epoch-milliseconds"
        case seconds = "epoch-seconds"
    }

    /// What issues call it: the source's own name.
    let name: String
    private let source: Source
    private let after: String?
    private let before: String?
    /// The source's codes, and the words they stand for.
    private let words: [String: String]
    private let epoch: Epoch?
    /// Characters at which a text is cut into values.
    private let separators: String?
    private let replacements: [String: String]

    static let keys = ["from", "template", "after", "before", "split", "replace", "words", "date"]

    /// - Parameters:
    ///   - value: a place, or a table of settings.
    ///   - path: the whole name of the setting.
    /// - Throws: ``AdapterError`` with code `configuration`.
    init(_ value: OptionValue, portal: String, path: String, _ form: AnswerForm) throws(AdapterError) {
        // A text alone is a table with nothing but `from`.
        let table = value.scalarText.map { OptionValue.table(["from": .string($0)]) } ?? value
        let options = try OptionReader(table, portal: portal, path: path)
        try options.check(known: ValueRule.keys)
        after = try options.text("after")
        before = try options.text("before")
        separators = try options.text("split")
        replacements = try options.words("replace")
        words = try options.words("words")
        epoch = try options.choice("date", Epoch.self)
        if let template = try options.text("template") {
            if options.value("from") != nil { throw options.misstated("from", "cannot stand beside 'template'") }
            source = .template(Template(template))
            name = template
        } else {
            name = try options.required("from")
            do throws(AnswerPlaceError) { source = .place(try AnswerPlace(name, form)) } catch {
                throw options.misstated("from", "is wrong: \(error.message)")
            }
        }
    }

    /// The rule under a key; nil where it is absent.
    static func optional(
        _ options: OptionReader, _ key: String, _ form: AnswerForm
    ) throws(AdapterError) -> ValueRule? {
        guard let value = options.value(key) else { return nil }
        return try ValueRule(value, portal: options.portal, path: options.name(key), form)
    }

    /// The rules under a key, one or a list of them; none where it is absent.
    static func list(_ options: OptionReader, _ key: String, _ form: AnswerForm) throws(AdapterError) -> [ValueRule] {
        guard let value = options.value(key) else { return [] }
        var rules: [ValueRule] = []
        for (index, element) in (value.list ?? [value]).enumerated() {
            let path = value.list == nil ? options.name(key) : "\(options.name(key))[\(index)]"
            rules.append(try ValueRule(element, portal: options.portal, path: path, form))
        }
        return rules
    }

    /// The places of its template.
    var places: [Template.Place] {
        if case .template(let template) = source { template.places } else { [] }
    }

    /// The member of a JSON record that it reads; nil for other sources.
    var member: String? {
        if case .place(.path(let names)) = source { names.first } else { nil }
    }

    /// The values, trimmed; the empty ones are left out.
    ///
    /// - Parameter values: for its template.
    func texts(in node: AnswerNode, _ values: [String: String]) -> [String] {
        switch source {
        case .place(let place): node.texts(at: place).flatMap { shaped($0) }
        case .template(let template): template.filled(values, isURL: template.isAddress).map { shaped($0) } ?? []
        }
    }

    func text(in node: AnswerNode, _ values: [String: String]) -> String? { texts(in: node, values).first }

    /// A whole number, with or without separators of thousands and words around it (共1,299条); nil where the text holds
    /// none or several.
    func count(in node: AnswerNode, _ values: [String: String]) -> Int? {
        for text in texts(in: node, values) {
            let numbers = text.split { !$0.isASCII || !($0.isNumber || $0 == ",") }
            if numbers.count == 1, let number = Int(numbers[0].filter { $0 != "," }) { return number }
        }
        return nil
    }

    /// Whether the source has the member and gives null.
    func isNull(in node: AnswerNode) -> Bool {
        if case .place(let place) = source { node.isNull(at: place) } else { false }
    }

    private func shaped(_ text: String) -> [String] {
        var whole: String? = text
        if after != nil || before != nil { whole = AnswerText.part(of: text, after: after, before: before) }
        guard var whole = whole.flatMap({ AnswerText.trimmed($0) }) else { return [] }
        for (old, new) in replacements.sorted(by: { $0.key < $1.key }) where !old.isEmpty {
            whole = whole.replacing(old, with: new)
        }
        let parts = separators.map { marks in whole.split { marks.contains($0) }.map(String.init) } ?? [whole]
        return parts.compactMap { part in
            guard let part = AnswerText.trimmed(part) else { return nil }
            if let epoch { return ValueRule.instant(part, epoch) ?? part }
            let word = words[part] ?? part
            return word.isEmpty ? nil : word
        }
    }

    /// The milliseconds since 1970 in 13 digits, by which every reader of dates knows them.
    private static func instant(_ text: String, _ epoch: Epoch) -> String? {
        guard let number = Int64(text), number > 0 else { return nil }
        let factor: Int64 = epoch == .seconds ? 1_000 : 1
        let (milliseconds, overflow) = number.multipliedReportingOverflow(by: factor)
        guard !overflow else { return nil }
        let digits = String(milliseconds)
        return String(repeating: "0", count: max(0, 13 - digits.count)) + digits
    }
}

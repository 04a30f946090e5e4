import Harvesting

/// One kind of request, and how its answer is read.
struct AnswerRule: Sendable {
    /// An answer inside an answer: JSON or HTML that stands as a text in JSON.
    struct Unwrap: Sendable {
        /// The first of these that holds a text is taken.
        let places: [AnswerPlace]
        let form: AnswerForm
    }

    /// A member that tells whether the portal gave what was asked.
    struct Check: Sendable {
        let place: AnswerPlace
        let expected: Set<String>
        let message: AnswerPlace?
    }

    let request: RequestRule
    /// Of the answer itself.
    let outerForm: AnswerForm
    let unwrap: Unwrap?
    /// Where the records are, or the one record; nil for the whole.
    let records: AnswerPlace?
    let check: Check?
    let content: RecordRule
    /// What an entry of a list tells of the version of its record, such as when it was last updated.
    let version: [ValueRule]

    /// Of what the records are in.
    var form: AnswerForm { unwrap?.form ?? outerForm }

    private static let keys = ["answer", "unwrap", "records", "check"] + RequestRule.keys + RecordRule.keys

    /// - Parameter others: keys that stand beside those of every answer.
    /// - Throws: ``AdapterError`` with code `configuration`.
    init(_ options: OptionReader, others: [String] = []) throws(AdapterError) {
        try options.check(known: AnswerRule.keys + others)
        request = try RequestRule(options)
        outerForm = try options.choice("answer", AnswerForm.self) ?? .json
        if let reader = try options.reader("unwrap") {
            try reader.check(known: ["at", "as"])
            guard outerForm == .json else { throw options.misstated("unwrap", "is for answers of JSON") }
            unwrap = Unwrap(
                places: try AnswerRule.places(reader, "at"),
                form: try reader.choice("as", AnswerForm.self) ?? .json)
        } else {
            unwrap = nil
        }
        let inner = unwrap?.form ?? outerForm
        records = try AnswerRule.place(options, "records", inner)
        if let reader = try options.reader("check") {
            try reader.check(known: ["at", "is", "message"])
            guard outerForm == .json, let place = try AnswerRule.place(reader, "at", .json) else {
                throw options.misstated("check", "needs 'at', a member of an answer of JSON")
            }
            check = Check(
                place: place, expected: Set(try reader.texts("is")),
                message: try AnswerRule.place(reader, "message", .json))
        } else {
            check = nil
        }
        version = others.contains("version") ? try ValueRule.list(options, "version", inner) : []
        content = try RecordRule(options, inner, others: version.compactMap(\.member))
    }

    /// Members of an answer of JSON; the answer itself where none is named.
    private static func places(_ options: OptionReader, _ key: String) throws(AdapterError) -> [AnswerPlace] {
        var places: [AnswerPlace] = []
        for text in try options.texts(key) {
            do throws(AnswerPlaceError) { places.append(try AnswerPlace(text, .json)) } catch {
                throw options.misstated(key, "is wrong: \(error.message)")
            }
        }
        return places.isEmpty ? [.path([])] : places
    }

    static func place(
        _ options: OptionReader, _ key: String, _ form: AnswerForm
    ) throws(AdapterError) -> AnswerPlace? {
        guard let text = try options.text(key) else { return nil }
        do throws(AnswerPlaceError) { return try AnswerPlace(text, form) } catch {
            throw options.misstated(key, "is wrong: \(error.message)")
        }
    }

    /// - Throws: ``AdapterError`` with code `portalError` where the answer says that the request failed.
    func check(_ answer: AnswerNode) throws(AdapterError) {
        guard let check, let said = answer.texts(at: check.place).first, !check.expected.contains(said) else { return }
        let words = check.message.flatMap { answer.texts(at: $0).first }.map { ": " + $0.prefix(200) } ?? ""
        throw AdapterError(.portalError, "the portal says that the request failed ('\(said)'\(words))")
    }
}

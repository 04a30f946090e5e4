import DCAT

/// How much of the words a set of catalogues uses a vocabulary understands, weighed by how often each is used.
public struct VocabularyCoverage: Hashable, Sendable {
    /// A word as catalogues write it, with how often it occurs.
    public struct Word: Hashable, Sendable {
        public var text: String
        public var count: Int

        public init(_ text: String, count: Int) {
            self.text = text
            self.count = count
        }
    }

    /// What a vocabulary makes of one word.
    public enum Outcome: Hashable, Sendable {
        /// It has a meaning.
        case mapped
        /// It says that nothing is stated: empty, "other", "unknown". Understood, and not counted as mapped.
        case unspecified
        /// It means something, in another vocabulary than the one asked.
        case elsewhere
        /// Nobody knows.
        case unknown
    }

    /// Occurrences of words with each outcome.
    public private(set) var mapped = 0
    public private(set) var unspecified = 0
    public private(set) var elsewhere = 0
    public private(set) var unknown = 0
    /// The unknown words, the most frequent first, words of one count in the order of their letters.
    public private(set) var rest: [Word] = []

    /// - Parameter outcome: what the vocabulary makes of a word; asked once a word.
    public init(of words: some Sequence<Word>, outcome: (String) -> Outcome) {
        for word in words {
            switch outcome(word.text) {
            case .mapped: mapped += word.count
            case .unspecified: unspecified += word.count
            case .elsewhere: elsewhere += word.count
            case .unknown:
                unknown += word.count
                rest.append(word)
            }
        }
        rest.sort { ($1.count, $0.text) < ($0.count, $1.text) }
    }

    /// All occurrences.
    public var total: Int { mapped + unspecified + elsewhere + unknown }

    /// The share of occurrences with a meaning, 0 to 1; 1 when there are none.
    public var mappedShare: Double { share(mapped) }

    /// The share that is understood at all, "nothing is stated" included.
    public var understoodShare: Double { share(mapped + unspecified + elsewhere) }

    /// The share of the words that do state something which has a meaning: "other" and the like are left out of both
    /// sides.
    public var mappedShareOfStated: Double {
        let stated = total - unspecified
        return stated == 0 ? 1 : Double(mapped + elsewhere) / Double(stated)
    }

    private func share(_ count: Int) -> Double { total == 0 ? 1 : Double(count) / Double(total) }
}

extension VocabularyCoverage {
    /// Of ``FormatVocabulary`` over format cells.
    public init(ofFormats words: some Sequence<Word>) {
        self.init(of: words) { text in
            switch FormatVocabulary.read(text) {
            case .formats: .mapped
            case .unspecified: .unspecified
            case .unknown: .unknown
            }
        }
    }

    /// Of ``FrequencyVocabulary``. The EU's own `OTHER` and `UNKNOWN` count as nothing stated.
    public init(ofFrequencies words: some Sequence<Word>) {
        self.init(of: words) { text in
            switch FrequencyVocabulary.recognise(text) {
            case .term(.unknown), .term(.other): .unspecified
            case .some: .mapped
            case nil: text.trimmedWords == nil ? .unspecified : .unknown
            }
        }
    }

    /// Of ``LicenceVocabulary`` over licence cells, which in Chinese catalogues hold open types.
    public init(ofLicences words: some Sequence<Word>) {
        self.init(of: words) { text in
            if LicenceVocabulary.recognise(text) != nil { return .mapped }
            if LicenceVocabulary.saysNothing(text) { return .unspecified }
            return AccessRightsVocabulary.recognise(text) == nil ? .unknown : .elsewhere
        }
    }

    /// Of ``DateVocabulary``, no order of day and month given.
    public init(ofDates words: some Sequence<Word>) {
        self.init(of: words) { text in
            if DateVocabulary.read(text) != nil { return .mapped }
            return text.trimmedWords == nil ? .unspecified : .unknown
        }
    }
}

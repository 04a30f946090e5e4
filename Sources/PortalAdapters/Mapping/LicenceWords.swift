import DCAT
import Vocabularies

/// The words in which a source may state a licence, several at once.
struct LicenceWords {
    var identifiers: [String] = []
    var pages: [String] = []
    var titles: [String] = []

    var isEmpty: Bool { identifiers.isEmpty && pages.isEmpty && titles.isEmpty }
}

/// What licence words mean, remembered: a catalogue says the same few again and again.
struct LicenceMemo {
    private static let mostWords = 512
    private static let longestWord = 200

    private var known: [String: Licence?] = [:]

    /// The first of the words that the vocabulary knows, pages before identifiers before titles; else the first that
    /// says anything; nil for `notspecified` and its like.
    mutating func statement(_ words: LicenceWords) -> Stated<Licence>? {
        if words.isEmpty { return nil }
        return recognised(words.pages) ?? recognised(words.identifiers) ?? recognised(words.titles)
            ?? telling(words.titles) ?? telling(words.identifiers) ?? telling(words.pages)
    }

    private mutating func recognised(_ words: [String]) -> Stated<Licence>? {
        for word in words {
            if let licence = meaning(of: word) { return Stated(raw: word, value: licence) }
        }
        return nil
    }

    private func telling(_ words: [String]) -> Stated<Licence>? {
        words.first { !LicenceVocabulary.saysNothing($0) }.map { Stated(raw: $0, value: nil) }
    }

    private mutating func meaning(of word: String) -> Licence? {
        if let meaning = known[word] { return meaning }
        let meaning = LicenceVocabulary.recognise(word)
        guard word.utf8.count <= LicenceMemo.longestWord else { return meaning }
        if known.count >= LicenceMemo.mostWords { known.removeAll(keepingCapacity: true) }
        known[word] = .some(meaning)
        return meaning
    }
}

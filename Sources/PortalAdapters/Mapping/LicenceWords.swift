import DCAT
import Vocabularies

/// The words in which a source may state a licence, several at once.
struct LicenceWords {
    var identifiers: [String] = []
    var pages: [String] = []
    var titles: [String] = []

    /// The first of them that the vocabulary knows, pages before identifiers before titles; else the first that says
    /// anything; nil for `notspecified` and its like.
    var statement: Stated<Licence>? {
        for words in [pages, identifiers, titles] {
            for word in words {
                if let statement = Stated(licence: word), statement.value != nil { return statement }
            }
        }
        for words in [titles, identifiers, pages] {
            for word in words where !LicenceVocabulary.saysNothing(word) { return Stated(licence: word) }
        }
        return nil
    }
}

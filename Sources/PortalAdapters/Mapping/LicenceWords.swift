import DCAT
import Vocabularies

/// The words in which a source may state a licence, several at once.
struct LicenceWords {
    var identifiers: [String] = []
    var pages: [String] = []
    var titles: [String] = []

    /// The first of them that the vocabulary knows, else the first: pages are plainest, then identifiers, then titles.
    var statement: Stated<Licence>? {
        let statements = (pages + identifiers + titles).compactMap { Stated(licence: $0) }
        if let known = statements.first(where: { $0.value != nil }) { return known }
        return (titles + identifiers + pages).lazy.compactMap { Stated(licence: $0) }.first
    }
}

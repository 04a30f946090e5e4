/// Titles of a catalogue that are looked for among the names and titles of what a service offers.
///
/// They are compared by their letters and digits alone, without case; names also without their prefix. That a title is
/// found is weaker evidence than a name in the link, and that it is not is none at all: catalogues name as they please.
struct OfferTitles: Hashable, Sendable {
    /// As the catalogue writes them, by what is compared.
    private var sought: [String: String] = [:]
    private var found: Set<String> = []

    /// Shorter ones fit too much.
    private static let shortest = 3

    /// Nil where there is none that can be looked for.
    init?(_ titles: [String]) {
        for title in titles {
            let key = OfferTitles.key(title)
            if key.count >= OfferTitles.shortest, sought[key] == nil { sought[key] = title }
        }
        if sought.isEmpty { return nil }
    }

    mutating func look(at name: String) {
        note(OfferTitles.key(name))
        if let colon = name.lastIndex(of: ":") { note(OfferTitles.key(String(name[name.index(after: colon)...]))) }
    }

    /// Those that were found, in the order of the alphabet; at most twenty.
    var matches: [String] { Array(found.compactMap { sought[$0] }.sorted().prefix(20)) }

    private mutating func note(_ key: String) {
        if sought[key] != nil { found.insert(key) }
    }

    private static func key(_ text: String) -> String {
        String(text.prefix(300).lowercased().filter { $0.isLetter || $0.isNumber })
    }
}

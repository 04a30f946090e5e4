import DCAT

/// What was read of a record in Dublin Core before it is put together.
struct DublinCoreDraft {
    struct Link {
        var element: String
        var url: String
        var scheme: String?
        var name: String?
        var description: String?
    }

    /// Whether it is a record of a catalogue service, where elements have the meaning that its standard gives them.
    var isCatalogueRecord = false
    var identifiers: [String] = []
    var titles: [LanguageString] = []
    var descriptions: [LanguageString] = []
    var abstracts: [LanguageString] = []
    var subjects: [LanguageString] = []
    var publishers: [LanguageString] = []
    var creators: [LanguageString] = []
    var contributors: [LanguageString] = []
    /// In lower case.
    var types: [String] = []
    var formats: [String] = []
    var languages: [String] = []
    var dates: [String] = []
    var issued: Stated<PartialDate>?
    var created: Stated<PartialDate>?
    var modified: Stated<PartialDate>?
    var places: [Concept] = []
    var temporal: [PeriodOfTime] = []
    var rights: [String] = []
    var frequency: Stated<Frequency>?
    var conformsTo: [String] = []
    var isPartOf: String?
    var links: [Link] = []

    /// The links to the data: those a catalogue's record gives, and the identifiers that are addresses; a relation of a
    /// repository's record leads elsewhere.
    var onlineLinks: [OnlineLink] {
        var online: [OnlineLink] = []
        for link in links.prefix(20_000) where LinkText.kind(of: link.url) == .absolute {
            guard link.element == "references" || link.element == "URI" else { continue }
            var entry = OnlineLink(url: link.url)
            entry.protocolWords = link.scheme
            entry.title = MultilingualText(link.name ?? "")
            entry.description = MultilingualText(link.description ?? "")
            online.append(entry)
        }
        for identifier in identifiers.prefix(1_000) {
            if let address = DublinCoreDraft.address(identifier) { online.append(OnlineLink(url: address)) }
        }
        return online
    }

    /// The address in an identifier, a DOI's included.
    private static func address(_ identifier: String) -> String? {
        if identifier.hasPrefix("http://") || identifier.hasPrefix("https://") || identifier.hasPrefix("ftp://") {
            return identifier.contains(where: \.isWhitespace) ? nil : identifier
        }
        let lowered = identifier.lowercased()
        guard lowered.hasPrefix("doi:10.") else { return nil }
        return "https://doi.org/" + identifier.dropFirst(4)
    }
}

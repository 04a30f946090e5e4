import DCAT

/// A link as a dataset's distributions state it.
struct StatedLink: Hashable, Sendable {
    var url: String
    /// The code of the format that a file behind it is declared to have.
    var declared: String?

    /// The links of a dataset, each once, with what the first distribution declares of it.
    static func links(of dataset: Dataset) -> [StatedLink] {
        var links: [StatedLink] = []
        for distribution in dataset.distributions {
            guard let url = distribution.link, !links.contains(where: { $0.url == url }) else { continue }
            links.append(StatedLink(url: url, declared: distribution.declaredFileFormat?.code))
        }
        return links
    }
}

import DCAT
import Vocabularies

/// Sorts the links of one record into its landing page and its distributions.
struct LinkSheet {
    private(set) var landingPage: String?
    private(set) var distributions: [Distribution] = []

    /// Distributions kept of one record.
    static let limit = 20_000

    /// - Parameter formats: what the record says of all its files; it is given to a file where only one is said, or
    ///   where the file's own words name it.
    init(_ links: [OnlineLink], formats: [Stated<FileFormat>]) {
        var seen: Set<String> = []
        var unstated: [OnlineLink] = []
        let downloads = links.count { $0.kind == .download }
        for link in links where seen.insert(link.url + "\n" + (link.title.variants.first?.text ?? "")).inserted {
            switch link.kind {
            case .beside: break
            case .page: if landingPage == nil { landingPage = link.url }
            case .unstated: unstated.append(link)
            case .access: add(link) { $0.accessURL = link.url }
            case .download:
                add(link) { distribution in
                    distribution.downloadURL = link.url
                    distribution.format =
                        link.format ?? LinkSheet.format(of: link, among: formats, isOnly: downloads == 1)
                }
            case .service:
                add(link) { distribution in
                    distribution.serviceURL = link.url
                    let words = link.protocolFormat == nil ? nil : link.protocolWords
                    distribution.format =
                        link.format ?? link.serviceFormat.map { Stated(raw: words ?? $0.code, value: $0) }
                }
            }
        }
        // A link of which nothing is said most often leads to a page about the data (GeoDCAT-AP takes it for that).
        if landingPage == nil, !unstated.isEmpty { landingPage = unstated.removeFirst().url }
        for link in unstated { add(link) { $0.accessURL = link.url } }
    }

    private mutating func add(_ link: OnlineLink, _ place: (inout Distribution) -> Void) {
        guard distributions.count < LinkSheet.limit else { return }
        var distribution = Distribution()
        distribution.title = link.title
        distribution.description = link.description
        distribution.byteSize = link.byteSize
        place(&distribution)
        if distribution.format == nil { distribution.format = link.format }
        distributions.append(distribution)
    }

    private static func format(
        of link: OnlineLink, among formats: [Stated<FileFormat>], isOnly: Bool
    ) -> Stated<FileFormat>? {
        if let format = link.protocolFormat, format.properties.kind != .service {
            return Stated(raw: link.protocolWords ?? format.code, value: format)
        }
        guard formats.count > 1 else { return formats.first }
        let texts = [link.url] + (link.title.variants + link.description.variants).map(\.text)
        let words = Set(texts.joined(separator: " ").lowercased().split { !$0.isLetter && !$0.isNumber })
        let named = formats.first { format in
            let parts = format.raw.lowercased().split { !$0.isLetter && !$0.isNumber }
            return parts.contains { $0.count > 2 && words.contains($0) }
        }
        return named ?? (isOnly ? formats.first { $0.value != nil } : nil)
    }
}

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
                    distribution.format = link.format ?? link.service
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
        // What a service speaks is no format of files.
        let formats = formats.filter { $0.value?.properties.kind != .service }
        let texts = (link.title.variants + link.description.variants).map(\.text)
        let own = link.namedFormat ?? texts.lazy.compactMap(OnlineLink.format).first
        if formats.count == 1, let only = formats.first {
            let isOther = own.map { $0 != only.value && !LinkSheet.isEnvelope($0) } ?? false
            return isOther && !isOnly ? nil : only
        }
        let words = Set(([link.url] + texts).joined(separator: " ").lowercased().split { !$0.isLetter && !$0.isNumber })
        let named = formats.first { format in
            if let own, own == format.value { return true }
            let parts = format.raw.lowercased().split { !$0.isLetter && !$0.isNumber }
            return parts.contains { $0.count > 2 && words.contains($0) }
        }
        return named ?? (isOnly ? formats.first { $0.value != nil } : nil)
    }

    /// Whether a file in the format holds others, whose format is the one that counts.
    private static func isEnvelope(_ format: FileFormat) -> Bool { format.properties.kind == .archive }
}

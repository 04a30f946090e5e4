import DCAT

/// What a distribution really is, as far as can be told.
public struct RealFormat: Hashable, Sendable {
    public enum Basis: String, Hashable, Sendable, CaseIterable {
        /// The first bytes of the link.
        case observed
        /// The catalogue's words.
        case declared
        /// The media type the server states.
        case served
        /// Nothing tells.
        case unknown
    }

    /// Never an archive: what an archive holds counts, and is unknown where nothing tells. nil where unknown.
    public var format: FileFormat?
    public var basis: Basis
    /// The declared format that the bytes contradict.
    public var contradicted: FileFormat?
    /// Whether all that is known is that it is an archive.
    public var isArchiveOfUnknown: Bool

    /// - Parameter observation: the check of the distribution's link; only one that answered tells of the data.
    public init(of distribution: Distribution, observation: LinkObservation?) {
        let stated = [distribution.format?.value, distribution.mediaType?.value].compactMap(\.self)
            .filter { $0.properties.kind != .unknown }
        let declared = stated.first { $0.properties.kind != .archive }
        let answer = observation?.verdict.isOnline == true ? observation : nil
        let isPage = distribution.downloadURL == nil
        let sniffed =
            RealFormat.content(answer?.sniffedFormat, isPage: isPage)
            ?? RealFormat.inside(answer?.content?.memberFormats ?? [], declared: declared)
        contradicted = nil
        isArchiveOfUnknown = false

        if let sniffed {
            if let declared, declared.canHold(bytesOf: sniffed) {
                (format, basis) = (declared, declared == sniffed ? .observed : .declared)
            } else {
                (format, basis) = (sniffed, .observed)
                contradicted = declared.flatMap { $0.isContradicted(by: sniffed) ? $0 : nil }
            }
        } else if let declared {
            (format, basis) = (declared, .declared)
        } else if let served = RealFormat.content(answer?.servedFormat, isPage: isPage), served.properties.kind != .text
        {
            (format, basis) = (served, .served)
        } else {
            (format, basis) = (nil, .unknown)
            let seen = stated + [distribution.packageFormat?.value, answer?.sniffedFormat].compactMap(\.self)
            isArchiveOfUnknown = seen.contains { $0.properties.kind == .archive }
        }
    }

    /// What an archive holds: the declared format where it is there, else the best of its data.
    private static func inside(_ members: [FileFormat], declared: FileFormat?) -> FileFormat? {
        if let declared, members.contains(declared) { return declared }
        let data = members.filter { ![.archive, .page, .text, .unknown].contains($0.properties.kind) }
        return data.max { ($0.properties.stars, $1.code) < ($1.properties.stars, $0.code) }
    }

    /// The format as a statement about the data: an archive says nothing of what it holds, and that a page for people
    /// is a page says nothing of the data behind it.
    private static func content(_ format: FileFormat?, isPage: Bool) -> FileFormat? {
        guard let format else { return nil }
        switch format.properties.kind {
        case .archive, .unknown: return nil
        case .page: return isPage ? nil : format
        default: return format
        }
    }
}

extension FileFormat {
    /// Whether bytes that look like `container` can be this format, because it is written in that syntax.
    public func canHold(bytesOf container: FileFormat) -> Bool {
        // The endpoint of a service answers a bare request with anything.
        if self == container || properties.kind == .service { return true }
        let syntaxes = ["XML": "xml", "JSON": "json", "JSONL": "json", "TIFF": "tiff", "HDF": "netcdf"]
        guard let syntax = syntaxes[container.code] else { return false }
        // Vocabularies without a media type of their own, such as IATI, are mostly written in XML or JSON.
        guard let type = properties.mediaType else { return properties.isMachineReadable }
        // Office files are ZIP archives, though XML is in their name.
        return type.contains(syntax) && !type.contains("openxmlformats")
    }

    /// Whether it matters that the bytes are `observed`: neither a special case of this format nor as good as it.
    public func isContradicted(by observed: FileFormat) -> Bool {
        let isAlike = properties.kind == observed.properties.kind && properties.stars == observed.properties.stars
        return !isAlike && !observed.canHold(bytesOf: self)
    }
}

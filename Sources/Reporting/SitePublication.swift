/// Writes the whole site of an edition into an empty folder: pages, twins, tables, index.
///
/// The same facts give the same bytes, whether files are taken over from the edition before or not. Memory does not grow
/// with the number of datasets. Putting the folder in its place is the caller's.
public struct SitePublication: Sendable {
    /// What the caller does while the site is written.
    public struct Company: Sendable {
        /// Is given the facts of every dataset of a portal whose section is written anew, in their order.
        public var datasets: (@Sendable (_ portal: String, [DatasetFacts]) throws -> Void)?
        /// Is told the files of each dataset's page of such a portal: in each language, then the twin.
        public var pages: (@Sendable (_ portal: String, [(identifier: String, files: [FileStamp])]) throws -> Void)?
        /// Puts the attachments in place.
        public var attach: (@Sendable () throws -> Void)?
        /// Whether the attachments need nothing of what is given to ``datasets``, so that they are made beside the pages.
        public var attachesAtOnce = false

        public init() {}
    }

    private let source: any EditionSource
    private let folder: SiteFolder
    /// Files that the caller puts into the folder, to be listed among the downloads; relative to it.
    private let attachments: [String]
    private let earlier: (any EarlierEdition)?
    private let company: Company
    /// Pieces of work at a time.
    private let width: Int

    /// - Parameter earlier: whose files are taken over where they would come out the same; nil to write everything.
    public init(
        _ source: any EditionSource, into folder: String, attachments: [String] = [],
        earlier: (any EarlierEdition)? = nil, company: Company = Company(), width: Int = 4
    ) {
        self.source = source
        self.folder = SiteFolder(folder)
        self.attachments = attachments
        self.earlier = earlier
        self.company = company
        self.width = max(1, width)
    }

    /// - Throws: ``ReportingError``; what the source, the earlier edition and the company throw; a rule error when the
    ///   rules lack the ranking rule.
    public func publish() async throws -> SiteSummary {
        var site = try SiteWriter(source.edition, in: folder, earlier: earlier)
        let downloads = try DownloadFiles(of: source.edition, in: folder, earlier: site.earlier)
        async let early = company.attachesAtOnce ? attached() : nil
        try site.write(PackageResources.site_css, to: SiteFiles.stylesheet)
        try site.write(PackageResources.icon_svg, to: SiteFiles.icon)

        let portals = try source.portals()
        var sections: [String: SectionPlace] = [:]
        for facts in portals {
            let section = PortalSection(
                source: source, facts: facts, width: width, also: company.datasets, note: company.pages)
            sections[facts.declaration.id] = try await section.write(to: &site, downloads)
        }
        for page in try PageRegistry.overviews(portals, source) { try site.write(page) }

        var files = try downloads.finish()
        let stamps = files.map { ($0.path, FileStamp(bytes: $0.bytes, digest: $0.digest)) }
        files += try await early ?? attached()
        try site.add(files)
        try site.write(DownloadsModel(files))
        var summary = try site.finish()
        summary.sections = sections
        summary.downloads = Dictionary(stamps) { first, _ in first }
        return summary
    }

    /// The attachments, once they are in place.
    private func attached() throws -> [SiteFile] {
        try company.attach?()
        return try attachments.map { path throws(ReportingError) in try folder.digest(path) }
    }
}

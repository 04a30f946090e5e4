/// Writes the whole site of an edition into an empty folder: pages, twins, tables, index.
///
/// The same facts give the same bytes. Memory does not grow with the number of datasets. Putting the folder in its
/// place is the caller's.
public struct SitePublication: Sendable {
    private let source: any EditionSource
    private let folder: SiteFolder
    /// Files that the caller has put into the folder, to be listed among the downloads; relative to it.
    private let attachments: [String]
    /// Pieces of work at a time.
    private let width: Int

    public init(_ source: any EditionSource, into folder: String, attachments: [String] = [], width: Int = 4) {
        self.source = source
        self.folder = SiteFolder(folder)
        self.attachments = attachments
        self.width = max(1, width)
    }

    /// - Throws: ``ReportingError``; what the source throws; a rule error when the rules lack the ranking rule.
    public func publish() async throws -> SiteSummary {
        var site = try SiteWriter(source.edition, in: folder)
        let downloads = try DownloadFiles(of: source.edition, in: folder)
        try site.write(PackageResources.site_css, to: SiteFiles.stylesheet)
        try site.write(PackageResources.icon_svg, to: SiteFiles.icon)

        let portals = try source.portals()
        for facts in portals {
            let section = PortalSection(source: source, facts: facts, width: width)
            try await section.write(to: &site, downloads)
        }
        for page in try PageRegistry.overviews(portals, source) { try site.write(page) }

        var files = try downloads.finish()
        for attachment in attachments { files.append(try folder.digest(attachment)) }
        try site.add(files)
        try site.write(DownloadsModel(files))
        return try site.finish()
    }
}

/// Writes pages in all languages with their twins, and keeps the index.
struct SiteWriter: ~Copyable {
    let folder: SiteFolder
    let renderer: PageRenderer
    private var index: SiteIndex
    private(set) var pages = 0

    /// - Throws: ``ReportingError`` when the folder cannot be written or holds an index already.
    init(_ edition: Edition, in folder: SiteFolder) throws(ReportingError) {
        self.folder = folder
        renderer = PageRenderer(edition: edition)
        index = try SiteIndex(edition, in: folder)
    }

    /// Renders and writes a page; for use on any thread, the files are then to be given to ``add(_:pages:)``.
    static func files(
        _ page: some Page, _ renderer: PageRenderer, in folder: SiteFolder
    ) throws(ReportingError) -> [SiteFile] {
        var files: [SiteFile] = []
        let path = page.path
        for language in renderer.edition.languages {
            files.append(
                try folder.write(
                    renderer.html(page, in: language), to: path.htmlFile(in: language, of: renderer.edition)))
        }
        files.append(try folder.write(renderer.json(page), to: path.jsonFile))
        return files
    }

    mutating func write(_ page: some Page) throws(ReportingError) {
        pages += 1
        try index.add(try SiteWriter.files(page, renderer, in: folder))
    }

    mutating func write(_ bytes: [UInt8], to path: String) throws(ReportingError) {
        try index.add([try folder.write(bytes, to: path)])
    }

    mutating func add(_ files: [SiteFile], pages: Int = 0) throws(ReportingError) {
        self.pages += pages
        try index.add(files)
    }

    /// Closes the index.
    mutating func finish() throws(ReportingError) -> SiteSummary {
        let index = try index.finish()
        return SiteSummary(pages: pages, files: self.index.files, bytes: self.index.bytes, indexDigest: index.digest)
    }
}

/// What was written.
public struct SiteSummary: Hashable, Sendable {
    /// Pages, each counted once whatever the number of languages.
    public var pages: Int
    /// All files but `index.json` itself.
    public var files: Int
    /// In all those files.
    public var bytes: Int64
    /// SHA-256 of `index.json`, in hexadecimal digits: it vouches for every other file.
    public var indexDigest: String
}

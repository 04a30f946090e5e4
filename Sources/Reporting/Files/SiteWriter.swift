import Crypto

/// Writes pages in all languages with their twins, and keeps the index.
struct SiteWriter: ~Copyable {
    let folder: SiteFolder
    let renderer: PageRenderer
    /// Nil where everything is written anew.
    let earlier: Earlier?
    private(set) var index: SiteIndex
    private(set) var pages = 0

    /// The edition before and its folder.
    struct Earlier {
        var edition: any EarlierEdition
        var folder: EarlierFolder
    }

    /// - Throws: ``ReportingError`` when the folder cannot be written or holds an index already, or that of the earlier
    ///   edition cannot be read.
    init(_ edition: Edition, in folder: SiteFolder, earlier: (any EarlierEdition)? = nil) throws(ReportingError) {
        var opened: Earlier?
        if let earlier { opened = Earlier(edition: earlier, folder: try EarlierFolder(earlier.folder, into: folder)) }
        let index = try SiteIndex(edition, in: folder)
        self.folder = folder
        self.earlier = opened
        renderer = PageRenderer(edition: edition)
        self.index = index
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

    /// Takes the files over where the twin would be the same and the rest of what the page shows is; else writes them.
    static func files(
        _ page: some Page, _ renderer: PageRenderer, in folder: SiteFolder, unless earlier: EarlierPage?
    ) throws(ReportingError) -> [SiteFile] {
        let (path, edition) = (page.path, renderer.edition)
        let twin = renderer.json(page)
        let stamp = FileStamp(bytes: Int64(twin.count), digest: Hexadecimal.text(SHA256.hash(data: twin)))
        let names = edition.languages.map { path.htmlFile(in: $0, of: edition) } + [path.jsonFile]
        if let earlier, earlier.files.last == stamp, earlier.files.count == names.count,
            try adopt(names, from: earlier.folder)
        {
            return zip(names, earlier.files).map { SiteFile(path: $0, bytes: $1.bytes, digest: $1.digest) }
        }
        var files: [SiteFile] = []
        for (language, name) in zip(edition.languages, names) {
            files.append(try folder.write(renderer.html(page, in: language), to: name))
        }
        files.append(try folder.write(twin, to: path.jsonFile, stamp))
        return files
    }

    /// False where the earlier edition has no such page.
    private static func adopt(_ names: [String], from earlier: EarlierFolder) throws(ReportingError) -> Bool {
        // The twin first, so that nothing is left behind if the page is not there.
        for (number, name) in names.reversed().enumerated() {
            do { try earlier.adopt(name) } catch {
                if number == 0, error.code == .unreadable { return false }
                throw error
            }
        }
        return true
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

    /// Takes over every file of a section.
    mutating func adopt(_ place: SectionPlace, from earlier: EarlierFolder, width: Int) async throws {
        var adopted = 0
        var lines = EarlierIndexLines(earlier.path + "/" + SiteFiles.index, place.index)
        try await InOrder.run(
            width: width, next: { try lines.next() },
            work: { lines in (lines, try EarlierIndexLines.forEachPath(in: lines) { try earlier.adopt($0) }) },
            take: { lines, count in
                try index.add(lines: lines)
                adopted += count
            })
        guard adopted == place.files else {
            throw ReportingError(.inconsistent, "the earlier index names \(adopted) files where \(place.files) were")
        }
        index.count(files: place.files, bytes: place.bytes)
        pages += place.pages
    }

    /// Closes the index.
    mutating func finish() throws(ReportingError) -> SiteSummary {
        let index = try index.finish()
        return SiteSummary(pages: pages, files: self.index.files, bytes: self.index.bytes, indexDigest: index.digest)
    }
}

/// The files of a page in an earlier edition.
struct EarlierPage: Sendable {
    /// The edition's folder.
    var folder: EarlierFolder
    /// In each language, then the twin.
    var files: [FileStamp]
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
    /// Where each portal's section lies, by the portal's id.
    public var sections: [String: SectionPlace] = [:]
    /// The tables and the graph, by path.
    public var downloads: [String: FileStamp] = [:]
}

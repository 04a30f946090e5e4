import Harvesting

/// How one web-accessible folder is read.
struct WAFSettings: Sendable {
    /// The folder, with a slash at its end; nothing above or beside it is asked for.
    var folder: String
    /// What is asked for first: the folder, or the page that lists it.
    var start: String
    /// Endings of the names of files that are read, without the dot.
    var endings: Set<String>
    /// Folders inside folders.
    var maximumDepth: Int
    /// Folders in all; each folder in a listing gets its share.
    var maximumFolders: Int
    /// Files of one folder.
    var maximumFiles: Int
    var include: [URLPattern]
    var exclude: [URLPattern]
    var skippedScopes: Set<String>
    var timeZoneMinutes: Int

    /// The greatest depth that can be declared.
    static let deepestFolder = 20

    private static let known = [
        "endings", "exclude", "include", "maximum_depth", "maximum_files", "maximum_folders", "skipped_scopes",
    ]

    /// - Throws: ``AdapterError`` with code `configuration`.
    init(_ portal: PortalDeclaration) throws(AdapterError) {
        let options = try AdapterOptions(portal, known: WAFSettings.known)
        guard let scheme = portal.endpoint.firstRange(of: "://"), LinkText.kind(of: portal.endpoint) == .absolute else {
            throw AdapterError(noURL: portal.endpoint)
        }
        let (base, _) = URLText.split(portal.endpoint)
        let path = base[scheme.upperBound...]
        if !path.contains("/") {
            folder = base + "/"
            start = folder
        } else if let slash = base.lastIndex(of: "/"), base[slash...].contains(".") {
            // A page that lists the folder, such as index.html.
            folder = String(base[...slash])
            start = portal.endpoint
        } else {
            folder = base.hasSuffix("/") ? base : base + "/"
            start = folder
        }
        let endings = options.isList("endings") ? try options.texts("endings") : nil
        self.endings = Set(
            (endings ?? ["xml", "rdf", "ttl", "nt", "json", "jsonld"]).map { ending in
                String(ending.lowercased().trimmingPrefix { $0 == "." })
            })
        maximumDepth = try options.integer("maximum_depth", in: 0...WAFSettings.deepestFolder) ?? 5
        maximumFolders = try options.integer("maximum_folders", in: 0...1_000_000) ?? 10_000
        maximumFiles = try options.integer("maximum_files", in: 1...1_000_000) ?? 100_000
        include = try options.texts("include").map(URLPattern.init)
        exclude = try options.texts("exclude").map(URLPattern.init)
        let skipped = options.isList("skipped_scopes") ? try options.texts("skipped_scopes") : nil
        skippedScopes = skipped.map { Set($0.map { $0.lowercased() }) } ?? MetadataRecords.skippedScopes
        timeZoneMinutes = portal.timeZoneMinutes
    }

    /// Whether a file is one to read, by its name and by what the declaration wants.
    func wants(_ url: String) -> Bool {
        let name = url.split(separator: "/").last?.lowercased() ?? ""
        let bare = [".gz", ".br", ".zst"].first { name.hasSuffix($0) }.map { name.dropLast($0.count) } ?? name[...]
        guard let dot = bare.lastIndex(of: "."), endings.contains(String(bare[bare.index(after: dot)...])) else {
            return false
        }
        let isIncluded = include.isEmpty || include.contains { $0.matches(url) }
        return isIncluded && !exclude.contains { $0.matches(url) }
    }
}

import LibXML
import RDF

/// What the listing of a folder leads to: its own files and its own folders, and nothing else.
///
/// Servers write listings in many ways (tables, lists, preformatted text); in all of them each entry is a link. A link
/// counts where it leads exactly one step below the folder, which leaves out parents, orders of columns and other sites.
struct WAFListing {
    struct File: Hashable {
        var address: String
        /// What the listing says of when it was changed and how large it is, in its own words; nil where it says no time.
        var version: String?
    }

    private(set) var files: [File] = []
    private(set) var folders: [String] = []

    /// - Parameters:
    ///   - url: the address the page was asked for.
    ///   - folder: the address of the folder it lists, with a slash at its end.
    init(_ page: HTMLPage, url: String, folder: String) {
        let base = page.base.flatMap { IRIResolver(base: url)?.resolve($0) } ?? url
        guard let resolver = IRIResolver(base: base) else { return }
        var seen: Set<String> = []
        var entries: [(index: Int, address: String, isFolder: Bool)] = []
        for (index, anchor) in page.anchors.enumerated() {
            let href = anchor.href.trimmingPrefix { $0.isWhitespace }
            guard !href.isEmpty, !href.contains("?"), !href.hasPrefix("#") else { continue }
            let address = String(resolver.resolve(String(href)).prefix { $0 != "#" })
            guard address.hasPrefix(folder), seen.insert(address).inserted else { continue }
            var name = address.dropFirst(folder.count)
            let isFolder = name.hasSuffix("/")
            if isFolder { name = name.dropLast() }
            guard WAFListing.isPlainName(name) else { continue }
            entries.append((index, address, isFolder))
        }
        // IIS writes the time before the name, all others behind it: then something stands behind the last one too.
        let isBehind = entries.last.map { WAFListing.version(page.anchors[$0.index].following) != nil } ?? false
        for entry in entries {
            guard !entry.isFolder else {
                folders.append(entry.address)
                continue
            }
            let place = isBehind ? entry.index : entry.index - 1
            let words = place >= 0 ? page.anchors[place].following : ""
            files.append(File(address: entry.address, version: WAFListing.version(words)))
        }
    }

    /// The words of a listing about one entry, where they tell a year and a time of day; a day alone would not tell
    /// two versions of it apart.
    private static func version(_ text: String) -> String? {
        let words = text.split(separator: " ").prefix(7)
        let line = words.joined(separator: " ")
        let hasYear = line.split { !$0.isNumber }.contains {
            $0.count == 4 && ($0.hasPrefix("19") || $0.hasPrefix("20"))
        }
        let hasTime = words.contains { word in
            let parts = word.split(separator: ":")
            return parts.count >= 2
                && parts.prefix(2).allSatisfy { (1...2).contains($0.count) && $0.allSatisfy(\.isNumber) }
        }
        return hasYear && hasTime ? line : nil
    }

    /// Whether a name stays in its folder, also after a server has decoded it.
    private static func isPlainName(_ name: Substring) -> Bool {
        guard !name.isEmpty, !name.contains("/"), !name.contains("\\") else { return false }
        let decoded = name.lowercased().replacing("%2e", with: ".")
        return !decoded.contains("%2f") && !decoded.contains("%5c") && decoded != "." && decoded != ".."
    }
}

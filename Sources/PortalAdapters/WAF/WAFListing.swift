import LibXML
import RDF

/// What the listing of a folder leads to: its own files and its own folders, and nothing else.
///
/// Servers write listings in many ways (tables, lists, preformatted text); in all of them each entry is a link. A link
/// counts where it leads exactly one step below the folder, which leaves out parents, orders of columns and other sites.
struct WAFListing {
    private(set) var files: [String] = []
    private(set) var folders: [String] = []

    /// - Parameters:
    ///   - url: the address the page was asked for.
    ///   - folder: the address of the folder it lists, with a slash at its end.
    init(_ page: HTMLPage, url: String, folder: String) {
        let base = page.base.flatMap { IRIResolver(base: url)?.resolve($0) } ?? url
        guard let resolver = IRIResolver(base: base) else { return }
        var seen: Set<String> = []
        for anchor in page.anchors {
            let href = anchor.href.trimmingPrefix { $0.isWhitespace }
            guard !href.isEmpty, !href.contains("?"), !href.hasPrefix("#") else { continue }
            let address = String(resolver.resolve(String(href)).prefix { $0 != "#" })
            guard address.hasPrefix(folder), seen.insert(address).inserted else { continue }
            var name = address.dropFirst(folder.count)
            let isFolder = name.hasSuffix("/")
            if isFolder { name = name.dropLast() }
            guard WAFListing.isPlainName(name) else { continue }
            if isFolder { folders.append(address) } else { files.append(address) }
        }
    }

    /// Whether a name stays in its folder, also after a server has decoded it.
    private static func isPlainName(_ name: Substring) -> Bool {
        guard !name.isEmpty, !name.contains("/"), !name.contains("\\") else { return false }
        let decoded = name.lowercased().replacing("%2e", with: ".")
        return !decoded.contains("%2f") && !decoded.contains("%5c") && decoded != "." && decoded != ".."
    }
}

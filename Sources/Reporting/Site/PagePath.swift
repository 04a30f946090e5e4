/// Where a page lies, the same in every language and every edition: `portals/gb-data/index` is the page
/// `portals/gb-data/index.html` of the site's first language, `zh/portals/gb-data/index.html` in another one, and its
/// JSON twin `portals/gb-data/index.json`.
public struct PagePath: Hashable, Sendable {
    /// Relative to the root, without an extension.
    public let stem: String

    private init(_ stem: String) { self.stem = stem }

    public static let home = PagePath("index")
    public static let methodology = PagePath("methodology/index")
    public static let run = PagePath("run/index")
    public static let fetches = PagePath("fetches/index")
    public static let downloads = PagePath("downloads/index")

    public static func portal(_ id: String) -> PagePath { PagePath(folder(id) + "/index") }

    /// - Parameter page: counted from 1.
    public static func publishers(of portal: String, page: Int) -> PagePath {
        PagePath(folder(portal) + "/publishers/" + leaf(page))
    }

    /// - Parameter page: of its list of datasets, counted from 1.
    public static func publisher(_ key: String, of portal: String, page: Int) -> PagePath {
        let stem = folder(portal) + "/publishers/" + PathName.name(for: key)
        return PagePath(page == 1 ? stem : stem + "/" + leaf(page))
    }

    /// - Parameter page: counted from 1.
    public static func datasets(of portal: String, page: Int) -> PagePath {
        PagePath(folder(portal) + "/datasets/" + leaf(page))
    }

    public static func dataset(_ identifier: String, of portal: String) -> PagePath {
        PagePath(
            folder(portal) + "/datasets/" + PathName.folder(for: identifier) + "/" + PathName.name(for: identifier))
    }

    /// - Parameter page: counted from 1.
    public static func issues(of portal: String, page: Int) -> PagePath {
        PagePath(folder(portal) + "/issues/" + leaf(page))
    }

    public static func changes(of portal: String) -> PagePath { PagePath(folder(portal) + "/changes/index") }

    /// Folders between the root and the page.
    var depth: Int { stem.utf8.reduce(0) { $0 + ($1 == UInt8(ascii: "/") ? 1 : 0) } }

    /// The file with the page in `language`, relative to the site's root.
    public func htmlFile(in language: Language, of edition: Edition) -> String {
        PagePath.languageFolder(language, of: edition) + stem + ".html"
    }

    /// The file with the page's JSON twin, relative to the site's root.
    ///
    /// It bears the name of the page, save that of the home page, as `index.json` lists the files of the site.
    public var jsonFile: String { self == .home ? "home.json" : stem + ".json" }

    /// Empty for the first language, which lies at the root; else such as `zh/`.
    static func languageFolder(_ language: Language, of edition: Edition) -> String {
        language == edition.languages.first ? "" : language.rawValue + "/"
    }

    private static func folder(_ portal: String) -> String { "portals/" + PathName.name(for: portal) }

    private static func leaf(_ page: Int) -> String { page <= 1 ? "index" : "page-\(page)" }
}

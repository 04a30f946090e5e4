/// The files of the site that are not pages, relative to its root.
enum SiteFiles {
    static let stylesheet = "assets/site.css"
    static let icon = "assets/icon.svg"
    /// Lists every other file with its size and digest.
    static let index = "index.json"
}

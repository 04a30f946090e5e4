#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The collection of real catalogues that may lie beside the checkout, at `../shared/data`.
///
/// Suites over it are skipped, saying so, where it is absent.
public enum SharedData {
    /// Its absolute path; nil where it does not exist.
    public static let directory: String? = {
        let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        let candidates = ["/\(root)/../shared/data", "/\(root)/../../shared/data"]
        return candidates.first { access("\($0)/MANIFEST.md", R_OK) == 0 }
    }()

    public static var isPresent: Bool { directory != nil }

    public static let absence = "needs the collection of real catalogues at ../shared/data"
}

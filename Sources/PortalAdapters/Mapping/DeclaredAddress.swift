import Harvesting

/// The address that a portal's file declares, taken apart: of a site, of one of its interfaces, or of a file.
struct DeclaredAddress {
    /// Scheme and host; nil for a file on this machine.
    let origin: String?
    /// Without its query.
    let base: String
    let query: String?
    /// Without slashes at its end: empty for a bare site.
    let path: String

    /// - Throws: ``AdapterError`` with code `configuration`.
    init(_ portal: PortalDeclaration) throws(AdapterError) {
        origin = URLText.origin(of: portal.endpoint)
        guard origin != nil || portal.endpoint.hasPrefix("file://") else {
            throw AdapterError(noURL: portal.endpoint, schemes: "https://, http:// or file://")
        }
        (base, query) = URLText.split(portal.endpoint)
        path = URLText.path(of: portal.endpoint)
    }

    /// ``base`` without the slash at its end.
    var trimmed: String { base.hasSuffix("/") ? String(base.dropLast()) : base }
}

extension AdapterError {
    /// A portal's file declares what is no URL.
    init(noURL endpoint: String, schemes: String = "https://, http://, ftp:// or file://") {
        self.init(.configuration, "endpoint '\(endpoint)' is no URL: begin it with \(schemes)")
    }
}

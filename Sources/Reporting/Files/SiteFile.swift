import JSON

/// A file of the site as `index.json` lists it.
public struct SiteFile: Hashable, Sendable {
    /// Relative to the root of the site.
    public var path: String
    public var bytes: Int64
    /// SHA-256 in lower-case hexadecimal digits.
    public var digest: String

    public init(path: String, bytes: Int64, digest: String) {
        self.path = path
        self.bytes = bytes
        self.digest = digest
    }

    /// By the end of its name.
    public var mediaType: String {
        switch path.split(separator: ".").last {
        case "html": "text/html; charset=utf-8"
        case "json": "application/json"
        case "csv": "text/csv; charset=utf-8; header=present"
        case "ttl": "text/turtle; charset=utf-8"
        case "css": "text/css; charset=utf-8"
        case "svg": "image/svg+xml"
        case "sqlite": "application/vnd.sqlite3"
        case "gz": "application/gzip"
        default: "application/octet-stream"
        }
    }
}

extension SiteFile: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("path", path)
            json.member("mediaType", mediaType)
            json.member("bytes", bytes)
            json.member("sha256", digest)
        }
    }
}

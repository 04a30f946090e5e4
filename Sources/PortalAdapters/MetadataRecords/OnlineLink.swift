import DCAT
import Vocabularies

/// A link of a metadata record, with what the record says of it.
struct OnlineLink {
    /// What is behind a link, as far as the record tells.
    enum Kind {
        /// A file.
        case download
        /// A service that programs ask.
        case service
        /// A way to have the data, by an order or through a page.
        case access
        /// A page for people.
        case page
        /// Something about the data: a picture, the record itself.
        case beside
        /// It is not said.
        case unstated
    }

    var url: String
    var title = MultilingualText()
    var description = MultilingualText()
    /// The protocol in the record's own words or as the last part of its IRI.
    var protocolWords: String?
    /// A code of CI_OnLineFunctionCode.
    var function: String?
    /// The format said of this very link.
    var format: Stated<FileFormat>?
    /// In bytes.
    var byteSize: Int64?

    init(url: String) { self.url = url }

    var kind: Kind {
        let ways = protocolWords?.lowercased() ?? ""
        if ways.contains("thumbnail") || ways.contains("metadata-url") || ways == "map:preview" { return .beside }
        switch parameter("request")?.lowercased() {
        case "getfeature", "getcoverage": return .download
        case "getlegendgraphic": return .beside
        default: break
        }
        if service != nil { return .service }
        switch function?.lowercased() {
        case "download", "fileaccess", "offlineaccess": return isWebPage ? .access : .download
        case "order": return .access
        case "completemetadata", "browsegraphic", "emailservice", "upload": return .beside
        case "information", "information.content", "search", "browsing", "doi": return .page
        default: break
        }
        if ways.hasPrefix("www:download") || ways.hasPrefix("ftp") || ways.hasPrefix("file") {
            return isWebPage ? .access : .download
        }
        if ways.hasSuffix("related") { return .page }
        if let format = protocolFormat { return format.properties.kind == .page ? .page : .download }
        return namedFormat.map { OnlineLink.isData($0) } ?? false ? .download : .unstated
    }

    /// The service behind the link, in the words of its protocol or of its address.
    var service: Stated<FileFormat>? {
        if let format = protocolFormat, format.properties.kind == .service || format.code == "ATOM" {
            return Stated(raw: protocolWords ?? format.code, value: format)
        }
        if let words = parameter("service") {
            guard let format = FormatVocabulary.recognise(words), format.properties.kind == .service else { return nil }
            return Stated(raw: words, value: format)
        }
        let path = URLText.split(url).base.lowercased()
        guard path.contains("/rest/services") else { return nil }
        for (ending, words) in OnlineLink.arcGISEndings where path.contains("/" + ending.lowercased()) {
            return Stated(raw: ending, value: FormatVocabulary.recognise(words))
        }
        return nil
    }

    private static let arcGISEndings = [
        ("MapServer", "arcgis map service"), ("FeatureServer", "arcgis feature service"),
        ("ImageServer", "arcgis image service"),
    ]

    /// The format that the protocol names: `OGC:WMS-1.3.0-http-get-map`, `ESRI: Map Service`, `image/jp2`.
    var protocolFormat: FileFormat? {
        guard var words = protocolWords, !words.isEmpty else { return nil }
        let lowered = words.lowercased()
        if ["http", "https", "www", "link", "url", "ftp", "file"].contains(lowered) || lowered.hasPrefix("www:") {
            return nil
        }
        if let ending = lowered.firstRange(of: "-http") { words = String(words[..<ending.lowerBound]) }
        words = OnlineLink.withoutVersion(words)
        // `ESRI:REST` is `ESRI REST`, and not any REST.
        let parts = words.split(separator: ":").map { $0.split(separator: " ").joined(separator: " ") }
        let spaced = parts.joined(separator: " ")
        if let format = FormatVocabulary.recognise(spaced) { return format }
        if lowered.hasPrefix("ogc "), let format = FormatVocabulary.recognise(String(words.dropFirst(4))) {
            return format
        }
        return parts.count > 1 ? FormatVocabulary.recognise(parts.dropFirst().joined(separator: " ")) : nil
    }

    /// `OGC:WFS-2.0.0` without its version.
    private static func withoutVersion(_ words: String) -> String {
        guard let dash = words.lastIndex(of: "-") else { return words }
        let version = words[words.index(after: dash)...]
        let isVersion = version.first?.isNumber == true && version.allSatisfy { $0.isNumber || $0 == "." }
        return isVersion ? String(words[..<dash]) : words
    }

    /// The value of a parameter of the address, whatever the case of its name.
    private func parameter(_ name: String) -> String? {
        for item in (URLText.split(url).query ?? "").split(separator: "&") {
            let parts = item.split(separator: "=", maxSplits: 1)
            if parts.count == 2, parts[0].lowercased() == name { return String(parts[1]) }
        }
        return nil
    }

    /// The format that the ending of the address names.
    var namedFormat: FileFormat? { OnlineLink.format(ofName: URLText.split(url).base) }

    /// The format that the ending of a file's name or address names.
    static func format(ofName name: String) -> FileFormat? {
        let path = name.firstRange(of: "://").map { name[$0.upperBound...].drop { $0 != "/" } } ?? name[...]
        guard let last = path.split(separator: "/").last, let dot = last.lastIndex(of: ".") else { return nil }
        let ending = last[last.index(after: dot)...]
        let isEnding = (2...7).contains(ending.utf8.count) && ending.allSatisfy { $0.isASCII && !$0.isWhitespace }
        return isEnding ? FormatVocabulary.recognise(String(ending)) : nil
    }

    /// Whether a file in the format holds data, rather than words or a picture about them.
    private static func isData(_ format: FileFormat) -> Bool {
        switch format.properties.kind {
        case .page, .service, .document: false
        // Aerial pictures and scanned maps are data; other pictures show something.
        case .image: ["TIFF", "JPEG2000", "MRSID", "ECW"].contains(format.code)
        default: true
        }
    }

    /// Whether the address is that of a page, whatever is said of it; a script may give a file.
    private var isWebPage: Bool {
        let path = URLText.split(url).base.lowercased()
        return path.hasSuffix(".html") || path.hasSuffix(".htm")
    }
}

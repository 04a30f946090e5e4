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
        if asksForData { return .download }
        if serviceFormat != nil { return .service }
        switch function?.lowercased() {
        case "download", "fileaccess", "offlineaccess": return .download
        case "order": return .access
        case "completemetadata", "browsegraphic", "emailservice", "upload": return .beside
        case "information", "information.content", "search", "browsing", "doi": return .page
        default: break
        }
        if ways.hasPrefix("www:download") || ways.hasPrefix("ftp") || ways.hasPrefix("file") { return .download }
        if ways.hasPrefix("www:link") { return ways.hasSuffix("related") ? .page : .unstated }
        if let format = protocolFormat { return format.properties.kind == .page ? .page : .download }
        return hasDataEnding ? .download : .unstated
    }

    /// The service behind the link, by its protocol or its address.
    var serviceFormat: FileFormat? {
        if let format = protocolFormat, format.properties.kind == .service || format.code == "ATOM" { return format }
        return addressService
    }

    /// The format that the protocol names: `OGC:WMS-1.3.0-http-get-map`, `ESRI: Map Service`, `image/jp2`.
    var protocolFormat: FileFormat? {
        guard var words = protocolWords, !words.isEmpty else { return nil }
        let lowered = words.lowercased()
        if ["http", "https", "www", "link", "url", "ftp", "file"].contains(lowered) || lowered.hasPrefix("www:") {
            return nil
        }
        if let ending = lowered.firstRange(of: "-http") { words = String(words[..<ending.lowerBound]) }
        words = OnlineLink.withoutVersion(words)
        if let format = FormatVocabulary.recognise(words) { return format }
        if lowered.hasPrefix("ogc "), let format = FormatVocabulary.recognise(String(words.dropFirst(4))) {
            return format
        }
        guard let colon = words.firstIndex(of: ":") else { return nil }
        let parts = words.split(separator: ":").map { $0.split(separator: " ").joined(separator: " ") }
        return FormatVocabulary.recognise(parts.joined(separator: " "))
            ?? FormatVocabulary.recognise(String(words[words.index(after: colon)...]))
    }

    /// `OGC:WFS-2.0.0` without its version.
    private static func withoutVersion(_ words: String) -> String {
        guard let dash = words.lastIndex(of: "-") else { return words }
        let version = words[words.index(after: dash)...]
        let isVersion = version.first?.isNumber == true && version.allSatisfy { $0.isNumber || $0 == "." }
        return isVersion ? String(words[..<dash]) : words
    }

    /// Whether the address asks a service for the data themselves, so that a file comes back.
    private var asksForData: Bool {
        guard let request = parameter("request")?.lowercased() else { return false }
        return request == "getfeature" || request == "getcoverage"
    }

    private var addressService: FileFormat? {
        if let service = parameter("service") {
            return FormatVocabulary.recognise(service).flatMap { $0.properties.kind == .service ? $0 : nil }
        }
        let path = URLText.split(url).base.lowercased()
        guard path.contains("/rest/services") else { return nil }
        for (ending, words) in OnlineLink.arcGISEndings where path.contains(ending) {
            return FormatVocabulary.recognise(words)
        }
        return nil
    }

    private static let arcGISEndings = [
        ("/mapserver", "arcgis map service"), ("/featureserver", "arcgis feature service"),
        ("/imageserver", "arcgis image service"),
    ]

    /// The value of a parameter of the address, whatever the case of its name.
    private func parameter(_ name: String) -> String? {
        for item in (URLText.split(url).query ?? "").split(separator: "&") {
            let parts = item.split(separator: "=", maxSplits: 1)
            if parts.count == 2, parts[0].lowercased() == name { return String(parts[1]) }
        }
        return nil
    }

    /// Whether the address ends as a data file does.
    private var hasDataEnding: Bool {
        let path = URLText.split(url).base
        guard let scheme = path.firstRange(of: "://"),
            let name = path[scheme.upperBound...].split(separator: "/").dropFirst().last,
            let dot = name.lastIndex(of: ".")
        else { return false }
        let ending = name[name.index(after: dot)...]
        guard (2...7).contains(ending.utf8.count), let format = FormatVocabulary.recognise(String(ending)) else {
            return false
        }
        return format.properties.kind != .page && format.properties.kind != .service
    }
}

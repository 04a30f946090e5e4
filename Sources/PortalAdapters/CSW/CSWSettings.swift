import Harvesting

/// How one catalogue service (OGC CSW 2.0.2 or 3.0) is asked.
struct CSWSettings: Sendable {
    enum Version: String, CaseIterable, Sendable {
        case csw2 = "2.0.2"
        case csw3 = "3.0.0"
    }

    enum Method: String, CaseIterable, Sendable {
        /// The request in the address.
        case get
        /// The request as a document in XML.
        case post
        /// One document, as it stands at the address.
        case document
    }

    /// What the records are to be written in.
    enum Schema: String, CaseIterable, Sendable {
        case iso19139
        case iso19115 = "iso19115-3"
        case dublinCore = "dublin-core"
        case dcat
    }

    var endpoint: String
    var version: Version
    var method: Method
    /// The `outputSchema` as it is sent.
    var outputSchema: String
    var typeNames: String
    var pageSize: Int
    /// A condition in CQL, for GET, or as a filter in XML, for POST.
    var constraint: String?
    /// The property that tells when a record changed; nil where the catalogue cannot be asked for changes.
    var modifiedProperty: String?
    /// The property that fixes the order of the records.
    var sortBy: String?
    var skippedScopes: Set<String>
    var timeZoneMinutes: Int

    private static let known = [
        "constraint", "method", "modified_property", "output_schema", "page_size", "skipped_scopes", "sort_by",
        "type_names", "version",
    ]

    /// - Throws: ``AdapterError`` with code `configuration`.
    init(_ portal: PortalDeclaration) throws(AdapterError) {
        let options = try AdapterOptions(portal, known: CSWSettings.known)
        guard LinkText.kind(of: portal.endpoint) == .absolute else {
            throw AdapterError(noURL: portal.endpoint)
        }
        endpoint = portal.endpoint
        version = try options.choice("version", Version.self) ?? .csw2
        method = try options.choice("method", Method.self) ?? CSWSettings.method(for: portal.endpoint)
        let schema = try options.string("output_schema") ?? Schema.iso19139.rawValue
        if let known = Schema(rawValue: schema) {
            outputSchema = CSWSettings.iri(of: known, version)
        } else {
            outputSchema = schema
        }
        typeNames = try options.string("type_names") ?? "csw:Record"
        pageSize = try options.integer("page_size", in: 1...1_000) ?? 100
        constraint = try options.string("constraint")
        modifiedProperty = try options.string("modified_property")
        sortBy = try options.string("sort_by")
        let skipped = options.isList("skipped_scopes") ? try options.texts("skipped_scopes") : nil
        skippedScopes = skipped.map { Set($0.map { $0.lowercased() }) } ?? MetadataRecords.skippedScopes
        timeZoneMinutes = portal.timeZoneMinutes
        if let constraint, method == .post, !constraint.hasPrefix("<") {
            throw AdapterError(
                .configuration, "portal '\(portal.id)': with method post, 'constraint' must be a filter in XML")
        }
    }

    /// A file, or a document by its name, is no service.
    private static func method(for endpoint: String) -> Method {
        let path = URLText.split(endpoint).base.lowercased()
        let isDocument = path.hasPrefix("file:") || path.hasSuffix(".xml") || path.hasSuffix(".xml.gz")
        return isDocument ? .document : .get
    }

    private static func iri(of schema: Schema, _ version: Version) -> String {
        switch schema {
        case .iso19139: "http://www.isotc211.org/2005/gmd"
        case .iso19115: "http://standards.iso.org/iso/19115/-3/mdb/2.0"
        case .dublinCore: namespace(of: version)
        case .dcat: "http://www.w3.org/ns/dcat#"
        }
    }

    /// The namespace of the service itself, and of its records in Dublin Core.
    static func namespace(of version: Version) -> String {
        switch version {
        case .csw2: "http://www.opengis.net/cat/csw/2.0.2"
        case .csw3: "http://www.opengis.net/cat/csw/3.0"
        }
    }
}

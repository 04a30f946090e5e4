import JSON

extension ContextLibrary {
    /// The contexts that catalogues in the wild name: schema.org, DCAT-US 1.1, Hydra, DCAT-AP.
    ///
    /// Addresses are compared without their scheme, `www.`, fragment and last slash.
    public static let wellKnown = ContextLibrary { address in
        let name = plain(address)
        return known.first { name == $0.address || ($0.isPrefix && name.hasPrefix($0.address)) }?.document
    }

    private static let known: [(address: String, isPrefix: Bool, document: JSONTree)] = {
        let schemaOrg = BundledContext.schemaOrg.document
        let dcatUS = BundledContext.dcatUS.document
        let hydra = BundledContext.hydra.document
        let dcatAP = BundledContext.dcatAP.document
        return [
            ("schema.org", false, schemaOrg), ("schema.org/docs/jsonldcontext.json", true, schemaOrg),
            ("project-open-data.cio.gov/v1.1/schema", true, dcatUS), ("w3.org/ns/hydra/core", false, hydra),
            ("w3.org/ns/hydra/context.jsonld", false, hydra), ("semiceu.github.io/DCAT-AP/releases/", true, dcatAP),
            ("semiceu.github.io/uri.semic.eu-generated/DCAT-AP/releases/", true, dcatAP),
        ]
    }()

    private static func plain(_ address: String) -> String {
        var name = address[...]
        if let fragment = name.firstIndex(of: "#") { name = name[..<fragment] }
        for scheme in ["https://", "http://"] where name.hasPrefix(scheme) { name = name.dropFirst(scheme.count) }
        if name.hasPrefix("www.") { name = name.dropFirst(4) }
        while name.hasSuffix("/") { name = name.dropLast() }
        return String(name)
    }
}

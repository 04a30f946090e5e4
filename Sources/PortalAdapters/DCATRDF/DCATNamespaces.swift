/// The prefixes under which this adapter writes down predicates.
enum DCATNamespaces {
    /// Every IRI that a prefixed name stands for: schema.org has two, with http and with https.
    static func iris(of name: String) -> [String] {
        guard let colon = name.firstIndex(of: ":"), let namespaces = table[String(name[..<colon])] else { return [] }
        return namespaces.map { $0 + name[name.index(after: colon)...] }
    }

    /// An IRI with its prefix where it has a known one, for people.
    static func short(_ iri: String) -> String {
        var best: (prefix: String, namespace: String)?
        for (prefix, namespaces) in table {
            for namespace in namespaces where iri.hasPrefix(namespace) && namespace.count > best?.namespace.count ?? 0 {
                best = (prefix, namespace)
            }
        }
        return best.map { $0.prefix + ":" + iri.dropFirst($0.namespace.count) } ?? iri
    }

    private static let table: [String: [String]] = [
        "adms": ["http://www.w3.org/ns/adms#"],
        "cnt": ["http://www.w3.org/2011/content#"],
        "dc": ["http://purl.org/dc/elements/1.1/"],
        // With https, which is another name, and as it was called before it came to the W3C.
        "dcat": ["http://www.w3.org/ns/dcat#", "https://www.w3.org/ns/dcat#", "http://vocab.deri.ie/dcat#"],
        "dcatapit": ["http://dati.gov.it/onto/dcatapit#"],
        "dcatap": ["http://data.europa.eu/r5r/"],
        "dcatno": ["http://dcat.no/dcatapi/"],
        "dcmitype": ["http://purl.org/dc/dcmitype/"],
        // With https, and as the first JSON-LD contexts of Project Open Data wrote it.
        "dct": ["http://purl.org/dc/terms/", "https://purl.org/dc/terms/", "http://purl.org/dc/terms/#"],
        "dqv": ["http://www.w3.org/ns/dqv#"],
        "foaf": ["http://xmlns.com/foaf/0.1/"],
        "geo": ["http://www.w3.org/2003/01/geo/wgs84_pos#"],
        "hydra": ["http://www.w3.org/ns/hydra/core#"],
        "locn": ["http://www.w3.org/ns/locn#"],
        "odrl": ["http://www.w3.org/ns/odrl/2/"],
        "org": ["http://www.w3.org/ns/org#"],
        "owl": ["http://www.w3.org/2002/07/owl#"],
        "pav": ["http://purl.org/pav/"],
        "prov": ["http://www.w3.org/ns/prov#"],
        "rdf": ["http://www.w3.org/1999/02/22-rdf-syntax-ns#"],
        "rdfs": ["http://www.w3.org/2000/01/rdf-schema#"],
        "schema": ["http://schema.org/", "https://schema.org/"],
        "skos": ["http://www.w3.org/2004/02/skos/core#"],
        "spdx": ["http://spdx.org/rdf/terms#"],
        "time": ["http://www.w3.org/2006/time#"],
        "vcard": ["http://www.w3.org/2006/vcard/ns#"],
        "void": ["http://rdfs.org/ns/void#"],
        "xsi": ["http://www.w3.org/2001/XMLSchema-instance"],
    ]
}

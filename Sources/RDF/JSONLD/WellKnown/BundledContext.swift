import JSON

/// A context as a list of facts: which term stands for which IRI, and how its values are read.
struct BundledContext {
    enum Values {
        /// As they are written.
        case plain
        /// Strings are IRIs.
        case iri
        /// Strings are of this datatype, by its compact IRI.
        case typed(String)
        /// An object holds texts by language.
        case byLanguage
    }

    var vocabulary: String?
    var prefixes: [(String, String)] = []
    /// Other names of keywords.
    var aliases: [(String, String)] = []
    /// Terms by the compact IRI they stand for.
    var terms: [(term: String, iri: String, values: Values)] = []

    /// As the document that an address would have given.
    var document: JSONTree {
        var members: [JSONTree.Member] = []
        if let vocabulary { members.append(.init("@vocab", .string(vocabulary))) }
        for (name, iri) in prefixes {
            members.append(.init(name, .object([.init("@id", .string(iri)), .init("@prefix", .boolean(true))])))
        }
        for (name, keyword) in aliases { members.append(.init(name, .string(keyword))) }
        for (term, iri, values) in terms {
            var entry = [JSONTree.Member("@id", .string(iri))]
            switch values {
            case .plain: break
            case .iri: entry.append(.init("@type", .string("@id")))
            case .typed(let type): entry.append(.init("@type", .string(type)))
            case .byLanguage:
                entry.append(.init("@container", .array([.string("@language"), .string("@set")])))
            }
            members.append(.init(term, .object(entry)))
        }
        return .object([.init("@context", .object(members))])
    }

    /// Several terms whose values are read alike.
    static func terms(_ values: Values, _ prefix: String, _ names: [String]) -> [(
        term: String, iri: String, values: Values
    )] {
        names.map { ($0, "\(prefix):\($0)", values) }
    }

    /// The prefixes of the vocabularies that catalogues are written in.
    static let commonPrefixes = [
        ("adms", "http://www.w3.org/ns/adms#"), ("cnt", "http://www.w3.org/2011/content#"),
        ("dcat", "http://www.w3.org/ns/dcat#"), ("dcatap", "http://data.europa.eu/r5r/"),
        ("dct", "http://purl.org/dc/terms/"), ("dcterms", "http://purl.org/dc/terms/"),
        ("foaf", "http://xmlns.com/foaf/0.1/"), ("hydra", "http://www.w3.org/ns/hydra/core#"),
        ("locn", "http://www.w3.org/ns/locn#"), ("odrl", "http://www.w3.org/ns/odrl/2/"),
        ("org", "http://www.w3.org/ns/org#"), ("owl", "http://www.w3.org/2002/07/owl#"),
        ("prov", "http://www.w3.org/ns/prov#"), ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
        ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"), ("schema", "http://schema.org/"),
        ("skos", "http://www.w3.org/2004/02/skos/core#"), ("spdx", "http://spdx.org/rdf/terms#"),
        ("time", "http://www.w3.org/2006/time#"), ("vcard", "http://www.w3.org/2006/vcard/ns#"),
        ("xsd", "http://www.w3.org/2001/XMLSchema#"),
    ]
}

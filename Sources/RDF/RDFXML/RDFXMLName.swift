/// What a name means to the grammar of RDF/XML.
enum RDFXMLName: UInt8 {
    /// Any class or property.
    case other
    /// In no namespace.
    case bare
    /// With a prefix that was never declared.
    case undeclared

    case rdf
    case description
    case li
    case type
    case about
    case id
    case nodeID
    case resource
    case datatype
    case parseType
    /// `bagID`, `aboutEach`, `aboutEachPrefix`: taken out of the language.
    case withdrawn

    case xmlLanguage
    case xmlBase
    /// Another name that belongs to XML, not to RDF.
    case xml

    static let rdfNamespace = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    static let xmlNamespace = "http://www.w3.org/XML/1998/namespace"

    init(namespace: String?, localName: String, prefix: String?) {
        switch namespace {
        case Self.rdfNamespace: self = Self.ofRDF[localName] ?? .other
        case Self.xmlNamespace: self = localName == "lang" ? .xmlLanguage : localName == "base" ? .xmlBase : .xml
        case nil:
            if prefix != nil {
                self = .undeclared
            } else {
                self = localName.lowercased().hasPrefix("xml") ? .xml : .bare
            }
        default: self = .other
        }
    }

    /// The attributes that the first edition let stand without a prefix, and that are read as if they had it.
    static func unprefixed(_ localName: String) -> RDFXMLName? {
        switch localName {
        case "ID": .id
        case "about": .about
        case "resource": .resource
        case "parseType": .parseType
        case "type": .type
        default: nil
        }
    }

    private static let ofRDF: [String: RDFXMLName] = [
        "RDF": .rdf, "Description": .description, "li": .li, "type": .type, "about": .about, "ID": .id,
        "nodeID": .nodeID, "resource": .resource, "datatype": .datatype, "parseType": .parseType,
        "bagID": .withdrawn, "aboutEach": .withdrawn, "aboutEachPrefix": .withdrawn,
    ]

    /// Whether an element with this name may stand for a node (grammar: nodeElementURIs).
    var canBeNode: Bool {
        switch self {
        case .other, .description, .type: true
        default: false
        }
    }

    /// Whether an element with this name may stand for a property (grammar: propertyElementURIs).
    var canBeProperty: Bool {
        switch self {
        case .other, .li, .type: true
        default: false
        }
    }
}

import LibXML

/// What a record in XML is written in.
enum MetadataKind {
    /// ISO 19115 as ISO 19139 or ISO 19115-3 write it, national profiles included.
    case iso
    /// Dublin Core: `csw:Record` and its shorter forms, `oai_dc:dc`, qualified forms.
    case dublinCore
    /// DataCite's own form of a DOI's record.
    case dataCite
    /// FGDC-STD-001-1998, the US standard before ISO 19115.
    case fgdc
    /// DCAT in RDF/XML.
    case rdf

    /// - Returns: nil for a root element that no mapper reads.
    init?(_ name: XMLName) {
        let namespace = name.namespace ?? ""
        switch name.local {
        case let local where local.hasSuffix("MD_Metadata") || local == "MI_Metadata": self = .iso
        case "Record", "SummaryRecord", "BriefRecord":
            guard namespace.contains("/cat/csw/") else { return nil }
            self = .dublinCore
        case "RDF", "CatalogRecord", "Dataset", "Catalog", "DatasetSeries", "DataService", "Distribution":
            guard namespace.contains("rdf-syntax-ns") || namespace.contains("/ns/dcat") else { return nil }
            self = .rdf
        case "dc", "qualifieddc", "dcterms", "simpledc": self = .dublinCore
        case "resource", "oai_datacite":
            // OpenAIRE's guidelines write DataCite's elements in a resource of their own.
            guard namespace.contains("datacite") || namespace.contains("openaire") else { return nil }
            self = .dataCite
        case "metadata":
            guard name.namespace == nil else { return nil }
            self = .fgdc
        default: return nil
        }
    }
}

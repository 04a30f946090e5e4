import DCAT

/// Formats written in XML, by the name of the root and its namespace.
enum XMLVocabulary {
    static func format(root: String?, namespace: String?) -> FileFormat? {
        guard let root else { return nil }
        let namespace = namespace ?? ""
        if let code = roots[root] { return FileFormat(code: code) }
        if root == "Capabilities" {
            return services.first { namespace.contains($0.0) }.flatMap { FileFormat(code: $0.1) }
        }
        if namespace.hasPrefix("http://www.opengis.net/gml") { return FileFormat(code: "GML") }
        if namespace.hasPrefix("http://www.opengis.net/citygml") { return FileFormat(code: "CITYGML") }
        return nil
    }

    private static let roots = [
        "WMS_Capabilities": "WMS_SRVC", "WMT_MS_Capabilities": "WMS_SRVC", "WFS_Capabilities": "WFS_SRVC",
        "WCS_Capabilities": "WCS_SRVC", "OAI-PMH": "OAI_PMH", "sparql": "SPARQLQRES", "CityModel": "CITYGML",
        "MD_Metadata": "ISO19139", "iati-activities": "IATI", "iati-organisations": "IATI", "osm": "OSM_XML",
        "xliff": "XLIFF", "xbrl": "XBRL", "TriX": "RDF_TRIX", "StyledLayerDescriptor": "SLD",
    ]
    private static let services = [
        ("/wmts/", "WMTS_SRVC"), ("/wcs", "WCS_SRVC"), ("/wps", "WPS_SRVC"), ("/csw", "CSW_SRVC"), ("/sos", "SOS_SRVC"),
        ("/wfs", "WFS_SRVC"),
    ]
}

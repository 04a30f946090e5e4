import DCAT
import Testing

@testable import LinkChecking

@Suite struct ServiceInquiryTests {
    private func inquiry(_ url: String, _ declared: String? = nil) -> ServiceInquiry? {
        ServiceInquiry(LinkToCheck(url: url, declared: declared.flatMap { FileFormat(code: $0) }), url: url)
    }

    @Test(
        arguments: [
            (
                "https://maps.example/ows?map=/a.map&SERVICE=WMS&REQUEST=GetMap&LAYERS=roads,rivers&bbox=1,2,3,4", nil,
                "https://maps.example/ows?map=/a.map&service=WMS&request=GetCapabilities", "roads"
            ),
            (
                "https://maps.example/wms", "WMS_SRVC",
                "https://maps.example/wms?service=WMS&request=GetCapabilities", nil
            ),
            (
                "https://maps.example/wfs?service=wfs&version=2.0.0&request=GetFeature&typeNames=ns%3Atrees", nil,
                "https://maps.example/wfs?service=WFS&request=GetCapabilities", "ns:trees"
            ),
            (
                "https://maps.example/wms?request=GetCapabilities&service=WMS#roads", nil,
                "https://maps.example/wms?request=GetCapabilities&service=WMS#roads", "roads"
            ),
            (
                "https://maps.example/wmts/1.0.0/WMTSCapabilities.xml", "WMTS_SRVC",
                "https://maps.example/wmts/1.0.0/WMTSCapabilities.xml", nil
            ),
            (
                "https://gis.example/arcgis/rest/services/Parks/MapServer/3", nil,
                "https://gis.example/arcgis/rest/services/Parks/MapServer?f=json", "3"
            ),
            (
                "https://gis.example/arcgis/rest/services/Parks/FeatureServer", "REST",
                "https://gis.example/arcgis/rest/services/Parks/FeatureServer?f=json", nil
            ),
            (
                "https://api.example/ogc/collections/parks/items?limit=10", "OGC_API_FEATURES",
                "https://api.example/ogc/collections?f=json", "parks"
            ),
            ("https://api.example/ogc/", "OGC_API", "https://api.example/ogc/collections?f=json", nil),
            (
                "https://data.example/sparql", "SPARQLQ", "https://data.example/sparql?query=ASK%20%7B%7D", nil
            ),
            (
                "https://data.example/api/3/action/datastore_search?resource_id=ab-1&limit=5", nil,
                "https://data.example/api/3/action/datastore_search?resource_id=ab-1&limit=0", "ab-1"
            ),
        ] as [(String, String?, String, String?)])
    func `a service is asked as its clients ask`(url: String, declared: String?, asked: String, wanted: String?) {
        let inquiry = inquiry(url, declared)
        #expect(inquiry?.url == asked)
        #expect(inquiry?.wanted == wanted)
    }

    @Test(
        arguments: [
            ("https://maps.example/wms", ["roads"], "roads"), ("https://maps.example/wms", ["roads", "rivers"], nil),
            ("https://maps.example/wms?layers=trees", ["roads"], "trees"), ("https://maps.example/wms", [], nil),
        ] as [(String, [String], String?)])
    func `the one layer that the catalogue names is looked for where the link names none`(
        url: String, layers: [String], wanted: String?
    ) {
        var link = LinkToCheck(url: url, declared: FileFormat(code: "WMS_SRVC"))
        link.layers = layers
        #expect(ServiceInquiry(link, url: url)?.wanted == wanted)
    }

    @Test(arguments: [
        ("https://data.example/a.csv", "CSV"), ("https://data.example/api", "API"),
        ("ftp://data.example/wms", "WMS_SRVC"),
        ("https://data.example/soap", "SOAP"), ("https://gis.example/portal", "REST"),
    ])
    func `what describes itself in no known way is not asked`(url: String, declared: String) {
        #expect(inquiry(url, declared) == nil)
    }
}

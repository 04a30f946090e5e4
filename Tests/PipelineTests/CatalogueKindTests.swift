import Foundation
import Testing

@testable import Pipeline

@Suite struct CatalogueKindTests {
    private static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("PortalAdaptersTests/Fixtures").path

    @Test(arguments: [
        ("ckan", "normal.json"), ("dcat-us", "normal.json"), ("dcat", "normal.rdf"), ("schema-org", "normal.html"),
        ("tabular", "guide.csv"), ("socrata", "normal.json"), ("socrata", "views.json"),
        ("opendatasoft", "normal.json"), ("arcgis-hub", "normal.json"), ("arcgis-hub", "search.json"),
        ("udata", "normal.json"), ("tabular", "list.xlsx"), ("tabular", "catalogue.csv.zip"), ("oai-pmh", "normal.xml"),
        ("csw", "normal.xml"),
    ])
    func `tells the kind of a file from its beginning`(kind: String, name: String) throws {
        #expect(try CatalogueKind.recognise("\(CatalogueKindTests.fixtures)/\(kind)/\(name)") == kind)
    }
}

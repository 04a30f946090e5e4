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
        ("csw", "normal.xml"), ("ogc-records", "normal.json"),
    ])
    func `tells the kind of a file from its beginning`(kind: String, name: String) throws {
        #expect(try CatalogueKind.recognise("\(CatalogueKindTests.fixtures)/\(kind)/\(name)") == kind)
    }

    @Test(arguments: [
        #"{"code": 0, "data": {"rows": [{"catalogName": "公厕", "orgName": "局"}]}}"#,
        #"[{"title": "Roads", "files": []}]"#,
        #"{"hits" : [ {"title": "Roads"}]}"#,
    ])
    func `reads an answer that is none of the known ones by the names of its members`(text: String) throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("answer-\(UUID().uuidString).json")
            .path
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        #expect(try CatalogueKind.recognise(path) == "crawl-json")
    }

    @Test func `takes an object without a list for a catalogue that lacks its datasets`() throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("object-\(UUID().uuidString).json")
            .path
        try Data(#"{"title": "Catalogue", "publisher": {"name": "City"}, "themeTaxonomy": []}"#.utf8)
            .write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        #expect(try CatalogueKind.recognise(path) == "dcat-us")
    }
}

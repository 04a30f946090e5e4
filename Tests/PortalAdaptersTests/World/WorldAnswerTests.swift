import DCAT
import Harvesting
import PortalAdapters
import Testing

private func read(_ json: String) throws -> AdapterReading {
    let portal = PortalDeclaration(
        id: "xx-example", kind: "crawl-json", endpoint: "https://data.example.org/answer.json")
    return try AdapterReading(AdapterRegistry.adapter(for: portal), text: json)
}

/// Answers of platforms' interfaces, kept as they came: lists in wrappings, members with names of their own.
struct `The crawl-json adapter on answers as they came` {
    @Test func `finds the list in its wrapping and knows the names that Chinese platforms give`() throws {
        let reading = try read(
            #"""
            {"code": 200, "msg": "ok", "data": {"total": 1, "rows": [{"catalogID": "a1", "catalogName": "公厕", "catalogDes": "d",
              "orgName": "城管局", "themeName": "城建", "dataVol": 120, "updateTime": "2023-05-01 10:00:00", "openType": "无条件开放",
              "releasedTime": "2020-01-01", "updateCycle": "每年", "organPhone": "010", "fileFormats": "xls,csv"}]}}
            """#)
        let dataset = try #require(reading.datasets.first)
        #expect(reading.codes.isEmpty)
        #expect(dataset.identifier == "a1")
        #expect(dataset.title.preferred() == "公厕")
        #expect(dataset.publisher?.name.preferred() == "城管局")
        #expect(dataset.frequency?.value == .term(.annual))
        #expect(dataset.issued?.value?.iso8601 == "2020-01-01")
        #expect(dataset.modified?.value?.iso8601 == "2023-05-01T10:00:00Z")
        #expect(dataset.accessRights?.value == .public)
        #expect(dataset.distributions.map { $0.format?.value?.code } == ["XLS", "CSV"])
    }

    @Test(arguments: [
        #"{"status": "1000", "data": {"page": {"pages": 1, "list": [{"resId": "1", "resTitle": "公园", "officeName": "局"}]}}}"#,
        #"{"object": {"docs": [{"id": "1", "name": "公园", "deptName": "局"}]}}"#,
        #"{"result": {"records": [{"cataId": "1", "cataTitle": "公园", "provideUnit": "局"}]}}"#,
        #"{"hits": {"total": 1, "hits": [{"_source": {"id": "1", "title": "公园", "orgName": "局"}}]}}"#,
        #"{"data": [{"id": "1", "type": "dataset", "attributes": {"title": "公园", "publisher": {"id": 7, "name": "局"}}}]}"#,
        #"{"items": [{"id": "1", "metadata": {"title": {"en": "公园"}, "publisher": "局"}}]}"#,
    ])
    func `finds the record in its wrapping`(json: String) throws {
        let reading = try read(json)
        #expect(reading.datasets.map(\.identifier) == ["1"])
        #expect(reading.datasets.first?.title.preferred() == "公园")
        #expect(reading.datasets.first?.publisher?.name.preferred() == "局")
        #expect(reading.failures.isEmpty)
    }

    @Test(arguments: [
        #"{"data": {"datasets": [{"datasetId": "d1", "name": "Taxis", "managedByAgencyName": "LTA", "lastUpdatedAt": "2024-01-02"}]}}"#,
        #"{"records": [{"index_name": "d1", "title": "Taxis", "desc": "x", "org": ["LTA", "x"], "updated_date": "2024-01-02"}]}"#,
        #"{"registros": [{"id": "d1", "titulo": "Taxis", "nomeOrganizacao": "LTA", "dataAtualizacao": "02/01/2024"}]}"#,
        #"{"data": [{"목록키": "d1", "목록명": "Taxis", "제공기관": "LTA", "수정일": "2024-01-02"}]}"#,
        #"[{"資料集識別碼": "d1", "資料集名稱": "Taxis", "提供機關": "LTA", "詮釋資料更新時間": "2024-01-02"}]"#,
    ])
    func `knows the names of national portals outside China`(json: String) throws {
        var portal = PortalDeclaration(
            id: "xx-example", kind: "crawl-json", endpoint: "https://data.example.org/answer.json")
        portal.country = "BR"
        let reading = try AdapterReading(AdapterRegistry.adapter(for: portal), text: json)
        let dataset = try #require(reading.datasets.first)
        #expect(dataset.identifier == "d1")
        #expect(dataset.title.preferred() == "Taxis")
        #expect(dataset.publisher?.name.preferred() == "LTA")
        #expect(dataset.modified?.value?.iso8601 == "2024-01-02")
    }

    @Test func `reads the files that a record names`() throws {
        let reading = try read(
            #"""
            [{"id": "1", "title": "Roads", "organization": {"name": "City"}, "formats": ["CSV", "PDF"], "resources": [
              {"id": "r1", "name": "Roads 2020", "url": "https://example.org/roads.csv", "format": "CSV", "size": "10 KB",
                "created": "2020-01-02", "modified": "2021-01-02"},
              {"title": "Service", "apiUrl": "https://example.org/api"}, "stray"]}]
            """#)
        let files = try #require(reading.datasets.first?.distributions)
        #expect(files.count == 3)
        #expect(files[0].title.preferred() == "Roads 2020")
        #expect(files[0].downloadURL == "https://example.org/roads.csv")
        #expect(files[0].byteSize == 10_000)
        #expect(files[0].issued?.value?.iso8601 == "2020-01-02")
        #expect(files[0].modified?.value?.iso8601 == "2021-01-02")
        #expect(files[1].serviceURL == "https://example.org/api")
        #expect(files[2].format?.value?.code == "PDF")
        #expect(reading.codes == ["identifier-derived"] || reading.codes.isEmpty)
    }

    @Test func `tells what it does not know of a record and of its files`() throws {
        let reading = try read(
            #"[{"id": "1", "title": "Roads", "colour": "red", "files": [{"url": "https://example.org/a.csv", "shade": "dark"}]}]"#
        )
        #expect(reading.issues("field-unmapped").compactMap(\.field).sorted() == ["colour", "files[].shade"])
    }

    @Test func `takes the name of a resource for the title where there is no other`() throws {
        let reading = try read(#"{"data": {"list": [{"resourceId": "7", "resourceName": "水库"}]}}"#)
        #expect(reading.datasets.first?.title.preferred() == "水库")
    }

    @Test func `a record wrapped deeper than any platform wraps one is lost, and told`() throws {
        let reading = try read(#"[{"data": {"data": {"data": {"data": {"data": {"title": "deep"}}}}}}]"#)
        #expect(reading.datasets.isEmpty)
        #expect(reading.failures.map(\.code) == ["record-unreadable"])
    }
}

import DCAT
import Testing

@testable import Pipeline

/// Families of software that portals and repositories outside China run; answers invented in the shapes of their documentation.
@Suite struct `Families of the world` {
    typealias Answer = FamilyAnswers.Answer

    private static func harvest(_ family: String, _ answers: [Answer]) async throws -> FamilyHarvest {
        try await FamilyHarvest(family, endpoint: "https://data.example.org", answers: answers)
    }

    @Test func `the catalogue of the United States holds each record in the words of data json`() async throws {
        let page = #"""
            {"results": [{"identifier": "x%", "slug": "%", "organization": {"name": "EPA"}, "dcat": {"title": "Air %",
              "modified": "2024-01-01", "accrualPeriodicity": "R/P1M", "accessLevel": "public",
              "license": "https://www.usa.gov/government-works", "contactPoint": {"hasEmail": "mailto:c@example.gov"},
              "distribution": [{"title": "CSV", "downloadURL": "https://example.gov/a.csv", "mediaType": "text/csv",
                "format": "CSV"}]}}] AFTER}
            """#
        let first = page.replacing("%", with: "1").replacing("AFTER", with: #", "after": "t2""#)
        let second = page.replacing("%", with: "2").replacing("AFTER", with: "")
        let harvest = try await Self.harvest(
            "datagov-catalog", [Answer(["after=t2"], text: second), Answer(["after=&"], text: first)])
        #expect(harvest.outcome.state == .complete)
        #expect(harvest.datasets.map(\.identifier).sorted() == ["x1", "x2"])
        let dataset = try #require(harvest["x1"])
        #expect(dataset.publisher?.name.preferred() == "EPA")
        #expect(dataset.frequency?.value == .term(.monthly))
        #expect(dataset.licence?.value?.code == "us-government-work")
        #expect(dataset.formatCodes == ["CSV"])
        #expect(harvest.issues.isEmpty)
    }

    @Test func `data europa eu names things by their addresses and has titles in many languages`() async throws {
        let harvest = try await Self.harvest(
            "data-europa",
            [
                Answer(
                    ["/search?", "page=0"],
                    text: #"""
                        {"result": {"count": 1, "results": [{"id": "d1", "resource": "https://data.example.org/d1",
                          "title": {"de": "Luft"}, "publisher": {"name": "UBA"}, "modified": "2024-01-01T00:00:00Z",
                          "accrual_periodicity": {"id": "DAILY", "resource":
                            "http://publications.europa.eu/resource/authority/frequency/DAILY"},
                          "distributions": [{"title": {"de": "Messwerte"}, "access_url": ["https://example.de/a"],
                            "download_url": ["https://example.de/a.csv"], "format": {"id": "CSV", "label": "CSV"},
                            "license": {"resource": "http://dcat-ap.de/def/licenses/dl-by-de/2.0"}}]}]}}
                        """#)
            ])
        let dataset = try #require(harvest["https://data.example.org/d1"])
        #expect(dataset.title.preferred() == "Luft")
        #expect(dataset.frequency?.value == .term(.daily))
        #expect(dataset.distributions.count == 1)
        #expect(dataset.distributions.first?.downloadURL == "https://example.de/a.csv")
        #expect(dataset.distributions.first?.accessURL == "https://example.de/a")
        #expect(dataset.distributions.first?.licence?.value?.code == "DL-DE-BY-2.0")
        #expect(harvest.issues.isEmpty)
    }

    @Test func `a Dataverse lists datasets and tells files and licences one by one`() async throws {
        let harvest = try await Self.harvest(
            "dataverse",
            [
                Answer(
                    ["/api/search", "start=0"],
                    text: #"""
                        {"status": "OK", "data": {"total_count": 1, "items": [{"name": "Survey", "global_id": "doi:10.5/X",
                          "url": "https://doi.org/10.5/X", "published_at": "2020-01-02T00:00:00Z", "publisher": "Uni",
                          "updatedAt": "2023-01-01T00:00:00Z", "contacts": [{"name": "C"}]}]}}
                        """#),
                Answer(
                    ["/api/datasets/", "persistentId=doi%3A10.5%2FX"],
                    text: #"""
                        {"status": "OK", "data": {"latestVersion": {"license": {"uri":
                          "http://creativecommons.org/publicdomain/zero/1.0"}, "files": [{"label": "a.tab", "dataFile":
                          {"id": 7, "contentType": "text/tab-separated-values", "filesize": 12}}]}}}
                        """#),
            ])
        let dataset = try #require(harvest["doi:10.5/X"])
        #expect(dataset.modified?.value?.iso8601 == "2023-01-01T00:00:00Z")
        #expect(dataset.licence?.value?.code == "CC0")
        #expect(dataset.distributions.first?.downloadURL == "https://data.example.org/api/access/datafile/7")
        #expect(dataset.distributions.first?.byteSize == 12)
        #expect(dataset.formatCodes == ["TSV"])
        #expect(harvest.issues.isEmpty)
    }

    @Test func `Magda, InvenioRDM, GeoNetwork, PxWeb and STAC tell all in their lists`() async throws {
        let magda = try await Self.harvest(
            "magda",
            [
                Answer(
                    ["/api/v0/search/datasets", "start=0"],
                    text: #"""
                        {"hitCount": 1, "dataSets": [{"identifier": "m1", "title": "Fuel", "publisher": {"name": "NSW"},
                          "accrualPeriodicity": {"text": "daily"}, "modified": "2024-01-01T00:00:00Z", "distributions":
                          [{"downloadURL": "https://example.org/a.csv", "accessURL": "https://example.org/a", "format": "CSV",
                            "mediaType": "text/csv", "license": {"url": "https://creativecommons.org/licenses/by/4.0/"}}]}]}
                        """#)
            ])
        #expect(magda["m1"]?.frequency?.value == .term(.daily))
        #expect(magda["m1"]?.formatCodes == ["CSV"])
        #expect(magda["m1"]?.distributions.first?.licence?.value?.code == "CC_BY_4_0")

        let invenio = try await Self.harvest(
            "invenio",
            [
                Answer(
                    ["/api/records", "page=1"],
                    text: #"""
                        {"hits": {"total": 1, "hits": [{"id": 12, "doi": "10.5/z12", "updated": "2021-01-01T00:00:00Z",
                          "links": {"self_html": "https://example.org/records/12"}, "metadata": {"title": "T",
                          "publication_date": "2020-01-01", "license": {"id": "cc-by-4.0"}, "access_right": "open"},
                          "files": [{"key": "a.csv", "size": 3, "links": {"self": "https://example.org/a.csv"}}]}]}}
                        """#)
            ])
        #expect(invenio["10.5/z12"]?.licence?.value?.code == "CC_BY_4_0")
        #expect(invenio["10.5/z12"]?.accessRights?.value == .public)
        #expect(invenio["10.5/z12"]?.distributions.map(\.downloadURL) == ["https://example.org/a.csv"])

        let network = try await Self.harvest(
            "geonetwork",
            [
                Answer(
                    ["_search", "\"from\":0"],
                    text: #"""
                        {"hits": {"total": {"value": 1}, "hits": [{"_id": "u1", "_source": {"uuid": "u1",
                          "resourceTitleObject": {"default": "Bores"}, "OrgForResourceObject": {"default": "BRGM"},
                          "cl_maintenanceAndUpdateFrequency": [{"key": "annually"}], "revisionDateForResource": ["2023-01-01"],
                          "link": [{"protocol": "OGC:WMS", "urlObject": {"default": "https://example.org/wms"}}]}}]}}
                        """#)
            ])
        #expect(network["u1"]?.frequency?.value == .term(.annual))
        #expect(network["u1"]?.modified?.value?.iso8601 == "2023-01-01")
        #expect(network["u1"]?.formatCodes == ["WMS_SRVC"])

        let tables = try await Self.harvest(
            "pxweb",
            [
                Answer(
                    ["/tables", "pageNumber=1"],
                    text: #"""
                        {"tables": [{"id": "TAB1", "label": "Population", "updated": "2024-02-01T08:00:00Z", "source": "Statistics",
                          "timeUnit": "Quarterly", "firstPeriod": "1990", "lastPeriod": "2023"}],
                         "page": {"totalElements": 1, "totalPages": 1}}
                        """#)
            ])
        #expect(tables["TAB1"]?.frequency?.value == .term(.quarterly))
        #expect(tables["TAB1"]?.formatCodes == ["JSON_STAT", "PX", "CSV"])

        let collections = try await Self.harvest(
            "stac",
            [
                Answer(
                    ["/collections"],
                    text: #"""
                        {"collections": [{"id": "s2", "title": "Sentinel", "license": "CC-BY-4.0", "providers": [{"name": "ESA"}],
                          "updated": "2024-01-01T00:00:00Z"}]}
                        """#)
            ])
        #expect(collections["s2"]?.publisher?.name.preferred() == "ESA")
        #expect(collections["s2"]?.formatCodes == ["STAC"])
        for harvest in [magda, invenio, network, tables, collections] {
            #expect(harvest.outcome.state == .complete)
            #expect(harvest.issues.isEmpty)
        }
    }

    @Test func `dane gov pl tells its files one request a dataset`() async throws {
        let harvest = try await Self.harvest(
            "dane-gov-pl",
            [
                Answer(
                    ["/datasets/5/resources"],
                    text: #"""
                        {"data": [{"id": "9", "attributes": {"title": "plik", "format": "csv", "link": "https://example.pl/l",
                          "file_url": "https://example.pl/p.csv", "file_size": 5, "data_date": "2023-01-01"}}]}
                        """#),
                Answer(
                    ["/datasets?", "page=1"],
                    text: #"""
                        {"meta": {"count": 1}, "data": [{"id": "5", "attributes": {"title": "Drogi", "update_frequency": "monthly",
                          "license_name": "CC0 1.0", "verified": "2023-02-01T00:00:00Z", "formats": ["csv"]}}]}
                        """#),
            ])
        let dataset = try #require(harvest["5"])
        #expect(dataset.frequency?.value == .term(.monthly))
        #expect(dataset.licence?.value?.code == "CC0")
        #expect(dataset.distributions.count == 1)
        #expect(dataset.distributions.first?.downloadURL == "https://example.pl/p.csv")
        #expect(harvest.issues.isEmpty)
    }
}

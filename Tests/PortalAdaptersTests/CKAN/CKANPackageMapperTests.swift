import DCAT
import Harvesting
import JSON
import Testing

@testable import PortalAdapters

@Suite struct `A CKAN package` {
    private func normal() throws -> AdapterReading {
        let portal = PortalDeclaration(id: "xx-example", kind: "ckan", endpoint: "https://data.example.org")
        return try AdapterReading(CKANAdapter(portal), path: Fixtures.path("ckan/normal.json"))
    }

    private func package(
        _ members: String, options: [String: OptionValue] = [:], timeZoneMinutes: Int = 0
    ) throws -> (dataset: Dataset?, issues: [RecordIssue]) {
        var portal = PortalDeclaration(id: "xx-example", kind: "ckan", endpoint: "file:///x.json")
        portal.options = options
        portal.timeZoneMinutes = timeZoneMinutes
        let reading = try AdapterReading(
            CKANAdapter(portal), text: #"{"id":"x","title":"X","resources":[],\#(members)}"#)
        return (reading.datasets.first, reading.issues + reading.failures)
    }

    @Test func `becomes a dataset with all it states`() throws {
        let reading = try normal()
        let dataset = try #require(reading.datasets.first)
        #expect(dataset.identifier == "0a1b-air")
        #expect(dataset.publisher?.name.preferred() == "Environment Office, Data Unit")
        #expect(dataset.publisher?.identifier == "https://id.example.org/office")
        #expect(dataset.contactPoint == ContactPoint(name: "Environment desk", email: "desk@example.org"))
        #expect(dataset.keywords.map(\.text) == ["Air", "PM10"])
        #expect(dataset.themes.map { $0.label.preferred() } == ["Environment"])
        #expect(dataset.landingPage == "https://www.example.org/air")
        #expect(dataset.issued?.value?.iso8601 == "2015-02-03")
        #expect(dataset.modified?.value?.iso8601 == "2024-04-30")
        #expect(dataset.recordIssued?.value?.iso8601 == "2019-03-01T08:00:00.123Z")
        #expect(dataset.recordModified?.value?.iso8601 == "2024-05-06T07:08:09Z")
        #expect(dataset.frequency?.value == .term(.daily))
        #expect(dataset.spatial.map { $0.label.preferred() } == ["Example County"])
        #expect(dataset.temporal.first?.start?.value?.iso8601 == "2015-01-01")
        #expect(dataset.languages == ["en", "fr"])
        #expect(dataset.licence?.value?.isOpen == true)
        #expect(dataset.version == "3")
        #expect(reading.issues.filter { $0.record == "0a1b-air" }.map(\.field) == ["extras.colour"])
    }

    @Test func `has its files, services and pages told apart`() throws {
        let distributions = try #require(try normal().datasets.first).distributions
        #expect(
            distributions.map(\.downloadURL) == [
                "https://data.example.org/dataset/0a1b/resource/r1/download/2023.csv", nil,
            ])
        #expect(
            distributions.last?.serviceURL == "https://data.example.org/api/3/action/datastore_search?resource_id=r2")
        #expect(distributions.first?.byteSize == 123_456)
        #expect(distributions.first?.checksum == "d41d8cd98f00b204e9800998ecf8427e")
        #expect(distributions.first?.modified?.raw == "2024-01-02T10:00:00.000000")
        #expect(distributions.first?.format?.value?.code == "CSV")
    }

    @Test func `keeps its translations`() throws {
        let dataset = try #require(try normal().datasets.first { $0.identifier == "0a1c-trees" })
        #expect(dataset.title.preferred(["fr"]) == "Arbres des rues")
        #expect(dataset.description.preferred(["fr"]) == "Chaque arbre.")
        #expect(dataset.keywords.map(\.language) == ["en", "fr"])
        #expect(dataset.distributions.first?.title.preferred(["fr"]) == "Carte")
    }

    @Test func `reports what no vocabulary knows and keeps the words`() throws {
        let reading = try normal()
        let dataset = try #require(reading.datasets.first { $0.identifier == "0a1c-trees" })
        #expect(dataset.frequency == Stated(raw: "whenever the moon is full", value: nil))
        let codes = reading.issues.filter { $0.record == "0a1c-trees" }.map(\.code).sorted()
        #expect(
            codes == [
                "date-unreadable", "distribution-skipped", "format-unknown", "frequency-unknown", "licence-unknown",
                "link-incomplete", "size-unreadable",
            ])
    }

    @Test func `is left out where the portal withdraws it`() throws {
        let reading = try normal()
        #expect(reading.failures.map(\.code) == ["record-skipped"])
        #expect(reading.failures.map(\.severity) == [.information])
        for members in [#""private":true"#, #""state":"draft""#, #""type":"harvest""#] {
            let (dataset, issues) = try package(members)
            #expect(dataset == nil)
            #expect(issues.map(\.code) == ["record-skipped"])
        }
    }

    @Test(arguments: [
        #""frequency":"monthly""#, #""accrual_periodicity":"http://purl.org/cld/freq/monthly""#,
        #""extras":[{"key":"update_frequency","value":"Monthly"}]"#,
        #""extras":[{"key":"accrualPeriodicity","value":"R/P1M"}]"#,
        #""extras":[{"key":"frequency-of-update","value":"monthly"}]"#, #""extras":{"update-frequency":"MONTHLY"}"#,
        #""data_update_frequency":"30""#, #""data_update_frequency":30"#, #""更新频率":"每月""#,
    ])
    func `promises its frequency under many names`(members: String) throws {
        let (dataset, issues) = try package(members)
        #expect(dataset?.frequency?.value == .term(.monthly))
        #expect(issues == [])
    }

    @Test func `has the portal's own frequency words read as declared`() throws {
        let options: [String: OptionValue] = ["frequencies": .table(["3": .string("WEEKLY"), "moon": .string("P28D")])]
        #expect(try package(#""frequency":3"#, options: options).dataset?.frequency?.value == .term(.weekly))
        #expect(try package(#""frequency":"moon""#, options: options).dataset?.frequency?.value == .every(days: 28))
        #expect(try package(#""frequency":"3""#).issues.map(\.code) == ["frequency-unknown"])
    }

    @Test func `notes two statements that contradict each other`() throws {
        let (dataset, issues) = try package(#""modified":"2020-01-01","last_updated":"2021-01-01""#)
        #expect(dataset?.modified?.raw == "2020-01-01")
        #expect(issues.map(\.code) == ["field-conflict"])
        let (agreed, none) = try package(#""frequency":"monthly","update_frequency":"R/P1M""#)
        #expect(agreed?.frequency?.raw == "monthly")
        #expect(none == [])
    }

    @Test func `has dates without a zone in the portal's`() throws {
        let (dataset, _) = try package(#""metadata_modified":"2024-05-06T08:00:00""#, timeZoneMinutes: 480)
        #expect(dataset?.recordModified?.value?.start.iso8601 == "2024-05-06T00:00:00Z")
    }

    @Test func `finds its publisher's parent`() throws {
        let (dataset, _) = try package(
            #""organization":{"title":"Office","id":"o","groups":[{"name":"m","title":"Ministry"}]}"#)
        #expect(dataset?.publisher?.parentName == "Ministry")
        let (other, _) = try package(
            #""extras":[{"key":"publisher_name","value":"C"},{"key":"publisher_hierarchy","value":"A > B > C"}]"#)
        #expect(other?.publisher?.parentName == "B")
    }

    @Test(
        arguments: [
            (#""license_id":"notspecified","license_title":"License not specified""#, nil, []),
            (#""license_id":"cc-by""#, "cc-by", []),
            (#""license_title":"My own terms""#, "My own terms", ["licence-unknown"]),
            (
                #""license_id":"weird","license_url":"https://creativecommons.org/licenses/by/4.0/""#,
                "https://creativecommons.org/licenses/by/4.0/", []
            ),
        ] as [(String, String?, [String])])
    func `has the plainest of its licence words read`(members: String, raw: String?, codes: [String]) throws {
        let (dataset, issues) = try package(members)
        #expect(dataset?.licence?.raw == raw)
        #expect(issues.map(\.code) == codes)
    }

    @Test func `has the publication and revision dates of ISO 19115 read`() throws {
        let (dataset, issues) = try package(
            #""extras":[{"key":"dataset-reference-date","value":"[{\"type\": \"publication\", \"value\": \"2017-01-01\"}, {\"type\":\"revision\",\"value\":\"2019\"},{\"type\":\"creation\",\"value\":\"2000\"}]"}]"#
        )
        #expect(dataset?.issued?.raw == "2017-01-01")
        #expect(dataset?.modified?.raw == "2019")
        #expect(issues == [])
    }

    @Test func `has its checksum with the algorithm that is stated`() throws {
        let (dataset, _) = try package(
            #""resources":[{"url":"https://x.org/a","hash":"ab","hash_algorithm":"http://spdx.org/rdf/terms#checksumAlgorithm_sha1"}]"#
        )
        #expect(dataset?.distributions.map(\.checksum) == ["sha1:ab"])
    }

    @Test func `survives members of any kind`() throws {
        let names = [
            "title", "notes", "tags", "groups", "organization", "extras", "resources", "state", "url", "license_id",
            "frequency", "temporal_coverage", "spatial", "language", "contact", "publisher", "modified", "private",
        ]
        for name in names {
            for value in ["1", "[1,[2]]", "{}", #"{"a":{"b":[]}}"#, "true", #""""#, #"[{"key":1}]"#, #"{"@value":[]}"#]
            {
                _ = try package(#""\#(name)":\#(value)"#)
            }
        }
    }
}

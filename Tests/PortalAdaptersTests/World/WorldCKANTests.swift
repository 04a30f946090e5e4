import DCAT
import Harvesting
import PortalAdapters
import Testing

private func read(_ json: String) throws -> AdapterReading {
    let portal = PortalDeclaration(id: "xx-example", kind: "ckan", endpoint: "https://data.example.org/dump.json")
    return try AdapterReading(AdapterRegistry.adapter(for: portal), text: json)
}

private func dataset(_ members: String) throws -> Dataset {
    try read(#"[{"id": "1", "name": "one", "title": "One", "resources": [], \#(members)}]"#).datasets.first.unwrapped
}

/// Shapes of packages that portals of many countries make with forms of their own.
struct `The CKAN adapter on forms of the world` {
    @Test(arguments: [
        (#""update_frequency": {"fi": ["vuosittain"], "sv": ["årligen"]}"#, Frequency.term(.annual)),
        (#""update_frequency": "once a half year""#, .term(.twiceAYear)),
        (#""update_frequency": "As and when necessary""#, .term(.asNeeded)),
        (#""extras": [{"key": "Frequência de atualização", "value": "Mensal"}]"#, .term(.monthly)),
        (#""extras": {"Aktualisierungszyklus": "alle 2 Jahre"}"#, .term(.biennial)),
        (#""extras": [{"key": "更新頻度", "value": "年1回"}]"#, .term(.annual)),
        (#""갱신주기": "매일""#, .term(.daily)),
        (#""update_frequency_unit": "เดือน", "update_frequency_interval": "3""#, .term(.quarterly)),
        (#""update_frequency_unit": "ปี", "update_frequency_interval": "1""#, .term(.annual)),
    ])
    func `reads the frequency under its many names`(members: String, frequency: Frequency) throws {
        #expect(try dataset(members).frequency?.value == frequency)
    }

    @Test(arguments: [
        ("Mon, 08/05/2013 - 14:50", "2013-08-05T14:50:00Z"), ("mar, 10/12/2019 - 09:23", "2019-12-10T09:23:00Z"),
        ("2021. 3. 4.", "2021-03-04"), ("2021년 3월 4일", "2021-03-04"), ("平成25年12月20日", "2013-12-20"),
        ("令和元年5月1日", "2019-05-01"),
    ])
    func `reads dates as people write them`(words: String, date: String) throws {
        #expect(try dataset(#""issued": "\#(words)""#).issued?.value?.iso8601 == date)
    }

    @Test func `reads a change that DKAN wraps in words`() throws {
        let reading = try read(
            #"""
            [{"id": "1", "title": "One", "resources": [{"id": "r", "url": "https://example.org/f.csv", "size": "12 КБ",
              "last_modified": "Date changed  jeu, 19/12/2019 - 03:00", "date_published": "2019-01-02"}]}]
            """#)
        let file = try #require(reading.datasets.first?.distributions.first)
        #expect(file.modified?.value?.iso8601 == "2019-12-19T03:00:00Z")
        #expect(file.issued?.value?.iso8601 == "2019-01-02")
        #expect(file.byteSize == 12_000)
    }

    @Test func `does not guess the day where the weekday fits neither reading`() throws {
        #expect(try dataset(#""issued": "Wed, 04/05/2021 - 10:00""#).issued?.value == nil)
    }

    @Test func `reads the dates of the former German profile and periods of the Swiss one`() throws {
        let read = try dataset(
            #"""
            "temporals": [{"start_date": "2001-01-01", "end_date": "2002-01-01"}], "extras": [{"key": "dates", "value":
            "[{\"role\": \"veroeffentlicht\", \"date\": \"2012-05-01\"}, {\"role\": \"aktualisiert\", \"date\": \"2014-05-01\"}]"}]
            """#)
        #expect(read.temporal.first?.end?.value?.iso8601 == "2002-01-01")
        #expect(read.issued?.value?.iso8601 == "2012-05-01")
        #expect(read.modified?.value?.iso8601 == "2014-05-01")
    }

    @Test(arguments: [
        #"{"one": {"id": "1", "title": "One", "resources": []}, "two": {"id": "2", "title": "Two", "resources": []}}"#,
        #"{"datasets": [{"id": "1", "title": "One", "resources": []}, {"id": "2", "title": "Two", "resources": []}]}"#,
    ])
    func `reads dumps in other wrappings`(json: String) throws {
        let reading = try read(json)
        #expect(reading.datasets.map(\.identifier).sorted() == ["1", "2"])
        #expect(reading.codes.isEmpty)
    }

    @Test(arguments: [
        (#""last_refreshed": "2024-03-01 04:00:00""#, "2024-03-01T04:00:00Z"),
        (#""last_etl_update": "2024-02-02T10:00:00""#, "2024-02-02T10:00:00Z"),
        (#""dates": [{"type": "Modified", "date": "2020-01-02"}]"#, "2020-01-02"),
    ])
    func `reads the last change under its many names`(members: String, date: String) throws {
        #expect(try dataset(members).modified?.value?.iso8601 == date)
    }

    @Test func `reads an Austrian form: the period, the place, and mail where the portal has one field for both`()
        throws
    {
        let read = try dataset(
            #"""
            "begin_datetime": "2015-01-01T00:00:00", "end_datetime": "", "geographic_toponym": "Wien", "maintainer": "MA 1",
            "maintainer_link": "mailto:open@example.at", "categorization": ["umwelt"]
            """#)
        #expect(read.temporal.first?.start?.value?.iso8601 == "2015-01-01T00:00:00Z")
        #expect(read.spatial.first?.label.preferred() == "Wien")
        #expect(read.contactPoint?.email == "open@example.at")
        #expect(read.themes.first?.label.preferred() == "umwelt")
    }

    @Test func `reads an Italian form: owner, set of languages, period and files`() throws {
        let reading = try read(
            #"""
            [{"id": "1", "title": "Una", "holder_name": "Comune", "language": "{ITA}",
              "temporal_coverage": "[{\"temporal_start\": \"2020-01-01\", \"temporal_end\": \"2020-12-31\"}]",
              "resources": [{"id": "r", "distribution_format": "CSV", "format": "", "url": "https://example.it/f.csv",
                "license_type": "https://w3id.org/italia/controlled-vocabulary/licences/A21_CCBY40"}]}]
            """#)
        let read = try #require(reading.datasets.first)
        #expect(reading.codes.isEmpty)
        #expect(read.publisher?.name.preferred() == "Comune")
        #expect(read.languages == ["it"])
        #expect(read.temporal.first?.end?.value?.iso8601 == "2020-12-31")
        #expect(read.distributions.first?.format?.value?.code == "CSV")
        #expect(read.distributions.first?.licence?.value?.code == "CC_BY_4_0")
    }

    @Test func `the organization is the publisher, not the person or department that a form names beside it`() throws {
        let read = try dataset(#""data_owner": "J. D.", "organization": {"title": "Ministry", "name": "m"}"#)
        #expect(read.publisher?.name.preferred() == "Ministry")
        #expect(try dataset(#""data_owner": "Water Board""#).publisher?.name.preferred() == "Water Board")
    }

    @Test(arguments: [
        (["daily", "daily"], Frequency.term(.daily)), (["daily", "annual"], nil),
        (["blue moon", "weekly"], .term(.weekly)),
    ])
    func `files promise for their dataset where they promise the same`(words: [String], frequency: Frequency?) throws {
        let files = words.map { #"{"url": "https://example.org/f", "resource_update_cycle": "\#($0)"}"# }
        let reading = try read(#"[{"id": "1", "title": "One", "resources": [\#(files.joined(separator: ","))]}]"#)
        #expect(reading.datasets.first?.frequency?.value == frequency)
        let stated = try read(
            #"[{"id": "1", "title": "One", "frequency": "monthly", "resources": [\#(files.joined(separator: ","))]}]"#)
        #expect(stated.datasets.first?.frequency?.value == .term(.monthly))
    }

    @Test func `reads a data package: its licences and the paths of its files`() throws {
        let reading = try read(
            #"""
            [{"name": "gdp", "title": "GDP", "licenses": [{"name": "ODC-PDDL-1.0", "path": "https://opendatacommons.org/licenses/pddl/"}],
              "homepage": "https://example.org/gdp", "profile": "data-package", "last_updated": "2023-01-01",
              "resources": [{"name": "gdp", "path": "https://example.org/gdp.csv", "mediatype": "text/csv", "schema": {}}]}]
            """#)
        let read = try #require(reading.datasets.first)
        #expect(reading.codes.isEmpty)
        #expect(read.licence?.value?.code == "ODC_PDDL")
        #expect(read.landingPage == "https://example.org/gdp")
        #expect(read.distributions.first?.downloadURL == "https://example.org/gdp.csv")
        #expect(read.distributions.first?.mediaType?.value?.code == "CSV")
    }

    @Test(arguments: [("IT", "2020-02-01"), ("US", "2020-01-02"), ("CA", nil), (nil, nil)] as [(String?, String?)])
    func `reads a date in numbers as the portal's country writes it, and not where that is not told`(
        country: String?, date: String?
    ) throws {
        var portal = PortalDeclaration(id: "xx-example", kind: "ckan", endpoint: "https://data.example.org/dump.json")
        portal.country = country
        let reading = try AdapterReading(
            AdapterRegistry.adapter(for: portal),
            text: #"[{"id": "1", "title": "One", "resources": [], "issued": "01-02-2020"}]"#)
        #expect(reading.datasets.first?.issued?.value?.iso8601 == date)
    }

    @Test func `names a package by its title where it has no name, and loses one that has neither`() throws {
        let reading = try read(
            #"[{"title": "Trees", "resources": [{"url": "https://example.org/t.csv"}]}, {"notes": "n", "resources": []}]"#
        )
        #expect(reading.datasets.map { $0.identifier.hasPrefix("derived-") } == [true])
        #expect(reading.codes == ["identifier-derived", "identifier-missing"])
        #expect(reading.failures.map(\.code) == ["identifier-missing"])
    }

    @Test func `says what it still does not know, and nothing of fields that are empty`() throws {
        let reading = try read(
            #"[{"id": "1", "title": "One", "resources": [], "colour": "red", "shape": "", "update_frequency": "blue moon"}]"#
        )
        #expect(reading.codes == ["field-unmapped", "frequency-unknown"])
    }
}

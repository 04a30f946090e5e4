import DCAT
import JSON
import Testing

@testable import Warehouse

@Suite struct DatasetCodecTests {
    static var full: Dataset {
        let date = Stated(
            raw: "2024-03", value: PartialDate(start: Instant(year: 2024, month: 3, day: 1), precision: .month))
        let zoned = Stated(
            raw: "2024年3月9日",
            value: PartialDate(
                start: Instant(year: 2024, month: 3, day: 8, hour: 16), precision: .day, offsetMinutes: 480))
        var dataset = Dataset(identifier: "a/1 \"quoted\"")
        dataset.title = MultilingualText([LanguageString("Air"), LanguageString("空气", language: "zh")])
        dataset.description = MultilingualText("line one\nline two\u{1}")
        dataset.publisher = Agent(
            name: MultilingualText("Office"), identifier: "x", homepage: "https://o.example/", parentName: "Ministry")
        dataset.contactPoint = ContactPoint(name: "Desk", email: "d@o.example", telephone: "1", url: nil)
        dataset.keywords = [LanguageString("pm10"), LanguageString("Luft", language: "de")]
        dataset.themes = [Concept(iri: "http://t.example/1", label: MultilingualText("Environment", language: "en"))]
        dataset.landingPage = "https://o.example/1"
        dataset.issued = Stated(raw: "last Tuesday", value: nil)
        dataset.modified = date
        dataset.recordIssued = zoned
        dataset.recordModified = zoned
        dataset.frequency = Stated(raw: "R/P10D", value: .every(days: 10))
        dataset.temporal = [PeriodOfTime(start: date, end: nil)]
        dataset.spatial = [Concept(label: MultilingualText("North"))]
        dataset.languages = ["en", "zh"]
        dataset.licence = Stated(raw: "cc-by", value: Licence(code: "CC_BY", isOpen: true))
        dataset.rights = "some"
        dataset.accessRights = Stated(raw: "public", value: .public)
        dataset.conformsTo = ["https://s.example/"]
        dataset.version = "2"
        dataset.isPartOf = "series"
        var distribution = Distribution()
        distribution.identifier = "d"
        distribution.title = MultilingualText("CSV")
        distribution.accessURL = "https://o.example/a"
        distribution.downloadURL = "https://o.example/a.csv"
        distribution.serviceURL = "https://o.example/wms"
        distribution.layers = ["ns:roads", "0"]
        distribution.format = Stated(raw: "csv", value: FileFormat(code: "CSV"))
        distribution.mediaType = Stated(raw: "text/x-wild", value: nil)
        distribution.byteSize = 9_007_199_254_740_993
        distribution.checksum = "sha1:00"
        distribution.modified = date
        distribution.licence = Stated(raw: "mystery", value: Licence(code: "mystery", isOpen: nil))
        dataset.distributions = [distribution, Distribution()]
        return dataset
    }

    @Test func `what is written is read back`() throws {
        let text = String(decoding: DatasetCodec.encode(Self.full), as: UTF8.self)
        #expect(try DatasetCodec.dataset(text, parser: JSONParser()) == Self.full)
    }

    @Test func `a bare dataset needs only its identifier`() throws {
        let bare = Dataset(identifier: "1")
        #expect(String(decoding: DatasetCodec.encode(bare), as: UTF8.self) == #"{"identifier":"1"}"#)
        #expect(try DatasetCodec.dataset(#"{"identifier":"1"}"#, parser: JSONParser()) == bare)
    }

    @Test(arguments: ["", "{", "[]", "{}", #"{"identifier":5}"#])
    func `a damaged record is an error, not a trap`(text: String) throws {
        #expect(throws: WarehouseError.self) { try DatasetCodec.dataset(text, parser: JSONParser()) }
    }
}

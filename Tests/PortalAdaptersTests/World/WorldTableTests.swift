import DCAT
import Foundation
import Harvesting
import PortalAdapters
import Testing

private func adapter(_ kind: String, _ name: String) throws -> any PortalAdapter {
    try AdapterRegistry.adapter(
        for: PortalDeclaration(id: "xx-example", kind: kind, endpoint: "https://data.example.org/\(name)"))
}

private func extendedUnix(shiftJIS bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var rest = bytes[...]
    while let lead = rest.popFirst() {
        guard lead >= 0x80, let trail = rest.popFirst() else {
            result.append(lead)
            continue
        }
        let pair = (Int(lead) - (lead < 0xA0 ? 0x81 : 0xC1)) * 2
        let place = Int(trail) - (trail > 0x7F ? 0x41 : 0x40)
        result += [UInt8(0xA1 + pair + place / 94), UInt8(0xA1 + place % 94)]
    }
    return result
}

/// Lists of datasets and feeds as portals hand them out in their own languages and encodings.
struct `Tables and feeds of the world` {
    private static let korean = """
        목록키,목록명,제공기관,설명,업데이트 주기,확장자,등록일,수정일,URL
        15000001,전국 도서관 표준 데이터,문화체육관광부,전국 공공도서관의 이름과 주소 및 운영 시간,연간,CSV,2015-01-02,2021-03-04,https://data.example.kr/1
        """
    private static let japanese = """
        ID,データセット名,概要,更新頻度,ライセンス,データセット_最終更新日,ファイル形式,ダウンロードURL
        1,公共施設の一覧,市内にある公共施設の名称と所在地の一覧です,年1回,CC BY 4.0,2021-03-04,CSV,https://data.example.jp/a.csv
        """
    private static let russian = """
        Номер;Наименование;Описание;Периодичность обновления;Гиперссылка;Формат;Дата последнего изменения;Владелец
        1;Реестр школ;Перечень всех школ города с адресами;Ежегодно;http://data.example.ru/a.csv;CSV;31.12.2020;Управа
        """

    @Test(arguments: [
        (korean, String.Encoding.utf8), (korean, .init(rawValue: 0x8000_0940)), (japanese, .utf8),
        (japanese, .shiftJIS),
        (japanese, .japaneseEUC), (russian, .utf8), (russian, .windowsCP1251),
    ])
    func `reads a list in its own language and encoding`(text: String, encoding: String.Encoding) throws {
        // Foundation does not write EUC-JP; it is Shift JIS with its rows numbered otherwise.
        let isEUC = encoding == .japaneseEUC
        let written = try #require(text.data(using: isEUC ? .shiftJIS : encoding))
        let bytes = isEUC ? extendedUnix(shiftJIS: Array(written)) : Array(written)
        let reading = try AdapterReading(adapter("tabular", "list.csv"), bytes: bytes)
        let dataset = try #require(reading.datasets.first)
        #expect(dataset.title.preferred()?.count ?? 0 > 5)
        #expect(text.contains(dataset.title.preferred() ?? "?"))
        #expect(dataset.frequency?.value == .term(.annual))
        #expect(dataset.modified?.value != nil)
        #expect(dataset.distributions.first?.format?.value?.code == "CSV")
        #expect(!reading.codes.contains("column-unmapped"))
    }

    @Test(arguments: [
        ("31/12/2020", "2021-04-03"), ("12/31/2020", "2021-03-04"),
    ])
    func `reads a date of two readings as the others of the table do`(other: String, date: String) throws {
        let table = "id,title,last updated\n1,Roads,\(other)\n2,Trees,03/04/2021\n"
        let reading = try AdapterReading(adapter("tabular", "list.csv"), text: table)
        #expect(reading.datasets.last?.modified?.value?.iso8601 == date)
    }

    @Test func `leaves a date of two readings unread where the table does not tell`() throws {
        let table = "id,title,last updated,date created\n1,Roads,31/12/2020,12/31/2020\n2,Trees,03/04/2021,\n"
        let reading = try AdapterReading(adapter("tabular", "list.csv"), text: table)
        #expect(reading.datasets.last?.modified?.value == nil)
    }

    @Test func `reads a data.json of one dataset a line, and sizes of its first version`() throws {
        let lines = """
            {"identifier": "1", "title": "One", "accessLevel": "public", "distribution": [{"accessURL": "https://example.org/a", "size": "12kb"}]}
            {"identifier": "2", "title": "Two"}
            """
        let reading = try AdapterReading(adapter("dcat-us", "data.json"), text: lines)
        #expect(reading.error == nil)
        #expect(reading.datasets.map(\.identifier) == ["1", "2"])
        #expect(reading.datasets.first?.distributions.first?.byteSize == 12_000)
    }

    @Test(arguments: [
        (
            "<div><p>Soumis à la licence Etalab : https://www.etalab.gouv.fr/licence-ouverte-open-licence/</p></div>",
            "etalab"
        ),
        ("<a href='https://creativecommons.org/licenses/by/4.0/' target='_blank'>our terms</a>", "CC_BY_4_0"),
        ("<p>CC BY 4.0</p>", "CC_BY_4_0"),
    ])
    func `reads a licence in the HTML of an editor`(html: String, code: String) throws {
        let json = #"{"dataset": [{"identifier": "1", "title": "One", "license": "\#(html)"}]}"#
        let reading = try AdapterReading(adapter("dcat-us", "data.json"), text: json)
        #expect(reading.datasets.first?.licence?.value?.code == code)
    }

    @Test func `takes the format of its distributor for a link, not that of another`() throws {
        func distributor(_ format: String, _ url: String) -> String {
            """
            <gmd:distributor><gmd:MD_Distributor><gmd:distributorFormat><gmd:MD_Format><gmd:name><gco:CharacterString>\(format)\
            </gco:CharacterString></gmd:name></gmd:MD_Format></gmd:distributorFormat><gmd:distributorTransferOptions>\
            <gmd:MD_DigitalTransferOptions><gmd:onLine><gmd:CI_OnlineResource><gmd:linkage><gmd:URL>\(url)</gmd:URL></gmd:linkage>\
            </gmd:CI_OnlineResource></gmd:onLine></gmd:MD_DigitalTransferOptions></gmd:distributorTransferOptions>\
            </gmd:MD_Distributor></gmd:distributor>
            """
        }
        let record = """
            <gmd:MD_Metadata xmlns:gmd="http://www.isotc211.org/2005/gmd" xmlns:gco="http://www.isotc211.org/2005/gco">
            <gmd:fileIdentifier><gco:CharacterString>r1</gco:CharacterString></gmd:fileIdentifier>
            <gmd:distributionInfo><gmd:MD_Distribution>
            \(distributor("Shape", "https://example.org/one.zip"))\(distributor("GeoPackage", "https://example.org/two.zip"))
            </gmd:MD_Distribution></gmd:distributionInfo></gmd:MD_Metadata>
            """
        let reading = try AdapterReading(adapter("waf", "record.xml"), text: record)
        #expect(reading.datasets.first?.distributions.compactMap { $0.format?.value?.code } == ["SHP", "GPKG"])
    }

    @Test func `reads the objects of DCAT-US 3 and makes an identifier where none is stated`() throws {
        let json = """
            {"dataset": [{"title": "Roads", "accrualPeriodicity": {"@type": "Frequency", "prefLabel": {"en": "Monthly"}},
              "distribution": [{"accessURL": "https://example.org/a", "format": {"prefLabel": "CSV"}}]}, {"keyword": ["x"]}]}
            """
        let reading = try AdapterReading(adapter("dcat-us", "data.json"), text: json)
        let dataset = try #require(reading.datasets.first)
        #expect(dataset.frequency?.value == .term(.monthly))
        #expect(dataset.distributions.first?.format?.value?.code == "CSV")
        #expect(dataset.identifier.hasPrefix("derived-"))
        #expect(reading.failures.map(\.code) == ["identifier-missing"])
    }

    @Test func `reads the frequency in the Spanish form of a Socrata portal`() throws {
        let json = """
            {"results": [{"resource": {"name": "Vías", "id": "abcd-1234", "type": "dataset"}, "classification":
              {"domain_metadata": [{"key": "Informaci-n-de-Datos_Frecuencia-de-Actualizaci-n", "value": "Trimestral"},
                {"key": "Informaci-n-de-la-Entidad_Nombre-de-la-Entidad", "value": "Alcaldía"}]},
              "metadata": {"domain": "data.example.org"}}], "resultSetSize": 1}
            """
        let portal = PortalDeclaration(id: "xx-example", kind: "socrata", endpoint: "https://data.example.org")
        let reading = try AdapterReading(AdapterRegistry.adapter(for: portal), text: json)
        #expect(reading.datasets.first?.frequency?.value == .term(.quarterly))
        #expect(reading.datasets.first?.publisher?.name.preferred() == "Alcaldía")
    }
}

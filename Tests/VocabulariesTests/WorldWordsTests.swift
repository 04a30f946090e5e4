import DCAT
import Testing
import Vocabularies

/// Words of catalogues all over the world that the lists of the standards lack.
@Suite struct WorldWordsTests {
    @Test(arguments: [
        ("2x jährlich", "ANNUAL_2"), ("Data are updated daily.", "DAILY"), ("twice an hour", "30MIN"),
        ("2 fois par an", "ANNUAL_2"), ("tous les 2 ans", "BIENNIAL"), ("1次/年", "ANNUAL"),
        ("每年12月", "ANNUAL"), ("毎年4月", "ANNUAL"), ("每月10日", "MONTHLY"), ("每季度末", "QUARTERLY"), ("T+1", "DAILY"),
        ("Monthly, 15th", "MONTHLY"), ("Weekly on Monday", "WEEKLY"), ("Every Monday", "WEEKLY"),
        ("Mondays and Thursdays", "WEEKLY_2"), ("Annually in March", "ANNUAL"),
        ("Quarterly - Jan, Apr, Jul, Oct", "QUARTERLY"),
        ("hvert 5. år", "QUINQUENNIAL"), ("neljä kertaa vuodessa", "QUARTERLY"), ("kord aastas", "ANNUAL"),
        ("2 to 4 times per year", "ANNUAL_2"), ("Every 3-4 years", "QUADRENNIAL"),
        ("every 3 to 5 years", "QUINQUENNIAL"),
        ("jaehrlich", "ANNUAL"), ("naponta", "DAILY"), ("по потреба", "AS_NEEDED"), ("Historical Data", "NEVER"),
        ("annual - fiscal year", "ANNUAL"), ("2nd Monday of each month", "MONTHLY"), ("once a year", "ANNUAL"),
        ("https://w3id.org/mobilitydcat-ap/update-frequency/3-months", "QUARTERLY"),
        ("https://w3id.org/mobilitydcat-ap/update-frequency/10min", "10MIN"), ("every 2nd week", "BIWEEKLY"),
    ])
    func `reads a frequency`(raw: String, code: String) {
        #expect(FrequencyVocabulary.recognise(raw)?.code == code)
    }

    @Test(arguments: [
        "Monthly/Quarterly", "15th of each month 3", "2012-2013", "year 2019", "5 3 years", "每年2", "Monday to Friday",
        "an", "every", "1 000 years and 2", "on the 15th", "https://example.org/3-months",
    ])
    func `does not make a frequency of what is none`(raw: String) {
        #expect(FrequencyVocabulary.recognise(raw) == nil)
    }

    @Test(arguments: [
        ("csv.gz", ["CSV"]), ("tar.gz", ["TAR_GZ"]), ("stations.geojson", ["GEOJSON"]), ("shp.zip", ["SHP"]),
        ("notes.unheard.zip", ["ZIP"]), ("vnd.openxmlformats-officedocument.wordprocessingml.document", ["DOCX"]),
        ("Excel (.xlsx)", ["XLSX"]), ("Excelファイル", ["XLS"]), ("application/x-shapefile+zip", ["SHP"]),
        ("ESRI ASCII Raster", ["GRID_ASCII"]), ("json-stat2", ["JSON_STAT"]), ("SEG-Y", ["SEGY"]),
        ("Textdatei", ["TXT"]),
    ])
    func `reads a format`(raw: String, codes: [String]) {
        #expect(FormatVocabulary.recogniseAll(raw).map(\.code) == codes)
    }

    @Test(arguments: ["Table", "tabular", "파일데이터", "placeholder/value", "originator data format"])
    func `a word for data of any form names no format`(raw: String) {
        #expect(FormatVocabulary.read(raw) == .unspecified)
    }

    @Test(arguments: [
        ("Open Government Licence – Ontario", "ogl-ontario", true),
        ("Open Government Licence – Winnipeg", "ogl-local", true),
        ("hdx-odc-odbl", "ODC_BL", true), ("http://dcat-ap.de/def/licenses/geonutz/20130319", "geonutz", true),
        ("https://w3id.org/italia/controlled-vocabulary/licences/A21_CCBY40", "CC_BY_4_0", true),
        ("https://w3id.org/italia/controlled-vocabulary/licences/A29_IODL20", "iodl-2.0", true),
        ("https://w3id.org/italia/controlled-vocabulary/licences/A11_CCO10", "CC0", true),
        ("Outra (Não Aberta)", "other-closed", false), ("Andere offene Lizenz", "other-open", true),
        ("公共データ利用規約（第1.0版）", "jp-pdl-1.0", true), ("クリエイティブ・コモンズ 表示 4.0 国際", "CC_BY_4_0", true),
        ("クリエイティブ・コモンズ 表示-非営利 2.1 日本", "CC_BYNC_2_1", false), ("저작자표시-비영리", "CC_BYNC", false),
        ("공공누리 제1유형 : 출처표시", "kogl-1", true), ("Creative Commons Nimeä 4.0 Kansainvälinen", "CC_BY_4_0", true),
        ("Creative Commons Uznanie autorstwa 4.0", "CC_BY_4_0", true), ("知识共享 署名 4.0", "CC_BY_4_0", true),
        ("https://data.gov.sg/open-data-licence", "sg-odl-1.0", true),
        ("Freie Nutzung. Quellenangabe ist Pflicht.", "ch-terms-by", true),
        ("Government Open Data License - India", "godl-india", true),
    ])
    func `reads a licence`(raw: String, code: String, isOpen: Bool) {
        #expect(LicenceVocabulary.recognise(raw) == Licence(code: code, isOpen: isOpen))
    }

    @Test(arguments: [
        ("2024-01-02 03:04:05 +0000 UTC", "2024-01-02T03:04:05Z"),
        ("Tue Feb 10 2015 23:00:00 GMT+0100 (Central European Standard Time)", "2015-02-10T22:00:00Z"),
        ("2015-02-10T15:04:05+01:00[Europe/Madrid]", "2015-02-10T14:04:05Z"),
        ("/Date(1423526400000+0200)/", "2015-02-10T00:00:00Z"), ("1423526400.123", "2015-02-10T00:00:00Z"),
        ("10 лютого 2015", "2015-02-10"), ("10 февраля 2015 г.", "2015-02-10"), ("10 lutego 2015", "2015-02-10"),
        ("10 Şubat 2015", "2015-02-10"), ("10.02.2015.", "2015-02-10"), ("H27.2.10", "2015-02-10"),
        ("R5/4/1", "2023-04-01"),
        ("104/02/10", "2015-02-10"), ("Last updated: 2015-02-10", "2015-02-10"),
    ])
    func `reads a date`(raw: String, date: String) {
        #expect(DateVocabulary.read(raw)?.iso8601 == date)
    }

    @Test(arguments: [
        "012/02/10", "H0.2.10", "H27", "R5.13.1", "/Date(12)/", "/Date(1423526400000", "10 listopada 2015", "updated",
        "X27.2.10",
        "2015-02-10T15:04:05+01:00[Europe/Madrid] and more", "104",
    ])
    func `does not make a date of what is none`(raw: String) {
        #expect(DateVocabulary.read(raw) == nil)
    }

    @Test(arguments: ["SEE_TERMS_OF_USE", "hdx-other", "Licença Não Especificada", "onbekend", "Custom"])
    func `a word that leaves the licence open says nothing`(raw: String) {
        #expect(LicenceVocabulary.recognise(raw) == nil)
        #expect(LicenceVocabulary.saysNothing(raw))
    }
}

import DCAT
import Testing
import Vocabularies

@Suite struct FormatVocabularyTests {
    @Test(arguments: [
        ("CSV", "CSV"), ("csv", "CSV"), (" .csv ", "CSV"), ("ＣＳＶ", "CSV"), ("csv文件", "CSV"),
        ("text/csv", "CSV"), ("text/csv; charset=utf-8", "CSV"), ("TEXT/CSV;header=present", "CSV"),
        ("http://publications.europa.eu/resource/authority/file-type/CSV", "CSV"),
        ("https://publications.europa.eu/resource/authority/file-type/CSV", "CSV"),
        ("https://www.iana.org/assignments/media-types/text/csv", "CSV"),
        ("http://example.org/base/CSV", "CSV"), ("http://example.org/files/list.csv?x=1", "CSV"),
        ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "XLSX"), ("Excel", "XLS"),
        ("电子表格", "SPREADSHEET"), ("表格", "SPREADSHEET"), ("数据库", "DATABASE"), ("数据库-mysql", "MYSQL"),
        ("数据库：Oracle", "ORACLE"), ("接口", "API"), ("数据接口", "API"), ("['api']", "API"), ("图片", "IMAGE"),
        ("图形图像-jpg", "JPEG"), ("Web Page", "HTML"), ("landing page", "HTML"), ("html", "HTML"),
        ("aspx?documentid=151", "HTML"), ("application/xhtml+xml", "XHTML"), ("application/foo+json", "JSON"),
        ("application/vnd.example+xml; version=1", "XML"), ("image/x-unheard-of", "IMAGE"), ("text/x-fortran", "TXT"),
        ("application/x-gpkg", "GPKG"), ("Zipped CSV", "CSV"), ("CSV (zip)", "CSV"), ("tar.gz format", "TAR_GZ"),
        ("zip", "ZIP"), ("ArcGIS GeoServices REST API", "REST"), ("arcgis online  feature service", "REST"),
        ("rest", "API"), ("OGC:WMS-1.3.0-http-get-map", "WMS_SRVC"), ("SPARQL endpoint", "SPARQLQ"),
        ("GeoPackage", "GPKG"), ("gtfs-rt", "GTFS_RT"), ("MS Access", "MDB"), ("N-Triples", "RDF_N_TRIPLES"),
        ("ESRI ASCII Grid", "GRID_ASCII"), ("img", "IMAGINE"), ("wps", "WPS"), ("OGC WPS", "WPS_SRVC"),
    ])
    func `reads a word`(raw: String, code: String) {
        #expect(FormatVocabulary.recognise(raw)?.code == code)
    }

    @Test(arguments: [
        ("xls,csv", ["XLS", "CSV"]), ("['xls', 'xml', 'json', '其他']", ["XLS", "XML", "JSON"]),
        ("[xml,xls,csv,json,rdf]", ["XML", "XLS", "CSV", "JSON", "RDF"]),
        ("shp, tab, gdb or kmz", ["SHP", "TAB", "GDB", "KMZ"]), ("shp and kmz", ["SHP", "KMZ"]),
        ("CSV JSON JSONP YAML XML", ["CSV", "JSON", "YAML", "XML"]), ("xls、xlsx；CSV", ["XLS", "XLSX", "CSV"]),
        ("电子表格:xlsx;数据库:greenplum", ["XLSX", "GREENPLUM"]), ("接口:json", ["API", "JSON"]), ("pdf/xls", ["PDF", "XLS"]),
        ("text/csv, application/json", ["CSV", "JSON"]), ("csv\njson", ["CSV", "JSON"]), ("zip, csv", ["CSV"]),
        ("csv, csv, CSV", ["CSV"]), ("csv, gibberish", ["CSV"]), ("其他", []), ("gibberish", []), ("", []),
    ])
    func `reads a list`(raw: String, codes: [String]) {
        #expect(FormatVocabulary.recogniseAll(raw).map(\.code) == codes)
    }

    @Test func `gives the best of a list`() {
        #expect(FormatVocabulary.recognise("pdf, xls, csv, json")?.code == "CSV")
    }

    @Test(arguments: [
        "", " ", "-", "n/a", "Other", "其他", "其它", "unknown", "未知", "[]", "['']", "['其他']", "file", "文件", "链接", "link",
        "电子文件-其他", "自描述格式/其他", "application/octet-stream", "application/octet-stream; charset=binary", "BIN",
        "http://publications.europa.eu/resource/authority/file-type/OCTET", "WWW:LINK-1.0-http--link",
        "file, other",
    ])
    func `tells "nothing stated" from a word nobody knows`(raw: String) {
        #expect(FormatVocabulary.read(raw) == .unspecified)
        #expect(FormatVocabulary.recognise(raw) == nil)
    }

    @Test(arguments: [
        "gibberish", "03,0310", "http://example.org/.well-known/genid/8d4ad46", "application/x-pkcs7-certificates",
        "open dataset source in new window", "http://", "https:///", "?", "a/b/c/d", ":", "-:-", "其他gibberish",
        String(repeating: "csv,", count: 2_000),
    ])
    func `does not guess`(raw: String) {
        #expect(FormatVocabulary.recognise(raw) == nil)
        if raw != "?", raw != ":", raw != "-:-" { #expect(FormatVocabulary.read(raw) == .unknown) }
    }

    @Test func `reads the code, name and media type of every format`() {
        // "REST" is any REST interface in words; only the EU's IRI means Esri's by it.
        for properties in FileFormat.all where properties.code != "REST" {
            #expect(FormatVocabulary.recognise(properties.code)?.code == properties.code)
            #expect(FormatVocabulary.recogniseAll(properties.name) != [], "\(properties.name)")
            guard let mediaType = properties.mediaType else { continue }
            #expect(FormatVocabulary.recognise(mediaType)?.code == properties.code, "\(mediaType)")
        }
    }
}

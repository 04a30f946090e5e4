import DCAT
import Testing

@testable import LinkChecking

@Suite struct ContentSnifferTests {
    @Test(arguments: [
        ("%PDF-1.7\n", "PDF"), ("{\\rtf1\\ansi", "RTF"), ("GIF89a", "GIF"), ("PAR1\u{15}\u{4}", "PARQUET"),
        ("CDF\u{1}\0\0", "NETCDF"),
        ("<!DOCTYPE html>\n<html>", "HTML"), ("\n  <HTML><HEAD>", "HTML"), ("<script>var a</script>", "HTML"),
        ("<!-- built -->\n<!doctype HTML>", "HTML"), ("<?xml version=\"1.0\"?><html xmlns=\"x\">", "HTML"),
        ("<?xml version=\"1.0\"?>\n<!-- c --><rdf:RDF xmlns:rdf=\"r\">", "RDF_XML"),
        ("<kml xmlns=\"http://www.opengis.net/kml/2.2\">", "KML"), ("<?xml version=\"1.0\"?><gpx>", "GPX"),
        ("<?xml version='1.0'?><rss version='2.0'>", "RSS"), ("<feed xmlns=\"http://www.w3.org/2005/Atom\">", "ATOM"),
        ("<wfs:FeatureCollection xmlns:gml=\"http://www.opengis.net/gml\">", "GML"),
        ("<?xml version=\"1.0\"?><records><r/></records>", "XML"), ("<data xmlns=\"urn:x\"/>", "XML"),
        ("<http://a.example/s> <http://a.example/p> \"o\" .\n", "RDF_N_TRIPLES"),
        ("@prefix dcat: <http://www.w3.org/ns/dcat#> .", "RDF_TURTLE"), ("PREFIX a: <b>", "RDF_TURTLE"),
        ("{\"a\": 1}", "JSON"), ("[1, 2]", "JSON"), ("[ { \"a\": 1 } ]", "JSON"), ("[]", "JSON"), ("[true]", "JSON"),
        ("{\"type\": \"FeatureCollection\", \"features\": []}", "GEOJSON"),
        ("{\"@context\": \"https://schema.org\"}", "JSON_LD"),
        ("{\"a\":1}\n{\"a\":2}\n", "JSONL"), ("\u{1E}{\"a\":1}\n\u{1E}{\"a\":2}\n", "JSONL"),
        ("\u{1E}{\"a\":1}\n", "JSONL"),
        ("BEGIN:VCALENDAR\r\nVERSION:2.0", "ICS"),
        ("a,b,c\n1,2,3\n", "CSV"), ("a;b;c\r\n1,5;2,5;3\r\n", "CSV"), ("a\tb\tc\n1\t2\t3\n", "TSV"),
        ("name,text,n\n\"A, B\",\"line\nbreak\",1\n", "CSV"), ("\u{FEFF}城市,人口,年\n北京,2,3\n", "CSV"),
        ("a|b|c\n1|2|3\n", "CSV"),
    ])
    func `text is recognised by how it begins`(text: String, code: String) {
        #expect(ContentSniffer.format(of: Array(text.utf8), isWhole: true)?.code == code)
    }

    @Test(arguments: [
        "", " ", "hello", "Dear all, thanks.\nYours, A.\n", "one column\n1\n2\n", "a,b,c\n", "a,b\n1,2,3\n", "<", "<>",
        "{", "[",
        "[section]\nkey=value\n", "{not json}", "<!--", "<?", "[a <b>] .", "\"", "a,b,c\n\"1,2,3\n",
    ])
    func `what has no mark is not guessed at`(text: String) {
        #expect(ContentSniffer.format(of: Array(text.utf8), isWhole: true) == nil)
    }

    @Test(
        arguments: [
            ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "PNG"), ([0xFF, 0xD8, 0xFF, 0xE0], "JPEG"),
            ([0x49, 0x49, 0x2A, 0x00], "TIFF"), ([0x00, 0x00, 0x27, 0x0A, 0, 0], "SHP"), ([0x1F, 0x8B, 8], "GZIP"),
            ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "7Z"), ([0x50, 0x4B, 0x05, 0x06], "ZIP"),
        ] as [([UInt8], String)])
    func `binary files are recognised by their signature`(bytes: [UInt8], code: String) {
        #expect(ContentSniffer.format(of: bytes, isWhole: false)?.code == code)
    }

    @Test(
        arguments: [
            ([0x49, 0x49, 0x2A, 0, 8, 0, 0, 0, 1, 0, 0xAF, 0x87], "GEOTIFF"),
            ([0x4D, 0x4D, 0, 0x2A, 0, 0, 0, 8, 0, 1, 0x87, 0xAF], "GEOTIFF"),
            (
                [0x49, 0x49, 0x2B, 0, 8, 0, 0, 0, 16, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0xAF, 0x87],
                "GEOTIFF"
            ),
            ([0x49, 0x49, 0x2A, 0, 8, 0, 0, 0, 1, 0, 0x00, 0x01], "TIFF"),
            ([0x49, 0x49, 0x2A, 0, 0xFF, 0xFF, 0xFF, 0xFF], "TIFF"), ([0x4D, 0x4D, 0, 0x2B], "TIFF"),
            ([0x4D, 0x4D, 0, 0x2B, 0, 8, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], "TIFF"),
            ([0x49, 0x49, 0x2A, 0, 8, 0, 0, 0, 0xFF, 0xFF], "TIFF"),
        ] as [([UInt8], String)])
    func `a picture with a place on the earth is told from one without, as far as it was read`(
        bytes: [UInt8], code: String
    ) {
        #expect(ContentSniffer.format(of: bytes, isWhole: false)?.code == code)
    }

    @Test func `a table is recognised in UTF-16 and GB18030`() {
        let utf16 = "城市,a,b\r\n北京,1,2\r\n".utf16
        let pairs = utf16.map { (low: UInt8($0 & 0xFF), high: UInt8($0 >> 8)) }
        let little: [UInt8] = [0xFF, 0xFE] + pairs.flatMap { [$0.low, $0.high] }
        let big: [UInt8] = [0xFE, 0xFF] + pairs.flatMap { [$0.high, $0.low] }
        #expect(ContentSniffer.format(of: little, isWhole: true)?.code == "CSV")
        #expect(ContentSniffer.format(of: big, isWhole: true)?.code == "CSV")
        let gb18030 =
            [0xB3, 0xC7, 0xCA, 0xD0] + Array(",a,b\n".utf8) + [0xB1, 0xB1, 0xBE, 0xA9] + Array(",1,2\n".utf8)
        #expect(ContentSniffer.format(of: gb18030, isWhole: true)?.code == "CSV")
    }

    @Test func `the line where reading stopped does not count`() {
        let text = Array("a,b,c\n1,2,3\n4,5".utf8)
        #expect(ContentSniffer.format(of: text, isWhole: false)?.code == "CSV")
        #expect(ContentSniffer.format(of: text, isWhole: true) == nil)
    }

    @Test func `a GeoPackage is told from other SQLite files`() {
        var bytes = Array("SQLite format 3\0".utf8) + [UInt8](repeating: 0, count: 84)
        #expect(ContentSniffer.format(of: bytes, isWhole: false)?.code == "SQLITE")
        bytes.replaceSubrange(68..<72, with: "GPKG".utf8)
        #expect(ContentSniffer.format(of: bytes, isWhole: false)?.code == "GPKG")
    }

    @Test func `no bytes bring it down`() {
        var state: UInt64 = 42
        let starts: [[UInt8]] = [
            [], [0x50, 0x4B, 3, 4], Array("SQLite format 3\0".utf8), [0xFF, 0xFE], [0xFE, 0xFF], Array("<!--".utf8),
            Array("<?xml".utf8), Array("{\"".utf8), Array("[".utf8), [0xEF, 0xBB, 0xBF], Array("<a://".utf8),
        ]
        for number in 0..<5_000 {
            let count = number % 97
            let noise = (0..<count).map { _ -> UInt8 in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return UInt8(truncatingIfNeeded: state >> 56)
            }
            _ = ContentSniffer.format(of: starts[number % starts.count] + noise, isWhole: number % 2 == 0)
        }
    }
}

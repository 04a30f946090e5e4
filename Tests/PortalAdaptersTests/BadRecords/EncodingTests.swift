import Harvesting
import PortalAdapters
import Testing

/// Catalogues in encodings they should not be in, or do not say that they are in: no record is lost, no word changed.
@Suite struct EncodingTests {
    private static let simplified = "贵阳市道路运输企业名录，包含企业名称、地址和许可证信息"
    private static let traditional = "臺北市公車站牌資料，包含站名、位置與路線"
    private static let french = "Horaires d’été à Besançon – déjà en œuvre"

    static let written: [(text: String, charset: String)] = [
        (simplified, "GB18030"), (traditional, "BIG5-HKSCS"), (french, "WINDOWS-1252"),
        (simplified, "UTF-16LE"), (simplified, "UTF-16BE"), (simplified, "UTF-16"), (french, "UTF-16LE"),
    ]

    private func reading(_ kind: String, _ bytes: [UInt8], name: String = "catalogue") throws -> AdapterReading {
        let portal = PortalDeclaration(id: "xx-example", kind: kind, endpoint: "https://data.example.org/\(name)")
        return try AdapterReading(AdapterRegistry.adapter(for: portal), bytes: bytes)
    }

    /// Enough ASCII around the words that a guess by share of bytes would miss them.
    private func json(_ word: String) -> String {
        let packages = (1...3).map {
            #"{"id":"d\#($0)","name":"d\#($0)","title":"\#(word)","notes":"\#(word)","resources":[]}"#
        }
        return "{\"success\":true,\"result\":{\"count\":3,\"results\":[\(packages.joined(separator: ","))]}}"
    }

    private func dataJSON(_ word: String) -> String {
        #"{"dataset":[{"identifier":"d1","title":"\#(word)","description":"\#(word)","distribution":[]}]}"#
    }

    private func turtle(_ word: String) -> String {
        """
        @prefix dcat: <http://www.w3.org/ns/dcat#> .
        @prefix dct: <http://purl.org/dc/terms/> .
        <https://data.example.org/d1> a dcat:Dataset ; dct:title "\(word)" ; dct:description "\(word)" .
        <https://data.example.org/d2> a dcat:Dataset ; dct:title "\(word)" ; dct:description "\(word)" .
        """
    }

    private func xml(_ word: String, encoding: String?) -> String {
        let declaration = encoding.map { "<?xml version=\"1.0\" encoding=\"\($0)\"?>" } ?? "<?xml version=\"1.0\"?>"
        let datasets = (1...2).map {
            "<dcat:Dataset rdf:about=\"https://data.example.org/d\($0)\"><dct:title>\(word)</dct:title>"
                + "<dct:description>\(word)</dct:description></dcat:Dataset>"
        }
        return """
            \(declaration)
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dcat="http://www.w3.org/ns/dcat#"
             xmlns:dct="http://purl.org/dc/terms/">\(datasets.joined())</rdf:RDF>
            """
    }

    @Test(arguments: written)
    func `reads JSON`(text: String, charset: String) throws {
        for (kind, body) in [("ckan", json(text)), ("dcat-us", dataJSON(text))] {
            let reading = try reading(kind, Encoded.bytes(body, as: charset), name: "data.json")
            #expect(reading.error == nil && !reading.datasets.isEmpty)
            #expect(reading.datasets.allSatisfy { $0.title.preferred() == text && $0.description.preferred() == text })
            #expect(reading.failures.isEmpty)
        }
    }

    @Test(arguments: written)
    func `reads Turtle`(text: String, charset: String) throws {
        let reading = try reading("dcat", Encoded.bytes(turtle(text), as: charset), name: "catalog.ttl")
        #expect(reading.error == nil)
        #expect(reading.datasets.map { $0.title.preferred() } == [text, text])
    }

    @Test(arguments: written)
    func `reads XML that says what it is in`(text: String, charset: String) throws {
        let label = charset == "BIG5-HKSCS" ? "Big5" : charset
        let body = try Encoded.bytes(xml(text, encoding: label), as: charset)
        let reading = try reading("dcat", body, name: "catalog.rdf")
        #expect(reading.error == nil)
        #expect(reading.datasets.map { $0.title.preferred() } == [text, text])
    }

    @Test(arguments: written, ["UTF-8", nil])
    func `reads XML that says it is in UTF-8, or nothing`(written: (text: String, charset: String), label: String?)
        throws
    {
        let body = try Encoded.bytes(xml(written.text, encoding: label), as: written.charset)
        let reading = try reading("dcat", body, name: "catalog.rdf")
        #expect(reading.error == nil)
        #expect(reading.datasets.map { $0.title.preferred() } == [written.text, written.text])
    }

    @Test(arguments: ["ISO-8859-1", "GBK", "UTF-16", "x-unheard-of"])
    func `reads XML in UTF-8 that says something else`(label: String) throws {
        let body = Array(xml(EncodingTests.simplified, encoding: label).utf8)
        let reading = try reading("dcat", body, name: "catalog.rdf")
        #expect(reading.error == nil)
        #expect(reading.datasets.map { $0.title.preferred() } == [EncodingTests.simplified, EncodingTests.simplified])
    }

    @Test func `loses no more than a stray byte, and says where`() throws {
        let clean = Array(json("Besan\u{E7}on").utf8)
        // One of the three titles in windows-1252.
        let first = try clean.firstRange(of: [0xC3, 0xA7]).unwrapped
        let reading = try reading("ckan", Array(clean[..<first.lowerBound]) + [0xE7] + clean[first.upperBound...])
        #expect(reading.datasets.map { $0.title.preferred() } == ["Besançon", "Besançon", "Besançon"])
        #expect(reading.issues("record-mended").map(\.record) == ["d1"])
    }

    @Test func `loses no more than a stray byte of XML, and says so`() throws {
        let clean = Array(xml("Besan\u{E7}on", encoding: "utf-8").utf8)
        let first = try clean.firstRange(of: [0xC3, 0xA7]).unwrapped
        let body = Array(clean[..<first.lowerBound]) + [0xE7] + clean[first.upperBound...]
        let reading = try reading("dcat", body, name: "catalog.rdf")
        #expect(reading.datasets.map { $0.title.preferred() } == ["Besançon", "Besançon"])
        #expect(reading.issues("document-fault").first?.message.contains("windows-1252") == true)
    }
}

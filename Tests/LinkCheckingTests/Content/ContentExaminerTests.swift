import DCAT
import DataQuality
import Testing

@testable import LinkChecking

@Suite struct ContentExaminerTests {
    private static let csv = FileFormat(code: "CSV")

    private func examine(
        _ text: String, isWhole: Bool = true, declared: FileFormat? = nil, charset: String? = nil
    ) -> ContentExaminer {
        ContentExaminer(
            Array(text.utf8), isWhole: isWhole, hints: ContentHints(declared: declared, charset: charset))
    }

    private func codes(_ examiner: ContentExaminer) -> [ContentFinding.Code] {
        examiner.observation.findings.map(\.code)
    }

    @Test(
        arguments: [
            ("{\"a\": [1, 2", false, []), ("{\"a\": [1, 2", true, [.notWellFormed]),
            ("{\"a\": 1,}", false, [.notWellFormed]),
            ("<a xmlns=\"urn:x\"><b>", false, []), ("<a xmlns=\"urn:x\"><b>", true, [.notWellFormed]),
            ("<?xml version=\"1.0\"?><a><b></a>", false, [.notWellFormed]),
            ("a,b\n1,2\n3,4\n", true, []), ("name,place\n", true, [.headerOnly]),
            ("a,b,c\n1,2\n3,4,5\n6,7,8\n", true, [.raggedRows]),
            ("a,b\n1,2\n1,2\n3,4\n", true, [.duplicateRows]), ("name,place\n,\n,\n", true, [.headerOnly]),
        ] as [(String, Bool, [ContentFinding.Code])])
    func `faults of text are found as far as it was read`(
        text: String, isWhole: Bool, expected: [ContentFinding.Code]
    ) {
        #expect(codes(examine(text, isWhole: isWhole, declared: Self.csv)) == expected)
    }

    @Test func `a table of one kind of row is told by the word of the catalogue alone`() {
        #expect(examine("one\ntwo\n").format == nil)
        #expect(examine("one\ntwo\n", declared: Self.csv).format == Self.csv)
        #expect(examine("a\tb\tc\n1\t2\n", declared: Self.csv).format?.code == "TSV")
    }

    @Test func `the encoding is told, and a statement that it contradicts is found`() {
        let gb18030 =
            [0xB3, 0xC7, 0xCA, 0xD0] + Array(",a,b\n".utf8) + [0xB1, 0xB1, 0xBE, 0xA9] + Array(",1,2\n".utf8)
            + [0xC9, 0xCF, 0xBA, 0xA3] + Array(",3,4\n".utf8)
        let stated = ContentExaminer(gb18030, isWhole: true, hints: ContentHints(charset: "utf-8"))
        #expect(stated.observation.encoding == "GB18030" && stated.format == Self.csv)
        #expect(codes(stated) == [.encodingDiffers])
        #expect(stated.observation.table?.columns == 3 && stated.observation.table?.rows == 2)
        #expect(codes(examine("é,b\n1,2\n3,4\n", charset: "iso-8859-1")) == [.encodingDiffers])
        #expect(codes(examine("e,b\n1,2\n3,4\n", charset: "iso-8859-1")).isEmpty)
        #expect(codes(examine("é,b\n1,2\n3,4\n", charset: "utf-8")).isEmpty)
    }

    @Test(
        arguments: [
            ([0x94, 0xD4, 0x8D, 0x86], "shift_jis", "SHIFT_JIS"), ([0xBF, 0xA1, 0xBC, 0xAD], "euc-kr", "EUC-KR"),
            ([0xC8, 0xE2], "windows-1251", "WINDOWS-1251"), ([0xE9], "iso-8859-1", "WINDOWS-1252"),
            ([0xE9], nil, "WINDOWS-1252"), (Array("é".utf8), "shift_jis", "UTF-8"),
            // What cannot be read as it is stated is not so.
            ([0xFD, 0xFF, 0xFD], "shift_jis", "WINDOWS-1252"), ([0xB3, 0xC7, 0xCA, 0xD0], "iso-8859-1", "GB18030"),
        ] as [([UInt8], String?, String)])
    func `an encoding that is stated is believed where the bytes cannot tell`(
        word: [UInt8], stated: String?, encoding: String
    ) {
        let lines = (1...4).flatMap { (row: Int) -> [UInt8] in Array("\(row),".utf8) + word + word + [0x0A] }
        let examiner = ContentExaminer(lines, isWhole: true, hints: ContentHints(charset: stated))
        #expect(examiner.observation.encoding == encoding)
    }

    @Test(arguments: [
        ("<http://a.example/s> a <http://a.example/T> .\n", "RDF_TURTLE"),
        ("_:b <http://a.example/p> 1 .\n", "RDF_TURTLE"),
        ("<?xml version=\"1.0\"?><FeatureCollection xmlns=\"http://www.opengis.net/gml/3.2\"/>", "GML"),
        (
            "<?xml version=\"1.0\"?><WFS_Capabilities version=\"2.0.0\" xmlns=\"http://www.opengis.net/wfs/2.0\"/>",
            "WFS_SRVC"
        ),
        ("<Capabilities xmlns=\"http://www.opengis.net/wmts/1.0\"/>", "WMTS_SRVC"),
        ("<?xml version=\"1.0\"?><OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\"/>", "OAI_PMH"),
    ])
    func `vocabularies are told by their root or their first words`(text: String, code: String) {
        #expect(examine(text).format?.code == code)
    }

    @Test func `an exception of a service is a message, not data`() {
        let report = """
            <?xml version="1.0"?><ServiceExceptionReport version="1.3.0" xmlns="http://www.opengis.net/ogc">
            <ServiceException code="LayerNotDefined">No such layer</ServiceException></ServiceExceptionReport>
            """
        let examiner = examine(report)
        #expect(codes(examiner) == [.exceptionReport])
        #expect(examiner.observation.findings.first?.arguments == ["LayerNotDefined: No such layer"])
        #expect(examiner.message == .error("LayerNotDefined: No such layer", status: nil))
    }

    @Test func `a document of pictures is told from one with text`() {
        #expect(codes(examine("%PDF-1.4\n<< /Type /XObject /Subtype /Image >>")) == [.pictureOfText])
        #expect(codes(examine("%PDF-1.4\n<< /Type /Font >> << /Subtype /Image >>")).isEmpty)
        #expect(codes(examine("%PDF-1.4\n<< /Subtype /Image >>", isWhole: false)).isEmpty)
        #expect(codes(examine("%PDF-1.5\n<< /Type /ObjStm >> << /Subtype /Image >>")).isEmpty)
    }

    @Test(
        .enabled(if: MagicLibrary.shared.isAvailable, "needs the table of libmagic"),
        arguments: [
            ([0x52, 0x49, 0x46, 0x46, 0x24, 0, 0, 0, 0x57, 0x45, 0x42, 0x50, 0x56, 0x50, 0x38, 0x20], "WEBP"),
            (Array("fLaC\0\0\0\u{22}".utf8) + [UInt8](repeating: 0, count: 40), "FLAC"),
            ([0x53, 0x49, 0x4D, 0x50, 0x4C, 0x45, 0x20, 0], nil),
        ] as [([UInt8], String?)])
    func `libmagic is asked about other binary files`(bytes: [UInt8], code: String?) {
        #expect(ContentExaminer(bytes, isWhole: false, hints: ContentHints()).format?.code == code)
    }

    @Test func `old office documents are told by the names of their streams`() {
        for (name, code) in [("Workbook", "XLS"), ("WordDocument", "DOC"), ("PowerPoint Document", "PPT")] {
            let bytes =
                CompoundFile.signature + [UInt8](repeating: 0, count: 600)
                + name.utf16.flatMap { [UInt8($0 & 0xFF), 0] }
            #expect(CompoundFile.format(of: bytes)?.code == code)
        }
        #expect(CompoundFile.format(of: CompoundFile.signature) == nil)
    }

    @Test func `no bytes bring it down`() {
        var state: UInt64 = 7
        let starts: [[UInt8]] = [
            [], [0x50, 0x4B, 3, 4], [0x50, 0x4B, 5, 6], [0xFF, 0xFE], Array("<?xml version=\"1.0\"?><a".utf8),
            Array("{\"error\":".utf8), Array("[[[[".utf8), Array("<html><title>".utf8), Array("%PDF-".utf8),
            CompoundFile.signature, Array("\"".utf8), Array("a,b\n".utf8),
        ]
        for number in 0..<3_000 {
            let noise = (0..<(number % 61)).map { _ -> UInt8 in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return UInt8(truncatingIfNeeded: state >> 56)
            }
            _ = ContentExaminer(
                starts[number % starts.count] + noise, isWhole: number % 2 == 0, hints: ContentHints(declared: Self.csv)
            )
        }
    }
}

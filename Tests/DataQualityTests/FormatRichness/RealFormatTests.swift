import DCAT
import Testing

@testable import DataQuality

@Suite struct RealFormatTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var format: String?
        var mediaType: String?
        var package: String?
        var sniffed: String?
        var served: String?
        var isDownload = true
        var verdict = LinkVerdict.ok
        var expected: String?
        var basis: RealFormat.Basis
        var contradicted: String?
        var testDescription: String {
            "\(format ?? "-") \(mediaType ?? "-") \(package ?? "-") sniffed \(sniffed ?? "-") served \(served ?? "-")"
        }
    }

    @Test(arguments: [
        Case(format: "CSV", expected: "CSV", basis: .declared),
        Case(mediaType: "CSV", expected: "CSV", basis: .declared),
        Case(format: "CSV", sniffed: "CSV", expected: "CSV", basis: .observed),
        // The bytes win over the words.
        Case(format: "CSV", sniffed: "HTML", expected: "HTML", basis: .observed, contradicted: "CSV"),
        Case(format: "PDF", sniffed: "CSV", expected: "CSV", basis: .observed, contradicted: "PDF"),
        Case(format: "XLS", sniffed: "HTML", expected: "HTML", basis: .observed, contradicted: "XLS"),
        Case(sniffed: "JSON", expected: "JSON", basis: .observed),
        // A syntax does not contradict a vocabulary written in it, nor the other way round.
        Case(format: "KML", sniffed: "XML", expected: "KML", basis: .declared),
        Case(format: "IATI", sniffed: "XML", expected: "IATI", basis: .declared),
        Case(format: "JSON_LD", sniffed: "JSON", expected: "JSON_LD", basis: .declared),
        Case(format: "JSON", sniffed: "GEOJSON", expected: "GEOJSON", basis: .observed),
        Case(format: "XML", sniffed: "RDF_XML", expected: "RDF_XML", basis: .observed),
        Case(format: "XLS", sniffed: "XLSX", expected: "XLSX", basis: .observed),
        // The media type of a workbook has XML in its name alone.
        Case(format: "XLSX", sniffed: "XML", expected: "XML", basis: .observed, contradicted: "XLSX"),
        Case(format: "GEOTIFF", sniffed: "TIFF", expected: "GEOTIFF", basis: .declared),
        Case(format: "PDF", sniffed: "XML", expected: "XML", basis: .observed, contradicted: "PDF"),
        // A service answers a bare request with anything.
        Case(format: "WFS_SRVC", sniffed: "HTML", expected: "WFS_SRVC", basis: .declared),
        // An archive is looked through.
        Case(format: "CSV", package: "ZIP", sniffed: "ZIP", expected: "CSV", basis: .declared),
        Case(format: "ZIP", mediaType: "CSV", expected: "CSV", basis: .declared),
        Case(format: "ZIP", expected: nil, basis: .unknown), Case(package: "ZIP", expected: nil, basis: .unknown),
        Case(sniffed: "ZIP", expected: nil, basis: .unknown),
        Case(format: "ZIP", sniffed: "CSV", expected: "CSV", basis: .observed),
        // A page says nothing of the data behind it, unless it came in place of a file.
        Case(format: "CSV", sniffed: "HTML", isDownload: false, expected: "CSV", basis: .declared),
        Case(served: "HTML", isDownload: false, expected: nil, basis: .unknown),
        Case(served: "HTML", expected: "HTML", basis: .served),
        Case(format: "HTML", isDownload: false, expected: "HTML", basis: .declared),
        // What the server states stands in for silence alone, and plain text says nothing.
        Case(format: "CSV", served: "JSON", expected: "CSV", basis: .declared),
        Case(served: "CSV", expected: "CSV", basis: .served), Case(served: "TXT", expected: nil, basis: .unknown),
        // Only what answered tells of the data.
        Case(format: "CSV", sniffed: "HTML", verdict: .broken, expected: "CSV", basis: .declared),
        Case(served: "HTML", verdict: .blocked, expected: nil, basis: .unknown),
        Case(expected: nil, basis: .unknown),
    ])
    func `the real format`(_ row: Case) throws {
        func format(_ code: String?) throws -> FileFormat? {
            try code.map { try #require(FileFormat(code: $0)) }
        }
        var distribution = Distribution()
        if row.isDownload { distribution.downloadURL = "u" } else { distribution.accessURL = "u" }
        distribution.format = try format(row.format).map(stated)
        distribution.mediaType = try format(row.mediaType).map(stated)
        distribution.packageFormat = try format(row.package).map(stated)
        let (sniffed, served) = (try format(row.sniffed), try format(row.served))
        let seen = observation("u", row.verdict) {
            $0.sniffedFormat = sniffed
            $0.servedFormat = served
        }
        let real = RealFormat(of: distribution, observation: seen)
        #expect(real.format?.code == row.expected)
        #expect(real.basis == row.basis)
        #expect(real.contradicted?.code == row.contradicted)
        let isArchive = [row.format, row.package, row.sniffed].contains("ZIP") && row.expected == nil
        #expect(real.isArchiveOfUnknown == isArchive)
    }

    @Test(
        arguments: [
            (["PDF", "CSV"], nil, "CSV"), (["CSV", "SHP"], "SHP", "SHP"), (["TXT"], "CSV", "CSV"), ([], "CSV", "CSV"),
            (["ZIP"], nil, nil),
        ] as [([String], String?, String?)])
    func `what an archive holds counts`(members: [String], declared: String?, expected: String?) {
        var distribution = Distribution()
        distribution.downloadURL = "u"
        distribution.format = declared.flatMap { FileFormat(code: $0) }.map(stated)
        let seen = observation("u", .ok) {
            $0.sniffedFormat = FileFormat(code: "ZIP")
            $0.content = ContentObservation(memberFormats: members.compactMap { FileFormat(code: $0) })
        }
        #expect(RealFormat(of: distribution, observation: seen).format?.code == expected)
    }

    @Test func `words that are not understood leave the format unknown`() {
        var distribution = Distribution()
        distribution.format = Stated(raw: "various", value: nil)
        #expect(RealFormat(of: distribution, observation: nil).format == nil)
    }
}

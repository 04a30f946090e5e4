import DCAT
import TestSupport
import Testing

@testable import DataQuality

@Suite struct FormatRichnessTests {
    private let metric: FormatRichnessMetric

    init() throws { metric = try FormatRichnessMetric() }

    /// A dataset with one distribution for each code; nil for one without a known format.
    private func measure(_ codes: [String?], _ change: (inout Dataset) -> Void = { _ in }) throws -> Receipt {
        var evidence = DatasetEvidence { _ in }
        for code in codes {
            let format = try code.map { try #require(FileFormat(code: $0)) }
            evidence.dataset.distributions.append(distribution { $0.format = format.map(stated) })
        }
        change(&evidence.dataset)
        let receipt = metric.measure(evidence, asOf: asOf)
        try expectSound(receipt)
        return receipt
    }

    @Test(
        arguments: [
            // best 0.6 × stars/5 + readable 0.25 + kinds 0.15 × kinds/3
            (["CSV"], Score(exactly: 0.66)),
            (["XLSX"], Score(exactly: 0.54)),
            (["PDF"], Score(exactly: 0.12)),
            (["HTML"], Score(exactly: 0)),
            (["RDF_TURTLE"], Score(exactly: 0.9)),
            (["CSV", "CSV", "CSV"], Score(exactly: 0.66)),
            // Encodings of one kind count once.
            (["CSV", "XLSX", "ODS", "TSV"], Score(exactly: 0.66)),
            (["CSV", "JSON"], Score(exactly: 0.71)),
            (["CSV", "JSON", "API"], Score(exactly: 0.76)),
            (["CSV", "JSON", "API", "RDF_TURTLE"], Score(exactly: 1)),
            (["CSV", "PDF"], Score(exactly: 0.535)),
            // A web page beside data is not counted.
            (["CSV", "HTML"], Score(exactly: 0.66)),
            // The unknown opens the bounds: nothing or the best.
            ([nil], Score(low: 0, high: 0.9, estimate: nil)),
            (["CSV", nil], Score(low: 0.535, high: 0.95, estimate: 0.66)),
            (["PDF", nil], Score(low: 0.12, high: 0.775, estimate: 0.12)),
            (["HTML", nil], Score(low: 0, high: 0.9, estimate: 0)),
            ([nil, nil, nil], Score(low: 0, high: 1, estimate: nil)),
            (["ZIP"], Score(low: 0, high: 0.9, estimate: nil)),
        ] as [([String?], Score)])
    func `formats give a score`(codes: [String?], score: Score) throws {
        #expect(try measure(codes).assessment == .scored(score))
    }

    @Test func `one more unknown never lowers the estimate and only opens the bounds`() throws {
        let codes = ["CSV", "XLSX", "JSON", "PDF", "HTML", "RDF_TURTLE", "API", "GEOJSON", "ZIP", "JPEG", nil]
        var generator = SeededGenerator(seed: 21)
        for _ in 0..<400 {
            let some = (0..<Int.random(in: 1...5, using: &generator)).compactMap { _ in
                codes.randomElement(using: &generator)
            }
            let before = try #require(try measure(some).assessment.score)
            let after = try #require(try measure(some + [nil]).assessment.score)
            #expect(after.estimate == before.estimate)
            #expect(after.low <= before.low && after.high >= before.high)
        }
    }

    @Test func `learning an unknown format lands within the bounds`() throws {
        for known in [["CSV"], ["HTML"], ["PDF", "HTML"], []] as [[String]] {
            let open = try #require(try measure(known + [nil]).assessment.score)
            for code in ["CSV", "HTML", "PDF", "RDF_TURTLE", "API", "EXE", "RDFA"] {
                let settled = try #require(try measure(known + [code]).assessment.score?.estimate)
                #expect(open.low <= settled && settled <= open.high, "\(known) \(code)")
            }
        }
    }

    @Test func `an open dataset without distributions offers no format`() throws {
        let receipt = try measure([])
        #expect(receipt.assessment == .scored(Score(exactly: 0)))
        #expect(receipt.reasons == [Reason(.noDistributions)])
    }

    @Test func `restricted data need not be offered, but is judged where it is`() throws {
        let rights = Stated(raw: "有条件开放", value: AccessRights.restricted)
        let none = try measure([]) { $0.accessRights = rights }
        #expect(none.assessment == .notAssessable(Reason(.accessRestricted, ["RESTRICTED"])))
        #expect(try measure(["CSV"]) { $0.accessRights = rights }.assessment == .scored(Score(exactly: 0.66)))
    }

    @Test func `the licence is never multiplied in`() throws {
        let closed = try measure(["CSV"]) { $0.licence = Stated(raw: "all rights reserved", value: nil) }
        #expect(closed.assessment == (try measure(["CSV"]).assessment))
    }

    @Test func `a receipt names the best format, what is unknown and what was contradicted`() throws {
        var evidence = DatasetEvidence { dataset in
            dataset.distributions = [
                distribution {
                    $0.downloadURL = "u"
                    $0.format = Stated(raw: "CSV", value: FileFormat(code: "CSV"))
                }, distribution { $0.format = Stated(raw: "zip", value: FileFormat(code: "ZIP")) },
            ]
        }
        evidence.links["u"] = observation("u", .ok) { $0.sniffedFormat = FileFormat(code: "HTML") }
        let receipt = metric.measure(evidence, asOf: asOf)
        #expect(
            receipt.reasons == [
                Reason(.formatContradicted, ["CSV", "HTML", "u"]), Reason(.unknownFormats, ["1", "2"]),
                Reason(.archiveOfUnknown, ["1"]),
            ])
        #expect(receipt.children.map(\.weight) == [0.6, 0.25, 0.15])
        #expect(receipt.children[0].reasons.first == Reason(.bestFormat, ["HTML", "0"]))
        #expect(
            receipt.tallies == [
                Tally(.format, "HTML"), Tally(.format, "unknown"), Tally(.bestStars, "0"),
                Tally(.formatContradicted, "HTML"),
            ])
    }

    @Test func `the best format is told wherever it stands`() throws {
        for codes in [["PDF", "CSV", "XLSX"], ["XLSX", "PDF", "CSV"]] as [[String?]] {
            #expect(try measure(codes).children[0].reasons.first == Reason(.bestFormat, ["CSV", "3"]))
        }
    }

    @Test func `a page that programs can read is still no kind of data`() throws {
        let receipt = try measure(["RDFA", "CSV"])
        #expect(receipt.children[2].reasons.first == Reason(.fewKinds, ["1", "3"]))
        #expect(try measure(["RDFA"]).children[2].reasons.first == Reason(.fewKinds, ["0", "3"]))
    }

    @Test func `where the kinds suffice, what is unknown is no matter of theirs`() throws {
        let receipt = try measure(["CSV", "JSON", "API", nil])
        #expect(receipt.children[2].reasons == [Reason(.manyKinds, ["3"])])
        #expect(receipt.children[1].reasons.contains(Reason(.unknownFormats, ["1", "4"])))
    }

    @Test func `thousands of distributions take a short receipt`() throws {
        let receipt = try measure((0..<9_000).map { $0 % 3 == 0 ? "CSV" : $0 % 3 == 1 ? "XLSX" : nil })
        #expect(receipt.inputs.count == 2)
        #expect(receipt.reasons.count == 1)
    }
}

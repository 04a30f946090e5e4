import Foundation
import GRDB
import TestSupport
import Testing

@testable import Pipeline

/// Editions checked from their files alone.
@Suite struct EditionVerificationTests {
    private let nightly: NightlyPipeline
    private let folder: String

    /// Where the links lead.
    private let server: LoopbackServer

    init() async throws {
        let server = try LoopbackServer { _ in
            LoopbackResponse(headers: [("Content-Type", "text/csv")], text: "a,b\n1,2\n")
        }
        self.server = server
        func record(_ name: String) -> NightlyPipeline.Record { .init(name, links: [server.url("/\(name).csv")]) }
        nightly = try NightlyPipeline(portals: ["one", "two"], check: "{}")
        let twice = NightlyPipeline.Record("listed twice", links: [server.url("/twice.csv")])
        try nightly.offer((0..<9).map { record("a\($0)") } + [twice], by: "one")
        try nightly.offer([.init("b", links: []), twice], by: "two")
        try await nightly.run(night: 0)
        try await nightly.run(night: 1)
        folder = nightly.output + "/current"
    }

    private func file(_ path: String) -> URL { URL(fileURLWithPath: folder + "/" + path) }

    private var twin: String {
        get throws {
            let files = try NightlyPipeline.files(below: folder).keys
            return String(try #require(files.first { $0.hasSuffix("/a3.json") }).dropFirst())
        }
    }

    /// Changes a file and lets the index vouch for it.
    private func change(_ path: String, _ body: (URL) throws -> Void) throws {
        let before = try Data(contentsOf: file(path))
        // A file of the edition may be one of the edition before, too.
        try FileManager.default.removeItem(at: file(path))
        try before.write(to: file(path))
        try body(file(path))
        let after = try Data(contentsOf: file(path))
        var index = try String(contentsOf: file("index.json"), encoding: .utf8)
        index = index.replacing(EditionIndex.digest(before), with: EditionIndex.digest(after))
        index = index.replacing(
            "\"path\":\"\(path)\",\"mediaType\":\"application/json\",\"bytes\":\(before.count),",
            with: "\"path\":\"\(path)\",\"mediaType\":\"application/json\",\"bytes\":\(after.count),")
        try index.write(to: file("index.json"), atomically: true, encoding: .utf8)
    }

    private func replace(_ words: String, by others: String, in path: String) throws {
        try change(path) { url in
            let text = try String(contentsOf: url, encoding: .utf8)
            #expect(text.contains(words))
            try text.replacing(words, with: others, maxReplacements: 1).write(
                to: url, atomically: true, encoding: .utf8)
        }
    }

    private func expectDifference(_ words: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let result = try EditionVerification.verify(folder)
        #expect(result.exit == .failed, sourceLocation: sourceLocation)
        #expect(result.text.contains(words), "\(result.text)", sourceLocation: sourceLocation)
    }

    @Test func `an edition as it was written is confirmed`() throws {
        for night in [0.0, 1] {
            let result = try EditionVerification.verify(nightly.folders.edition(nightly.name(ofNight: night)))
            #expect(result.exit == .success, "\(result.text)")
            #expect(result.text.contains("12 datasets"), "\(result.text)")
            #expect(result.text.contains("36 scores measured again"), "\(result.text)")
        }
    }

    @Test(arguments: [
        ("downloads/datasets.csv", "scored,1.0,1.0,1.0", "scored,0.0,1.0,1.0", "than its page"),
        ("downloads/datasets.csv", "one,a3,", "one,a9,", "one/a9 has another"),
        ("downloads/measurements.csv", ",1.0,scored,1.0,1.0,1.0,", ",1.0,scored,0.0,1.0,1.0,", "than its page"),
        ("downloads/publishers.csv", ",10,10,", ",10,11,", "than its datasets come to"),
        ("home.json", "\"datasets\": 10", "\"datasets\": 11", "home.json: one: states 11 datasets where there are 10"),
        ("home.json", "\"bestRank\": 1", "\"bestRank\": 2", "are not what its results come to"),
    ])
    func `tables and the home page are held against the pages of datasets`(
        path: String, words: String, others: String, difference: String
    ) throws {
        try replace(words, by: others, in: path)
        try expectDifference(difference)
    }

    @Test func `a file that was altered, is missing or does not belong is named`() throws {
        let page = try twin.replacing(".json", with: ".html")
        var bytes = try Data(contentsOf: file(page))
        bytes[bytes.count / 2] ^= 1
        try bytes.write(to: file(page))
        try FileManager.default.removeItem(at: file("downloads/issues.csv"))
        try Data().write(to: file("portals/stranger.html"))
        try expectDifference("\(page): is not what was written")
        try expectDifference("downloads/issues.csv: is missing")
        try expectDifference("portals/stranger.html: lies there and is not listed")
        try expectDifference("3 differences")
    }

    @Test func `a sum that does not come out is named`() throws {
        try replace("0.6 × 0.6", by: "0.6 × 0.7", in: twin)
        try expectDifference("the receipt for format-richness: the sum does not come out")
    }

    @Test func `a score that its sum does not give is named`() throws {
        try replace("\"estimate\": 1", by: "\"estimate\": 0.5", in: twin)
        try expectDifference("not 0.5")
        try expectDifference("is not that of the database")
    }

    @Test(arguments: [
        (#""value": "MONTHLY""#, #""value": "DAILY""#, "its timeliness, measured again from what the twin tells"),
        (#""value": "2026-10-01""#, #""value": "2026-08-01""#, "its timeliness, measured again"),
        (#""state": "ok""#, #""state": "broken""#, "its online-availability, measured again"),
        (#""downloadURL": "http"#, #""elsewhere": "http"#, "its online-availability, measured again"),
    ])
    func `a score that the published rules do not give for the published record is named`(
        words: String, others: String, difference: String
    ) throws {
        let text = try String(contentsOf: file(twin), encoding: .utf8)
        let record = try #require(text.firstRange(of: "\"record\": {"))
        let place = try #require(text[record.upperBound...].firstRange(of: words))
        try change(twin) {
            try text.replacingCharacters(in: place, with: others).write(to: $0, atomically: true, encoding: .utf8)
        }
        try expectDifference(difference)
    }

    @Test func `rules that give other scores are named`() throws {
        let path = "methodology/index.json"
        let text = try String(contentsOf: file(path), encoding: .utf8)
        let stated = try #require(text.firstMatch(of: #/"name": "wanted-kinds",\s+"value": 3/#))
        try replace(String(stated.output), by: "\"name\": \"wanted-kinds\", \"value\": 2", in: path)
        try expectDifference("its format-richness, measured again")
    }

    @Test(arguments: [
        ("missingDatasets", "states 5 missing datasets where there are 0"),
        ("copies", "states 5 copies where there are"),
        ("publisherCount", "states 5 publishers where there are 1"),
        ("scored", "its timeliness is not what its datasets come to"),
    ])
    func `a portal's page that states what its datasets do not give is named`(
        figure: String, difference: String
    ) throws {
        let path = "portals/two/index.json"
        let text = try String(contentsOf: file(path), encoding: .utf8)
        let stated = try #require(text.firstMatch(of: try Regex("\"\(figure)\": ?[0-9]+")))
        try replace(String(stated.output[0].substring ?? ""), by: "\"\(figure)\": 5", in: path)
        try expectDifference("\(path): \(difference)")
    }

    @Test func `a publisher's page that states what its datasets do not give is named`() throws {
        let files = try NightlyPipeline.files(below: folder).keys
        let path = String(
            try #require(
                files.first {
                    $0.hasPrefix("/portals/two/publishers/") && $0.hasSuffix(".json") && !$0.hasSuffix("/index.json")
                }
            ).dropFirst()
        )
        let text = try String(contentsOf: file(path), encoding: .utf8)
        let stated = try #require(text.firstMatch(of: #/"distributions": ?[0-9]+/#))
        try replace(String(stated.output), by: "\"distributions\": 7", in: path)
        try expectDifference("\(path): states 7 distributions where there are")
    }

    @Test func `what another version made is not measured again, and that is told`() throws {
        let path = "run/index.json"
        let text = try String(contentsOf: file(path), encoding: .utf8)
        let stated = try #require(text.firstMatch(of: #/"software": ?"OpenGauge [^"]*"/#))
        try replace(String(stated.output), by: "\"software\": \"OpenGauge 0.0.9\"", in: path)
        let result = try EditionVerification.verify(folder)
        #expect(result.exit == .success, "\(result.text)")
        #expect(result.text.contains("not measured again, as OpenGauge 0.0.9 made them"), "\(result.text)")
    }

    @Test func `a database that says something else is named`() throws {
        try change("data/opengauge.sqlite") { url in
            let queue = try DatabaseQueue(path: url.path)
            try queue.write { db in
                try db.execute(
                    sql: "UPDATE measurement SET high = 0.123 WHERE dataset = 'a5' AND dimension = 'timeliness'")
            }
            try queue.write { db in
                try db.execute(
                    sql: "UPDATE score SET estimate = 0.5 WHERE portal = 'two' AND dimension = 'format-richness'")
            }
            try queue.close()
        }
        try expectDifference("its score in timeliness is not that of the database")
        try expectDifference("the format-richness of two is not what its datasets come to")
    }

    @Test func `a path that leads out of the edition is not followed`() throws {
        let index = try String(contentsOf: file("index.json"), encoding: .utf8)
        try index.replacing("\"path\":\"assets/", with: "\"path\":\"../assets/").write(
            to: file("index.json"), atomically: true, encoding: .utf8)
        try expectDifference("leads out of the edition")
    }

    @Test func `a folder that is no edition is refused`() {
        #expect(throws: PipelineError.self) { try EditionVerification.verify(nightly.folder) }
    }
}

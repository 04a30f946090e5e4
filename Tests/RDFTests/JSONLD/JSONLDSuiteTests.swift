import ByteStreams
import Foundation
import JSON
import RDF
import TestSupport
import Testing

/// The tests of https://w3c.github.io/json-ld-api/tests/toRdf-manifest, as far as their files are there.
@Suite(.enabled(if: SharedData.isPresent, Comment(rawValue: SharedData.absence)))
struct JSONLDSuiteTests {
    /// What this reader does not do, by test; `Docs/json-ld.md` gives the reasons.
    static let known: Set<String> = ["#tdi09", "#tdi12", "#te077", "#tep02"]

    static let folder = (SharedData.directory ?? "") + "/jsonld-tests/"
    static let site = "https://w3c.github.io/json-ld-api/tests/"

    @Test func `passes the tests of the working group but the known ones`() throws {
        let manifest = try JSONTree(parsing: Data(contentsOf: URL(filePath: Self.folder + "toRdf-manifest.jsonld")))
        var failed: [String: String] = [:]
        var run = 0
        for test in manifest["sequence"]?.array ?? [] {
            guard let input = test["input"]?.string, let name = test["@id"]?.string,
                FileManager.default.fileExists(atPath: Self.folder + input),
                test["option"]?["specVersion"]?.string != "json-ld-1.0"
            else { continue }
            run += 1
            if let fault = try fault(of: test, input: input) { failed[name] = fault }
        }
        #expect(run == 246)
        #expect(Set(failed.keys) == Self.known, "\(failed.sorted { $0.key < $1.key })")
    }

    private func fault(of test: JSONTree, input: String) throws -> String? {
        let quads = QuadSet()
        let base = test["option"]?["base"]?.string ?? Self.site + input
        let reader = JSONLDReader(base: base, contexts: Self.contexts, strict: true)
        let bytes = [UInt8](try Data(contentsOf: URL(filePath: Self.folder + input)))
        var thrown = ""
        do {
            try reader.read(open: { MemoryByteSource(bytes) }, into: quads)
        } catch {
            thrown = "\(error)"
        }
        let kinds = (test["@type"]?.array ?? []).compactMap(\.string)
        if kinds.contains("jld:NegativeEvaluationTest") {
            let code = (test["expectErrorCode"]?.string ?? "").replacing(" ", with: "-")
            return quads.problems.contains { $0.code == code } ? nil : "no \(code) but \(quads.problems) \(thrown)"
        }
        guard thrown.isEmpty else { return thrown }
        if let expect = test["expect"]?.string {
            let expected = QuadSet()
            try RDFReading.read(syntax: .nQuads, base: nil, handler: expected) {
                try ByteStreams.open(path: Self.folder + expect)
            }
            if quads.isIsomorphic(to: expected) { return nil }
            return "\(quads.quads.map { "\($0)" }.sorted()), not \(expected.quads), \(quads.problems)"
        }
        return quads.problems.isEmpty ? nil : "\(quads.problems)"
    }

    private static let contexts = ContextLibrary { address in
        guard address.hasPrefix(site),
            let data = try? Data(contentsOf: URL(filePath: folder + address.dropFirst(site.count)))
        else { return nil }
        return try? JSONTree(parsing: data)
    }
}

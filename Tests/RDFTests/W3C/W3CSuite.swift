import ByteStreams
import RDF
import TestSupport

/// One test of a W3C suite, as its manifest states it.
struct W3CTest {
    enum Expectation {
        /// The statements of the document are those of another one.
        case statements(String)
        case good
        case bad
    }

    var name: String
    var expectation: Expectation
    /// Path of the document.
    var action: String
    var base: String

    var isPositive: Bool { if case .bad = expectation { false } else { true } }

    func read(_ syntax: RDFSyntax, strict: Bool) throws -> QuadSet {
        try Self.read(action, syntax, base: base, strict: strict)
    }

    /// What is wrong with our reading, as strict as the suites ask; nil when the test passes.
    func fault(in syntax: RDFSyntax) -> String? {
        do {
            let quads = try read(syntax, strict: true)
            switch expectation {
            case .bad: return "was read without a fault"
            case .good: return nil
            case .statements(let path):
                let resultSyntax = path.hasSuffix(".nq") ? RDFSyntax.nQuads : .nTriples
                let expected = try Self.read(path, resultSyntax, base: base, strict: true)
                return quads.isIsomorphic(to: expected) ? nil : "is not what was expected: \(quads.quads)"
            }
        } catch { return isPositive ? "\(error)" : nil }
    }

    private static func read(_ path: String, _ syntax: RDFSyntax, base: String, strict: Bool) throws -> QuadSet {
        let quads = QuadSet()
        try RDFReading.read(syntax: syntax, base: base, handler: quads, strict: strict) {
            try FileByteSource(path: path)
        }
        return quads
    }
}

/// A W3C suite in the collection of real catalogues, which holds a part of the files.
struct W3CSuite {
    let directory: String
    /// Tests whose files are here.
    private(set) var tests: [W3CTest] = []
    /// Tests whose files are not.
    private(set) var absent = 0

    private static let manifest = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#"
    private static let rdft = "http://www.w3.org/ns/rdftest#"

    init(_ name: String) throws {
        directory = (SharedData.directory ?? "") + "/rdf-tests/\(name)/"
        let collector = QuadSet()
        let base = "http://manifest.example/\(name)/"
        try SerdReader.read(
            FileByteSource(path: directory + "manifest.ttl"), syntax: .turtle, base: base + "manifest.ttl",
            handler: collector, strict: true)
        let subjects = Dictionary(grouping: collector.quads, by: \.subject)
        let testBase = collector.quads.first { $0.predicate == .iri(Self.manifest + "assumedTestBase") }
        for (subject, quads) in subjects {
            let facts = Dictionary(
                quads.map { ($0.predicate, $0.object) }, uniquingKeysWith: { first, _ in first })
            guard case .iri(let id) = subject,
                case .iri(let kind)? = facts[.iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")],
                kind.hasPrefix(Self.rdft), case .iri(let action)? = facts[.iri(Self.manifest + "action")]
            else { continue }
            let file = String(action.dropFirst(base.count))
            var expectation = kind.contains("Negative") ? W3CTest.Expectation.bad : .good
            var files = [file]
            if case .iri(let result)? = facts[.iri(Self.manifest + "result")] {
                let name = String(result.dropFirst(base.count))
                files.append(name)
                expectation = .statements(directory + name)
            }
            guard files.allSatisfy({ (try? FileByteSource(path: directory + $0)) != nil }) else {
                absent += 1
                continue
            }
            var address = file
            if case .iri(let prefix)? = testBase?.object { address = prefix + file }
            let fragment = id.split(separator: "#").last.map(String.init) ?? id
            tests.append(
                W3CTest(name: fragment, expectation: expectation, action: directory + file, base: address))
        }
        tests.sort { $0.name < $1.name }
    }
}

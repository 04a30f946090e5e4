import RDF
import TestSupport
import Testing

/// The W3C RDF 1.1 suites, read strictly; tests whose files are not in the collection are counted.
@Suite(.enabled(if: SharedData.isPresent, Comment(rawValue: SharedData.absence)))
struct W3CSuiteTests {
    /// A suite, its syntax, how many of its tests are here and how many are not, and which are known to fail.
    struct Case: CustomTestStringConvertible, Sendable {
        var suite: String
        var syntax: RDFSyntax
        var known: Set<String>

        var testDescription: String { suite }
    }

    /// Each is explained in Docs/rdf.md.
    static let cases = [
        Case(suite: "rdf-xml", syntax: .rdfXML, known: []),
        Case(suite: "rdf-turtle", syntax: .turtle, known: []),
        Case(suite: "rdf-trig", syntax: .trig, known: []),
        Case(suite: "rdf-n-triples", syntax: .nTriples, known: []),
    ]

    @Test(arguments: cases)
    func `passes, but for what is known`(_ item: Case) throws {
        let suite = try W3CSuite(item.suite)
        var failed: Set<String> = []
        for test in suite.tests {
            guard let fault = W3CSuite.fault(in: test, item.syntax) else { continue }
            failed.insert(test.name)
            if !item.known.contains(test.name) { Issue.record("\(test.name) \(fault)") }
        }
        #expect(item.known.subtracting(failed) == [], "known to fail, but passes")
        print("\(item.suite): \(suite.tests.count - failed.count) of \(suite.tests.count) pass, \(suite.absent) absent")
    }
}

import RDF
import TestSupport
import Testing

/// The W3C RDF 1.1 suites; tests whose files are not in the collection are counted.
@Suite(.enabled(if: SharedData.isPresent, Comment(rawValue: SharedData.absence)))
struct W3CSuiteTests {
    static let suites: [(String, RDFSyntax)] = [
        ("rdf-xml", .rdfXML), ("rdf-turtle", .turtle), ("rdf-trig", .trig), ("rdf-n-triples", .nTriples),
    ]

    @Test(arguments: suites)
    func `read strictly, every test passes`(name: String, syntax: RDFSyntax) throws {
        let suite = try W3CSuite(name)
        #expect(suite.tests.count > 30)
        var failed = 0
        for test in suite.tests {
            guard let fault = test.fault(in: syntax) else { continue }
            failed += 1
            Issue.record("\(test.name) \(fault)")
        }
        print("\(name): \(suite.tests.count - failed) of \(suite.tests.count) pass, \(suite.absent) absent")
    }

    @Test(arguments: suites)
    func `what is good reads the same when faults are allowed`(name: String, syntax: RDFSyntax) throws {
        for test in try W3CSuite(name).tests where test.isPositive {
            let strict = try test.read(syntax, strict: true)
            let lenient = try test.read(syntax, strict: false)
            #expect(lenient.quads == strict.quads, "\(test.name)")
        }
    }
}

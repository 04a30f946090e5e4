import Foundation
import Testing

@testable import DataQuality

@Suite struct LinkSignalTests {
    private static let byCause: [(LinkSignal, [String])] = [
        (
            .failure,
            [
                "name-not-found", "connection-refused", "connection-reset", "tls", "timeout", "protocol-error",
                "invalid-redirect", "host-unreachable", "error-page", "http-408", "http-500", "http-502", "http-503",
                "http-504", "http-520", "http-599", "network-unreachable",
            ]
        ),
        (
            .distrust,
            [
                "tls-outdated", "certificate-expired", "certificate-not-yet-valid", "certificate-self-signed",
                "certificate-chain", "certificate-untrusted", "certificate-name",
            ]
        ),
        (.throttled, ["http-429", "http-509", "http-529", "ftp-421", "postponed"]),
        (
            .unclear,
            [
                "http-501", "http-505", "http-511", "http-304", "http-400", "http-405", "http-600", "ftp-425",
                "ftp-450", "ftp-553", "too-many-redirects", "too-large", "robots-unavailable", "not-in-archive",
                "no such slug",
            ]
        ),
    ]

    @Test(arguments: byCause)
    func `what an undecided check says follows from its cause`(signal: LinkSignal, causes: [String]) {
        for cause in causes { #expect(LinkSignal(.unknown, cause: LinkCause(slug: cause)) == signal, "\(cause)") }
    }

    @Test(arguments: [
        ("http-404", LinkSignal.gone), ("http-410", .gone), ("ftp-550", .gone), ("soft-404", .failure),
    ])
    func `only what a server says itself is gone`(cause: String, signal: LinkSignal) {
        #expect(LinkSignal(.broken, cause: LinkCause(slug: cause)) == signal)
    }

    @Test(arguments: [
        (LinkVerdict.ok, LinkSignal.ok), (.moved, .moved), (.blocked, .refusal), (.unsupported, .unsupported),
    ])
    func `a verdict that is settled decides whatever its cause`(verdict: LinkVerdict, signal: LinkSignal) {
        for name in LinkCause.Name.allCases { #expect(LinkSignal(verdict, cause: .named(name)) == signal) }
        #expect(LinkSignal(verdict, cause: .http(404)) == signal)
    }

    @Test func `the page has every signal, state and number`() throws {
        let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
        let page = try String(contentsOfFile: "/\(root)/Docs/metrics/link-standing.md", encoding: .utf8)
        for signal in LinkSignal.allCases { #expect(page.contains("`\(signal.rawValue)`"), "\(signal)") }
        for state in LinkStanding.State.allCases { #expect(page.contains("| `\(state.rawValue)` |"), "\(state)") }
        for (_, causes) in Self.byCause {
            for cause in causes where LinkCause.Name(rawValue: cause) != nil {
                #expect(page.contains("`\(cause)`"), "\(cause)")
            }
        }
        for parameter in RuleSet.linkStanding.parameters {
            let row = "| `\(parameter.name)` | \(Figure(parameter.value).text) | \(parameter.unit.rawValue) |"
            #expect(page.contains(row), "\(row)")
        }
    }
}

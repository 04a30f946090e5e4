import DCAT
import DataQuality
import Fetching
import TestSupport
import Testing

@testable import LinkChecking

/// Servers that break HTTP/2, each with the verdict and the evidence that it must come to.
@Suite(.enabled(if: HTTP2Zoo.isInstalled, Comment(rawValue: HTTP2Zoo.absence)))
struct HTTP2ZooTests {
    /// What a check must come to; `METHOD occasion outcome version` of each request.
    struct Case: CustomTestStringConvertible, Sendable {
        var server: String
        var verdict: LinkVerdict
        var cause: String
        var attempts: [String]

        init(_ server: String, _ verdict: LinkVerdict, _ cause: String, _ attempts: [String]) {
            (self.server, self.verdict, self.cause, self.attempts) = (server, verdict, cause, attempts)
        }

        var testDescription: String { server }
    }

    private static let wellOver2 = ["HEAD first http-200 HTTP/2", "GET content http-200 HTTP/2"]

    static let cases = [
        Case("fine", .ok, "http-200", wellOver2),
        Case("goes-after-each", .ok, "http-200", wellOver2),
        Case("refuses-once", .ok, "http-200", wellOver2),
        Case("wants-http-1", .ok, "http-200", ["HEAD first http-200 HTTP/1.1", "GET content http-200 HTTP/1.1"]),
        Case(
            "goes-within-the-body", .ok, "http-200",
            ["HEAD first http-200 HTTP/2", "GET content connection-reset –"]),
        Case("goes-always", .unknown, "connection-reset", failing("connection-reset")),
        Case("refuses-always", .unknown, "connection-reset", failing("connection-reset")),
        Case("fails-within", .unknown, "connection-reset", failing("connection-reset")),
        Case("bombs-with-fields", .unknown, "connection-reset", failing("connection-reset")),
        Case("never-ends-its-header", .unknown, "connection-reset", failing("connection-reset")),
        Case("floods-with-pings", .unknown, "connection-reset", failing("connection-reset")),
    ]

    private static func failing(_ outcome: String) -> [String] {
        ["HEAD first \(outcome) –", "GET failed \(outcome) –"]
    }

    @Test func `each fault has its verdict and its evidence`() async throws {
        let zoo = try HTTP2Zoo()
        for expected in Self.cases {
            let bench = try ZooBench(tls: TLSPolicy(authoritiesPath: zoo.authority))
            let observation = try await bench.check(zoo.url(expected.server))
            let name = Comment(rawValue: "\(expected.server): \(observation.detail ?? "")")
            #expect(observation.verdict == expected.verdict && observation.cause == expected.cause, name)
            let attempts = observation.attempts.map {
                "\($0.method) \($0.occasion.rawValue) \($0.outcome) \($0.protocolVersion ?? "–")"
            }
            #expect(attempts == expected.attempts, name)
            #expect(bench.folder.count == 0)
        }
    }

    @Test func `a server that goes with requests under way costs none of the links`() async throws {
        let zoo = try HTTP2Zoo()
        let bench = try ZooBench(tls: TLSPolicy(authoritiesPath: zoo.authority), content: .whenUnsettled)
        let server = "goes-with-streams-under-way"
        #expect(try await bench.check(zoo.url(server, "/first.csv")).verdict == .ok)
        let verdicts = try await withThrowingTaskGroup(of: LinkVerdict.self) { group in
            for number in 0..<6 { group.addTask { try await bench.check(zoo.url(server, "/\(number).csv")).verdict } }
            return try await group.reduce(into: [LinkVerdict]()) { $0.append($1) }
        }
        #expect(verdicts == Array(repeating: .ok, count: 6))
    }
}

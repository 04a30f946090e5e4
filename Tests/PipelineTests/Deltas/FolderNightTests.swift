import DCAT
import TestSupport
import Testing
import Warehouse

@testable import Pipeline

/// A web-accessible folder, night after night over HTTP: only files whose line of the listing changed are asked for.
@Suite struct FolderNightTests {
    private struct File: Sendable {
        var title: String
        /// As the listing writes it.
        var time = "05-Oct-2026 10:00"
    }

    private static func folder(_ files: [String: File]) -> @Sendable (LoopbackRequest) -> LoopbackResponse {
        { request in
            if request.target == "/waf/" {
                let lines = files.keys.sorted().map { name in
                    "<a href=\"\(name).xml\">\(name).xml</a>       \(files[name]?.time ?? "")     1234\r\n"
                }
                return LoopbackResponse(
                    headers: [("Content-Type", "text/html")],
                    text:
                        "<html><body><h1>Index of /waf/</h1><hr><pre><a href=\"../\">../</a>\r\n\(lines.joined())</pre>"
                        + "</body></html>")
            }
            guard request.target.hasPrefix("/waf/"), request.target.hasSuffix(".xml"),
                let file = files[String(request.target.dropFirst(5).dropLast(4))]
            else { return LoopbackResponse(404) }
            return .xml(
                """
                <csw:Record xmlns:csw="http://www.opengis.net/cat/csw/2.0.2" xmlns:dc="http://purl.org/dc/elements/1.1/">
                <dc:identifier>\(request.target.dropFirst(5).dropLast(4))</dc:identifier><dc:title>\(file.title)</dc:title>
                </csw:Record>
                """)
        }
    }

    @Test func `only files whose line changed are asked for, and a full sweep asks for all`() async throws {
        var files = Dictionary(uniqueKeysWithValues: (0..<12).map { ("f\($0)", File(title: "File \($0)")) })
        let portal = try LoopbackPortal(
            kind: "waf", path: "/waf/", portal: "full-sweep-every: 4", network: "seconds-between-requests: 0",
            Self.folder(files))
        func night(_ night: Double) async throws -> (result: PortalRun, asked: Set<String>) {
            portal.now(Self.folder(files))
            let before = portal.server.requests.count
            try await portal.run(night: night)
            return (try #require(try portal.result()), Set(portal.targets(from: before)))
        }
        let first = try await night(0)
        #expect(first.result.added == 12 && first.asked.count == 13)

        let quiet = try await night(1)
        #expect(quiet.asked == ["/waf/"])
        #expect(quiet.result.state == .complete && quiet.result.unchanged == 12 && quiet.result.missing == 0)

        // One is written anew, one comes, one goes, and one changes though its line does not.
        files["f3"] = File(title: "Changed", time: "02-Nov-2026 20:15")
        files["g"] = File(title: "New", time: "02-Nov-2026 20:16")
        files["f5"] = nil
        files["f7"] = File(title: "Changed in silence")
        let changed = try await night(2)
        #expect(changed.asked == ["/waf/", "/waf/f3.xml", "/waf/g.xml"])
        #expect(changed.result.state == .complete && changed.result.changed == 1 && changed.result.added == 1)
        #expect(changed.result.missing == 1 && changed.result.unchanged == 10, "\(changed.result)")

        _ = try await night(3)
        let sweep = try await night(4)
        #expect(sweep.asked.count == 13)
        #expect(sweep.result.changed == 1 && sweep.result.unchanged == 11)
    }
}

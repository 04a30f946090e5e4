import DCAT
import Foundation
import Harvesting
import TestSupport
import Testing

@testable import Pipeline

@Suite struct DeclarationTests {
    private let folder: URL

    init() throws {
        folder = Scratch.folder.appendingPathComponent("declarations-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder.appendingPathComponent("portals"), withIntermediateDirectories: true)
    }

    private func write(_ text: String, _ name: String) throws -> String {
        let path = folder.appendingPathComponent(name).path
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        return path
    }

    private func problems(_ body: () throws -> Void) throws -> [DeclarationProblem] {
        do {
            try body()
            return []
        } catch let errors as DeclarationErrors {
            return errors.problems
        }
    }

    @Test func `the portals and pipelines that come along are correct`() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Pipelines").path
        let names = try FileManager.default.subpathsOfDirectory(atPath: root)
            .filter { $0.hasSuffix(".yml") && ($0.hasPrefix("portals/") || !$0.contains("/")) }
        #expect(names.count > 6)
        for name in names {
            let found = try problems { _ = try Validation.validate("\(root)/\(name)") }
            #expect(found.isEmpty, "\(name)")
        }
    }

    @Test func `a portal file is read whole`() throws {
        let path = try write(
            """
            title: {en: Example, zh: 样例}
            kind: ckan
            endpoint: https://data.example.org/api/3
            country: CN
            unit: "440000"
            level: province
            languages: [zh]
            timezone: "+08:00"
            records: {minimum: 10, maximum: 20}
            options: {page_size: 50}
            """, "portals/cn-example.yml")
        let portal = try PortalDeclaration.read(path)
        #expect(portal.id == "cn-example")
        #expect(portal.title.preferred(["zh"]) == "样例")
        #expect(portal.level == .province)
        #expect(portal.timeZoneMinutes == 480)
        #expect(portal.minimumRecords == 10)
        #expect(portal.options["page_size"] == .integer(50))
    }

    @Test(arguments: [
        ("kind: ckan\n", 1, "portal lacks 'endpoint'"),
        ("kind: nonsense\nendpoint: https://a.example/\n", 1, "unknown kind 'nonsense'"),
        ("kind: ckan\nendpoint: data.json\n", 2, "'endpoint' must be"),
        ("kind: ckan\nendpoint: https://a.example/\nlevel: village\n", 3, "'level' cannot be 'village'"),
        ("kind: ckan\nendpoint: https://a.example/\ntimezone: Peking\n", 3, "'timezone' must be"),
        ("kind: ckan\nendpoint: https://a.example/\nrecords: {minimum: many}\n", 3, "'minimum' must be"),
        ("kind: ckan\nendpoint: https://a.example/\nrecords: {minimum: 9, maximum: 5}\n", 3, "'maximum' is less"),
        ("kind: ckan\nendpoint: https://a.example/\ncountry: Germany\n", 3, "'country' must be"),
        ("kind: ckan\nendpoint: https://a.example/\nhomepage: a.example\n", 3, "'homepage' must be"),
        ("kind: ckan\nendpont: https://a.example/\n", 2, "portal has no key 'endpont'"),
        ("kind: [ckan\n", 2, "not valid YAML"),
        ("- a list\n", 1, "portal must be a mapping"),
    ])
    func `a mistake is told with its line and a remedy`(text: String, line: Int, message: String) throws {
        let path = try write(text, "portals/x.yml")
        let found = try problems { _ = try PortalDeclaration.read(path) }
        let hit = try #require(found.first { $0.message.contains(message) }, "\(found)")
        #expect(hit.line == line)
        #expect(hit.file == path)
        #expect(!hit.remedy.isEmpty)
    }

    @Test func `a misspelt key is answered by the one that was meant`() throws {
        let path = try write("kind: ckan\nendpoint: https://a.example/\ntitel: A\n", "portals/x.yml")
        let found = try problems { _ = try PortalDeclaration.read(path) }
        #expect(found.count == 1)
        let remedy = try #require(found.first?.remedy)
        #expect(remedy.contains("did you mean 'title'?"))
        let known = remedy.components(separatedBy: "known keys: ").last?.components(separatedBy: ", ") ?? []
        #expect(known.contains("family") && Set(known).count == known.count)
    }

    @Test func `a pipeline tells the mistakes of all its files at once`() throws {
        _ = try write("kind: ckan\n", "portals/a.yml")
        let path = try write(
            """
            portals: [a, b]
            check: {enabled: perhaps}
            languages: [tlh, en, en]
            network: {resolve: ["a.example:443:192.0.2.1", a.example]}
            rules: {timeliness: {grace-days: -1}}
            """, "p.yml")
        let found = try problems { _ = try PipelineDeclaration.read(path) }
        #expect(found.contains { $0.file.hasSuffix("portals/a.yml") && $0.message.contains("endpoint") })
        #expect(found.contains { $0.file.hasSuffix("portals/b.yml") && $0.message.contains("cannot be read") })
        #expect(found.contains { $0.file == path && $0.line == 2 && $0.message.contains("'enabled'") })
        #expect(found.contains { $0.file == path && $0.message.contains("'tlh'") })
        #expect(found.contains { $0.line == 3 && $0.message.contains("names one twice") })
        #expect(found.filter { $0.line == 4 }.map(\.message) == ["'resolve' cannot hold 'a.example'"])
        #expect(found.contains { $0.line == 5 && $0.message.contains("-1.0 is not in 0 to 366 days") })
    }

    @Test func `paths are relative to the file that names them`() throws {
        _ = try write("kind: ckan\nendpoint: file:dump.json\n", "portals/a.yml")
        let path = try write("portals: [a]\noutput: ../out\nreplay: capture\n", "p.yml")
        let pipeline = try PipelineDeclaration.read(path)
        #expect(pipeline.portals.first?.endpoint == "file://\(folder.standardized.path)/portals/dump.json")
        #expect(pipeline.output == folder.deletingLastPathComponent().standardized.path + "/out")
        #expect(pipeline.replay == folder.standardized.path + "/capture")
    }

    @Test func `rules can be changed by name, and an unknown one is told`() throws {
        _ = try write("kind: ckan\nendpoint: https://a.example/\n", "portals/a.yml")
        let path = try write(
            "portals: [a]\nrules: {no-such-rule: {weight: 0.5}}\nnetwork: {contact: \"mailto:a@b.example\"}\n", "p.yml")
        let found = try problems { _ = try PipelineDeclaration.read(path) }
        #expect(found.map(\.line) == [2] && found[0].message.contains("there is no such rule"), "\(found)")
    }

    @Test(arguments: [
        ("network: {contact: \"https://a.example/link-to-us\"}\n", "'contact' holds what firewalls refuse"),
        ("network: {contact: \"mailto:robot@a.example\"}\n", "'contact' holds what firewalls refuse"),
        ("network: {contact: someone}\n", "'contact' must be an https or mailto URL"),
        ("network: {seconds: 5}\n", "lacks 'network.contact'"),
        ("", "lacks 'network.contact'"),
        ("network: {contact: \"mailto:a@b.example\", ignore-robots: {h.example: no}}\n", "must state a reason"),
        ("harvest: {full-sweep-every: 0}\nnetwork: {contact: \"mailto:a@b.example\"}\n", "'full-sweep-every' must be"),
    ])
    func `who asks the public must say who asks, and why where robots are ignored`(lines: String, message: String)
        throws
    {
        _ = try write("kind: ckan\nendpoint: https://a.example/\n", "portals/a.yml")
        let path = try write("portals: [a]\n" + lines, "p.yml")
        let found = try problems { _ = try PipelineDeclaration.read(path) }
        #expect(found.contains { $0.message.contains(message) }, "\(found)")
        #expect(found.count == 1)
        #expect(found.allSatisfy { !$0.remedy.isEmpty })
    }

    @Test(arguments: ["file:dump.json", "http://127.0.0.1:8080/", "http://localhost/x"])
    func `a pipeline that asks this machine alone needs no contact`(endpoint: String) throws {
        _ = try write("kind: ckan\nendpoint: \(endpoint)\n", "portals/a.yml")
        _ = try PipelineDeclaration.read(try write("portals: [a]\n", "p.yml"))
    }

    @Test(arguments: [
        ("https://example.org/x", true), ("mailto:me@example.com", true), ("https://www.example.net/", true),
        ("https://data.test/", true), ("https://city.gov/contact", false), ("mailto:me@examples.org", false),
    ])
    func `an address for examples is told`(contact: String, expected: Bool) {
        #expect(Contact.isPlaceholder(contact) == expected)
    }

    @Test func `bounds and exceptions of a portal are read`() throws {
        let path = try write(
            """
            kind: ckan
            endpoint: https://a.example/
            limits: {seconds: 60, megabytes: 5, requests: 7, requests-per-host: 1, seconds-between-requests: 2.5}
            full-sweep-every: 1
            ignore-robots: The operator asked us to harvest it.
            """, "portals/a.yml")
        let portal = try PortalDeclaration.read(path)
        #expect(portal.limits.seconds == 60 && portal.limits.bytes == 5_000_000 && portal.limits.requests == 7)
        #expect(portal.limits.requestsPerHost == 1 && portal.limits.secondsBetweenRequests == 2.5)
        #expect(portal.fullSweepEvery == 1)
        #expect(portal.robotsException == "The operator asked us to harvest it.")
    }

    private func pipeline(check: String) throws -> PipelineDeclaration {
        _ = try write("kind: ckan\nendpoint: http://localhost/x\n", "portals/p.yml")
        return try PipelineDeclaration.read(try write("portals: [p]\ncheck: \(check)\n", "t.yml"))
    }

    @Test func `the plan of checks is declared in hours, days, minutes and megabytes`() throws {
        let check = try pipeline(
            check: """
                {maximum-links: 500, maximum-megabytes: 20, maximum-minutes: 1.5, shortest-hours: 6, longest-hours: 48,
                keep-days: 30}
                """
        ).check
        #expect(check.maximumLinks == 500 && check.maximumBytes == 20_000_000 && check.maximumSeconds == 90)
        #expect(check.shortestHours == 6 && check.longestHours == 48 && check.keepDays == 30)
        #expect(try pipeline(check: "{shortest-hours: 1000}").check.longestHours == 1_000)
        #expect(try pipeline(check: "{}").check == PipelineDeclaration.Check())
    }

    @Test func `a longest wait below the shortest is a mistake`() throws {
        let found = try problems { _ = try pipeline(check: "{shortest-hours: 24, longest-hours: 12}") }
        #expect(found.map(\.remedy) == ["write 'longest-hours: 24' or more"])
    }

    @Test func `every declaration in the repository is correct`() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Pipelines")
        let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
        var count = 0
        while let file = files?.nextObject() as? URL {
            guard file.pathExtension == "yml" else { continue }
            _ = try Validation.validate(file.path)
            count += 1
        }
        #expect(count >= 14)
    }
}

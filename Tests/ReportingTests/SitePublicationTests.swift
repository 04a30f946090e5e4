import Crypto
import Foundation
import TestSupport
import Testing

@testable import Reporting

@Suite struct SitePublicationTests {
    @Test func `writes pages that are well formed and whose links lead somewhere`() async throws {
        let site = try await PublishedSite(DemoEdition(datasetsEach: 14))
        let files = Set(try site.files)
        var checkers: [String: HTMLChecker] = [:]
        for file in files where file.hasSuffix(".html") { checkers[file] = HTMLChecker(try site.text(file)) }
        #expect(checkers.count == site.summary.pages * 2)
        for (file, checker) in checkers {
            #expect(checker.faults.isEmpty, "\(file): \(checker.faults)")
            #expect(checker.elements["h1"] == 1 && checker.elements["main"] == 1, "\(file)")
            #expect(checker.elements["script"] == nil, "\(file)")
            for (element, address) in checker.links {
                if address.contains("://") {
                    #expect(element == "a", "\(file) asks another host: \(address)")
                    continue
                }
                let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(
                    String.init)
                let target = parts[0].isEmpty ? file : resolve(parts[0], from: file)
                #expect(files.contains(target), "\(file) → \(address)")
                if parts.count > 1, let ids = checkers[target]?.ids {
                    #expect(ids.contains(parts[1]), "\(file) → \(address)")
                }
            }
        }
    }

    private func resolve(_ link: String, from file: String) -> String {
        var parts = file.split(separator: "/").dropLast().map(String.init)
        for part in link.split(separator: "/").map(String.init) {
            if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        return parts.joined(separator: "/")
    }

    @Test func `gives the same bytes for the same facts`() async throws {
        let first = try await PublishedSite(FixedEdition())
        let second = try await PublishedSite(FixedEdition())
        #expect(try first.files == second.files)
        for file in try first.files { #expect(try first.data(file) == second.data(file), "\(file)") }
        #expect(first.summary == second.summary)
    }

    @Test func `lists every file with its size and digest`() async throws {
        let site = try await PublishedSite(FixedEdition())
        let index = try JSONSerialization.jsonObject(with: site.data("index.json")) as? [String: Any]
        let entries = try #require(index?["files"] as? [[String: Any]])
        #expect(entries.compactMap { $0["path"] as? String }.sorted() == (try site.files.filter { $0 != "index.json" }))
        for entry in entries {
            let data = try site.data(try #require(entry["path"] as? String))
            #expect(entry["bytes"] as? Int == data.count)
            #expect(entry["sha256"] as? String == Hexadecimal.text(SHA256.hash(data: data)))
            #expect((entry["mediaType"] as? String)?.contains("/") == true)
        }
        #expect(entries.count == site.summary.files)
        #expect(site.summary.indexDigest == Hexadecimal.text(SHA256.hash(data: try site.data("index.json"))))
    }

    @Test func `says on every page, in every twin and in every table that sample data are no measurement`() async throws
    {
        let site = try await PublishedSite(FixedEdition(isSample: true))
        for file in try site.files where !file.hasPrefix("assets/") {
            let text = try site.text(file)
            if file.hasPrefix("zh/") {
                #expect(text.contains("示例数据，并非实测结果"), "\(file)")
            } else if file.hasSuffix(".html") {
                #expect(text.contains("Sample data, not a measurement"), "\(file)")
            } else if file.hasSuffix(".json") {
                #expect(text.contains("\"notice\""), "\(file)")
            } else if file.hasSuffix(".ttl") {
                #expect(text.contains("sample data, not a measurement"), "\(file)")
            } else {
                let lines = text.split(separator: "\r\n")
                #expect(lines.dropFirst().allSatisfy { $0.hasSuffix(",\"sample data, not a measurement\"") }, "\(file)")
            }
        }
    }

    @Test func `says nothing of samples where the data are measured`() async throws {
        let site = try await PublishedSite(FixedEdition(isSample: false))
        for file in try site.files where !file.hasPrefix("assets/") {
            let text = try site.text(file)
            #expect(!text.contains("not a measurement") && !text.contains("示例数据"), "\(file)")
        }
    }

    @Test func `follows no link that could run a script`() async throws {
        let site = try await PublishedSite(FixedEdition())
        for file in try site.files where file.hasSuffix(".html") {
            let page = try site.text(file)
            #expect(!page.contains("href=\"javascript"), "\(file)")
            #expect(!page.contains("<script>"), "\(file)")
        }
    }

    @Test func `writes twins that are JSON`() async throws {
        let site = try await PublishedSite(FixedEdition())
        for file in try site.files where file.hasSuffix(".json") && file != "index.json" {
            let twin = try #require(try JSONSerialization.jsonObject(with: site.data(file)) as? [String: Any])
            #expect(Set(twin.keys) == ["edition", "page", "data"], "\(file)")
            let page = try #require(twin["page"] as? [String: Any])
            let pages = try #require(page["html"] as? [String: String])
            for path in pages.values { #expect(try site.files.contains(path), "\(file) → \(path)") }
        }
    }

    @Test func `keeps the paths of pages when a language is added`() async throws {
        let one = try await PublishedSite(FixedEdition(languages: [.english]))
        let two = try await PublishedSite(FixedEdition(languages: [.english, .chinese]))
        #expect(Set(try one.files).isSubset(of: Set(try two.files)))
        #expect(try one.files.allSatisfy { !$0.hasPrefix("zh/") })
    }

    @Test func `lists files that were put beside the pages`() async throws {
        let folder = Scratch.folder.path + "/opengauge-site-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try FileManager.default.createDirectory(atPath: folder + "/data", withIntermediateDirectories: true)
        try Data("SQLite".utf8).write(to: URL(fileURLWithPath: folder + "/data/opengauge.sqlite"))
        _ = try await SitePublication(FixedEdition(), into: folder, attachments: ["data/opengauge.sqlite"]).publish()
        let page = try String(contentsOfFile: folder + "/downloads/index.html", encoding: .utf8)
        #expect(page.contains("href=\"../data/opengauge.sqlite\""))
        #expect(page.contains(Hexadecimal.text(SHA256.hash(data: Data("SQLite".utf8)))))
    }

    @Test func `refuses a folder that holds a site already`() async throws {
        let site = try await PublishedSite(FixedEdition())
        await #expect(throws: ReportingError.self) {
            _ = try await SitePublication(FixedEdition(), into: site.folder).publish()
        }
    }

    /// A way to look at the pages in a browser.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["OPENGAUGE_DEMO_SITE"] != nil))
    func `writes a demonstration site to a folder of one's choice`() async throws {
        let folder = try #require(ProcessInfo.processInfo.environment["OPENGAUGE_DEMO_SITE"])
        let summary = try await SitePublication(DemoEdition(datasetsEach: 260), into: folder).publish()
        #expect(summary.pages > 1_000)
    }
}

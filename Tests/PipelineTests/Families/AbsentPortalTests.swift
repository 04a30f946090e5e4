import Foundation
import Harvesting
import Logging
import TestSupport
import Testing

@testable import Pipeline

@Suite struct `A portal that is not there` {
    private let folder: URL

    init() throws {
        folder = Scratch.folder.appendingPathComponent("absent-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder.appendingPathComponent("portals"), withIntermediateDirectories: true)
    }

    private func write(_ text: String, _ name: String) throws -> String {
        let path = folder.appendingPathComponent(name).path
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        return path
    }

    private static let absent = """
        title: {en: Nowhere}
        kind: none
        level: province
        note: {en: Nobody found one in 2024.}
        options: {state: no-portal}

        """

    @Test func `is listed by its state, not left out and not zero`() async throws {
        _ = try write(Self.absent, "portals/xx-nowhere.yml")
        _ = try write("identifier,title,format\na,Parks,csv\nb,Trees,json\n", "portals/table.csv")
        _ = try write(
            "title: {en: Somewhere}\nkind: tabular\nendpoint: file:table.csv\nlevel: province\n", "portals/xx-some.yml")
        let pipeline = try write("portals: [xx-some, xx-nowhere]\ncheck: {enabled: false}\noutput: out\n", "two.yml")
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        let result = try await PipelineRun(
            RunOptions(pipeline: pipeline), clock: SampleRunTests.stillClock, logger: logger
        ).run(Stage.allCases)
        #expect(result.exit == .success, "\(result.text)")
        let current = RunFolders(output: folder.appendingPathComponent("out").path).current
        let home = try String(contentsOfFile: current + "/index.html", encoding: .utf8)
        #expect(home.contains("no portal found"))
        let page = try String(contentsOfFile: current + "/portals/xx-nowhere/index.html", encoding: .utf8)
        #expect(page.contains("Nobody found one in 2024."))
        #expect(!page.contains("lower than"))
        let json = try String(contentsOfFile: current + "/portals/xx-nowhere/index.json", encoding: .utf8)
        #expect(json.contains("\"no-portal\""))
    }

    @Test(arguments: [
        ("kind: none\noptions: {state: no-portal}\n", "lacks a 'note'"),
        ("kind: none\nnote: {en: x}\n", "lacks its state"),
        ("kind: none\nnote: {en: x}\noptions: {}\n", "lacks 'state'"),
        ("kind: none\nnote: {en: x}\noptions: {state: gone}\n", "'state' cannot be 'gone'"),
        ("kind: none\nnote: {en: x}\noptions: {state: no-portal, list: {}}\n", "no key 'list'"),
    ])
    func `says who looked, and what was found`(text: String, problem: String) throws {
        let path = try write(text, "portals/xx-wrong.yml")
        do {
            _ = try PortalDeclaration.read(path)
            Issue.record("the file was taken for correct")
        } catch let errors as DeclarationErrors {
            #expect(errors.problems.contains { $0.message.contains(problem) }, "\(errors)")
        }
    }

    @Test func `stands for each province that has none`() throws {
        let pipeline = FamilyHarvest.repository("Pipelines/china.yml").path
        let portals = try PipelineDeclaration.read(pipeline).portals
        #expect(portals.count == 31)
        #expect(Set(portals.compactMap(\.unitCode)).count == 31)
        let absent = portals.filter { $0.absence == .noPortal }.compactMap(\.unitCode)
        #expect(absent == ["620000", "630000", "540000", "650000"])
        #expect(portals.allSatisfy { !$0.note.isEmpty && ["province", "municipality"].contains($0.level?.rawValue) })
    }
}

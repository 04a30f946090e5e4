import Foundation
import Harvesting
import TestSupport
import Testing

@testable import Pipeline

@Suite struct `Files of families and portals` {
    private static func files(_ folder: String) -> [String] {
        let path = FamilyHarvest.repository(folder).path
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return names.filter { $0.hasSuffix(".yml") }.sorted().map { path + "/" + $0 }
    }

    @Test(arguments: ["Pipelines/families", "Pipelines/portals", "Pipelines/sample-portals", "Pipelines"])
    func `are all correct`(folder: String) throws {
        let files = Self.files(folder)
        #expect(!files.isEmpty)
        for file in files {
            do { _ = try Validation.validate(file) } catch { Issue.record("\(error)") }
        }
    }

    private func problem(family: String, portal: String) throws -> DeclarationProblem {
        let folder = Scratch.folder.appendingPathComponent("families-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, text) in [("families/made-up.yml", family), ("portals/cn-city.yml", portal)] {
            let file = folder.appendingPathComponent(name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        do {
            _ = try PortalDeclaration.read(folder.appendingPathComponent("portals/cn-city.yml").path)
        } catch let errors as DeclarationErrors {
            return try #require(errors.problems.first)
        }
        throw CocoaError(.featureUnsupported)
    }

    private static let family = """
        kind: generic
        timezone: "+08:00"
        options:
          list:
            url: "{endpoint}/list"
            records: rows
            fields: {title: name}

        """

    @Test func `name the line of the portal's file that is wrong`() throws {
        let problem = try problem(
            family: Self.family,
            portal: "family: made-up\nendpoint: https://a.example/\noptions:\n  list:\n    paging: {by: letters}\n")
        #expect(problem.file.hasSuffix("portals/cn-city.yml"))
        #expect(problem.line == 5)
        #expect(problem.message.contains("'list.paging.by' must be one of"))
    }

    @Test func `name the line of the family's file that is wrong`() throws {
        let problem = try problem(
            family: Self.family + "  detail:\n    url: \"{endpoint}/show/{id}\"\n",
            portal: "family: made-up\nendpoint: https://a.example/\n")
        #expect(problem.file.hasSuffix("families/made-up.yml"))
        #expect(problem.line == 8)
        #expect(problem.message.contains("a place for 'id', which nothing fills"))
    }

    @Test func `tell a family that is not there`() throws {
        let problem = try problem(family: Self.family, portal: "family: unknown\nendpoint: https://a.example/\n")
        #expect(problem.file.hasSuffix("families/unknown.yml"))
        #expect(problem.message == "the file cannot be read")
    }

    @Test func `take only a name for a family`() throws {
        let problem = try problem(family: Self.family, portal: "family: ../x\nendpoint: https://a.example/\n")
        #expect(problem.line == 1)
        #expect(problem.message.contains("'family' names a file"))
    }

    @Test func `complete tables, replace the rest and take away what is emptied`() {
        let base: [String: OptionValue] = [
            "list": .table(["url": .string("a"), "form": .table(["x": .integer(1), "y": .integer(2)])]),
            "detail": .table([:]),
        ]
        let over: [String: OptionValue] = [
            "list": .table(["form": .table(["x": .null, "z": .integer(3)])]), "detail": .null,
        ]
        #expect(
            base.completed(by: over) == [
                "list": .table(["url": .string("a"), "form": .table(["y": .integer(2), "z": .integer(3)])])
            ])
    }
}

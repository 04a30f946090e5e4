import DCAT
import Foundation
import Harvesting
import PortalAdapters
import Yams

/// What portals on one platform software have in common: the defaults that a portal's own file completes or overrides.
struct PortalFamily {
    var file: String
    var node: Node
    var kind: String?
    var languages: [String]?
    var timeZoneMinutes: Int?
    var country: String?
    var note = MultilingualText()
    var options: [String: OptionValue] = [:]
    /// The families it builds on, the nearest first.
    var ancestors: [PortalFamily] = []

    /// Reads `families/<name>.yml` in the folder beside the one that the portal's file lies in.
    ///
    /// - Throws: ``DeclarationErrors`` with every mistake in it.
    static func read(
        _ name: String, besidePortal path: String, from source: DeclarationSource
    ) throws -> PortalFamily {
        let folder = URL(fileURLWithPath: path).absoluteURL.standardizedFileURL
            .deletingLastPathComponent().deletingLastPathComponent()
        return try read(folder.appendingPathComponent("families/\(name).yml").standardizedFileURL.path, from: source)
    }

    /// - Parameter depth: how many families were named on the way here.
    /// - Throws: ``DeclarationErrors`` with every mistake in the file and in those of the families it names.
    static func read(
        _ path: String, from source: DeclarationSource = .disk, depth: Int = 0
    ) throws -> PortalFamily {
        let node = try YAMLDocument.read(path, from: source)
        var problems: [DeclarationProblem] = []
        guard var mapping = DeclarationMapping(node, file: path, subject: "family", problems: &problems) else {
            throw DeclarationErrors(problems: problems)
        }
        let parent = try parent(&mapping, of: path, from: source, depth: depth)
        var family = PortalFamily(file: path, node: node)
        family.ancestors = parent.map { [$0] + $0.ancestors } ?? []
        family.kind = mapping.string("kind") ?? parent?.kind
        if family.kind == nil { mapping.note(nil, "family lacks 'kind'", "add 'kind: generic', or name a 'family'") }
        family.languages = mapping.strings("languages") ?? parent?.languages
        family.timeZoneMinutes = mapping.timeZone() ?? parent?.timeZoneMinutes
        family.country = mapping.string("country") ?? parent?.country
        family.note = mapping.text("note") ?? parent?.note ?? MultilingualText()
        family.options = (parent?.options ?? [:]).completed(by: mapping.options("options"))
        mapping.finish()
        problems += mapping.problems
        guard problems.isEmpty else { throw DeclarationErrors(problems: problems) }
        return family
    }

    private static func parent(
        _ mapping: inout DeclarationMapping, of path: String, from source: DeclarationSource, depth: Int
    ) throws -> PortalFamily? {
        guard let name = mapping.familyName() else { return nil }
        guard depth < deepest else {
            mapping.note(
                mapping.node("family"), "more than \(deepest) families build on one another", "name the first one")
            return nil
        }
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        return try read(folder.appendingPathComponent("\(name).yml").path, from: source, depth: depth + 1)
    }

    private static let deepest = 4

    /// Its file and those of the families it builds on, as absolute paths.
    var files: [String] { ([self] + ancestors).map { DeclarationSource.absolute($0.file) } }

    /// The file, among this family's and those it builds on, that goes furthest along the names of a setting.
    func place(ofOption option: String) -> (file: String, mark: Mark?, depth: Int)? {
        ([self] + ancestors).compactMap { family in
            YAMLDocument.place(ofOption: option, in: family.node).map { (family.file, $0.mark, $0.depth) }
        }.reduce(nil) { best, next in (best?.depth ?? 0) < next.depth ? next : best }
    }

    /// Whether a file is one of a family, by the folder it lies in.
    static func isFamily(_ path: String) -> Bool {
        URL(fileURLWithPath: path).absoluteURL.standardizedFileURL.deletingLastPathComponent().lastPathComponent
            == "families"
    }

    /// Checks a family's file by itself, as a portal that adds nothing but its address would use it.
    ///
    /// - Returns: its kind.
    /// - Throws: ``DeclarationErrors`` with every mistake in it.
    static func validate(_ path: String) throws -> String {
        let family = try read(path)
        // One that only others build on has nothing to be read by.
        if family.options.isEmpty { return family.kind ?? "" }
        var portal = PortalDeclaration(id: "family", kind: family.kind ?? "", endpoint: "https://data.example.org")
        portal.options = family.options
        portal.timeZoneMinutes = family.timeZoneMinutes ?? 0
        do { _ = try AdapterRegistry.adapter(for: portal) } catch {
            let place = error.option.flatMap { family.place(ofOption: $0) }
            throw DeclarationErrors(problems: [
                DeclarationMapping.problem(
                    place?.file ?? path, place?.mark, error.message,
                    "see Docs/portals/\(portal.kind).md for the settings of this kind")
            ])
        }
        return portal.kind
    }
}

extension [String: OptionValue] {
    /// These settings with others over them: tables are completed, everything else is replaced, and an empty value takes
    /// the setting away.
    func completed(by others: [String: OptionValue]) -> [String: OptionValue] {
        var all = self
        for (name, value) in others {
            switch (all[name], value) {
            case (_, .null): all[name] = nil
            case (.table(let base)?, .table(let over)): all[name] = .table(base.completed(by: over))
            default: all[name] = value
            }
        }
        return all
    }
}

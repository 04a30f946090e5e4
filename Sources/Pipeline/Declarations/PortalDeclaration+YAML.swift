import DCAT
import Foundation
import Harvesting
import PortalAdapters
import Yams

extension PortalDeclaration {
    /// Reads a portal file; its name without `.yml` is the portal's id.
    ///
    /// - Throws: ``DeclarationErrors`` with every mistake in it.
    public static func read(_ path: String) throws -> PortalDeclaration { try read(path, from: .disk) }

    static func read(_ path: String, from source: DeclarationSource) throws -> PortalDeclaration {
        let file = path.split(separator: "/").last.map(String.init) ?? path
        let id = file.hasSuffix(".yml") ? String(file.dropLast(4)) : file
        var problems: [DeclarationProblem] = []
        let node = try YAMLDocument.read(path, from: source)
        var portal: PortalDeclaration?
        if var mapping = DeclarationMapping(node, file: path, subject: "portal", problems: &problems) {
            portal = read(&mapping, id: id)
            mapping.finish()
            problems += mapping.problems
        }
        if let endpoint = portal?.endpoint, endpoint.hasPrefix("file:"), !endpoint.hasPrefix("file:/") {
            let folder = URL(fileURLWithPath: path).absoluteURL.standardizedFileURL.deletingLastPathComponent()
            portal?.endpoint =
                folder.appendingPathComponent(String(endpoint.dropFirst(5))).standardizedFileURL.absoluteString
        }
        if let portal, problems.isEmpty {
            do { _ = try AdapterRegistry.adapter(for: portal) } catch {
                let isKnown = AdapterRegistry.factories[portal.kind] != nil
                problems.append(
                    DeclarationMapping.problem(
                        path, place(of: error, in: node), error.message,
                        isKnown
                            ? "see Docs/portals/\(portal.kind).md for the settings of this kind"
                            : "Docs/portals/ has a page for each kind"))
            }
        }
        guard let portal, problems.isEmpty else { throw DeclarationErrors(problems: problems) }
        return portal
    }

    private static func place(of error: AdapterError, in node: Node) -> Mark? {
        guard case .mapping(let mapping) = node else { return nil }
        let known = AdapterRegistry.factories[mapping["kind"]?.scalar?.string ?? ""] != nil
        return (known ? mapping["options"] ?? mapping["endpoint"] : mapping["kind"])?.mark
    }

    private static func read(_ mapping: inout DeclarationMapping, id: String) -> PortalDeclaration? {
        if !id.allSatisfy({ $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }) {
            mapping.note(
                nil, "the file's name is the portal's id and may hold only a-z, 0-9 and '-'",
                "name it like 'gb-datagovuk.yml'")
        }
        let kind = mapping.requiredString("kind", example: "ckan")
        let endpoint = mapping.requiredString("endpoint", example: "https://data.example.org/")
        var portal = PortalDeclaration(id: id, kind: kind ?? "", endpoint: endpoint ?? "")
        if let endpoint, !endpoint.hasPrefix("file:"),
            !["http://", "https://", "ftp://", "ftps://"].contains(where: { endpoint.hasPrefix($0) })
        {
            mapping.note(
                mapping.node("endpoint"), "'endpoint' must be an http, https, ftp, ftps or file URL",
                "write the whole address, such as 'https://data.example.org/data.json' or 'file:catalogue.csv'")
        }
        portal.title = mapping.text("title") ?? MultilingualText(id)
        portal.homepage = mapping.string("homepage")
        portal.country = mapping.string("country")
        portal.unitCode = mapping.string("unit")
        portal.level = mapping.choice("level", Level.self)
        portal.languages = mapping.strings("languages") ?? []
        portal.timeZoneMinutes = timeZone(&mapping)
        if var records = mapping.mapping("records") {
            portal.minimumRecords = records.integer("minimum", in: 0...1_000_000_000)
            portal.maximumRecords = records.integer("maximum", in: 1...1_000_000_000)
            records.finish()
            mapping.adopt(records.problems)
        }
        portal.note = mapping.text("note") ?? MultilingualText()
        portal.options = mapping.options("options")
        return kind == nil || endpoint == nil ? nil : portal
    }

    private static func timeZone(_ mapping: inout DeclarationMapping) -> Int {
        guard let text = mapping.string("timezone") else { return 0 }
        let parts = text.dropFirst().split(separator: ":")
        let sign = text.first == "-" ? -1 : 1
        if text == "Z" || text == "UTC" { return 0 }
        guard text.first == "+" || text.first == "-", parts.count == 2, parts[0].count == 2, parts[1].count == 2,
            let hours = Int(parts[0]), let minutes = Int(parts[1]), hours <= 14, minutes < 60
        else {
            mapping.note(
                mapping.node("timezone"), "'timezone' must be an offset from UTC",
                "write it in quotes, such as \"+08:00\"")
            return 0
        }
        return sign * (hours * 60 + minutes)
    }
}

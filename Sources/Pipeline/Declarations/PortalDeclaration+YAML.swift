import DCAT
import Fetching
import Foundation
import Harvesting
import PortalAdapters
import Yams

extension PortalDeclaration {
    /// Reads a portal file; its name without `.yml` is the portal's id.
    ///
    /// A file that names a `family` completes and overrides what ``PortalFamily`` gives.
    ///
    /// - Throws: ``DeclarationErrors`` with every mistake in it.
    public static func read(_ path: String) throws -> PortalDeclaration { try read(path, from: .disk) }

    static func read(_ path: String, from source: DeclarationSource) throws -> PortalDeclaration {
        var files: [String] = []
        return try read(path, from: source, noting: &files)
    }

    /// - Parameter files: takes the paths of the portal's file and of those of its family.
    static func read(
        _ path: String, from source: DeclarationSource, noting files: inout [String]
    ) throws -> PortalDeclaration {
        let file = path.split(separator: "/").last.map(String.init) ?? path
        let id = file.hasSuffix(".yml") ? String(file.dropLast(4)) : file
        var problems: [DeclarationProblem] = []
        let node = try YAMLDocument.read(path, from: source)
        var portal: PortalDeclaration?
        var family: PortalFamily?
        if var mapping = DeclarationMapping(node, file: path, subject: "portal", problems: &problems) {
            family = readFamily(&mapping, path: path, from: source)
            portal = read(&mapping, id: id, family: family)
            mapping.finish()
            problems += mapping.problems
        }
        if let endpoint = portal?.endpoint, endpoint.hasPrefix("file:"), !endpoint.hasPrefix("file:/") {
            let folder = URL(fileURLWithPath: path).absoluteURL.standardizedFileURL.deletingLastPathComponent()
            portal?.endpoint =
                folder.appendingPathComponent(String(endpoint.dropFirst(5))).standardizedFileURL.absoluteString
        }
        if let portal, problems.isEmpty, portal.absence == nil {
            do { _ = try AdapterRegistry.adapter(for: portal) } catch {
                let isKnown = AdapterRegistry.factories[portal.kind] != nil
                let place = place(of: error, in: node, path: path, family: family)
                problems.append(
                    DeclarationMapping.problem(
                        place.file, place.mark, error.message,
                        isKnown
                            ? "see Docs/portals/\(portal.kind).md for the settings of this kind"
                            : "Docs/portals/ has a page for each kind"))
            }
        }
        guard let portal, problems.isEmpty else { throw DeclarationErrors(problems: problems) }
        for file in [DeclarationSource.absolute(path)] + (family?.files ?? []) where !files.contains(file) {
            files.append(file)
        }
        return portal
    }

    /// The setting that is wrong in the portal's own file, else in that of its family.
    private static func place(
        of error: AdapterError, in node: Node, path: String, family: PortalFamily?
    ) -> (file: String, mark: Mark?) {
        if let option = error.option {
            let own = YAMLDocument.place(ofOption: option, in: node)
            let inherited = family?.place(ofOption: option)
            if let inherited, inherited.depth > own?.depth ?? 0 { return (inherited.file, inherited.mark) }
            if let own { return (path, own.mark) }
        }
        guard case .mapping(let mapping) = node else { return (path, nil) }
        let known = AdapterRegistry.factories[mapping["kind"]?.scalar?.string ?? family?.kind ?? ""] != nil
        return (path, (known ? mapping["options"] ?? mapping["endpoint"] : mapping["kind"])?.mark)
    }

    private static func readFamily(
        _ mapping: inout DeclarationMapping, path: String, from source: DeclarationSource
    ) -> PortalFamily? {
        guard let name = mapping.familyName() else { return nil }
        do { return try PortalFamily.read(name, besidePortal: path, from: source) } catch let errors
            as DeclarationErrors
        {
            mapping.adopt(errors.problems)
        } catch {
            mapping.note(mapping.node("family"), "the family '\(name)' cannot be read: \(error)", "check its file")
        }
        return nil
    }

    private static func read(
        _ mapping: inout DeclarationMapping, id: String, family: PortalFamily?
    ) -> PortalDeclaration? {
        if !id.allSatisfy({ $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }) {
            mapping.note(
                nil, "the file's name is the portal's id and may hold only a-z, 0-9 and '-'",
                "name it like 'gb-datagovuk.yml'")
        }
        // A family that could not be read is told already.
        let isOfFamily = family != nil || mapping.string("family") != nil
        let kind = isOfFamily ? mapping.string("kind") ?? family?.kind : mapping.requiredString("kind", example: "ckan")
        // A portal that is not there has no address.
        let endpoint =
            kind == Absence.kind
            ? mapping.string("endpoint") ?? mapping.string("homepage") ?? ""
            : mapping.requiredString("endpoint", example: "https://data.example.org/")
        var portal = PortalDeclaration(id: id, kind: kind ?? "", endpoint: endpoint ?? "")
        if let endpoint, kind != Absence.kind, !endpoint.hasPrefix("file:"),
            !["http://", "https://", "ftp://", "ftps://"].contains(where: { endpoint.hasPrefix($0) })
        {
            mapping.note(
                mapping.node("endpoint"), "'endpoint' must be an http, https, ftp, ftps or file URL",
                "write the whole address, such as 'https://data.example.org/data.json' or 'file:catalogue.csv'")
        }
        portal.title = mapping.text("title") ?? MultilingualText(id)
        portal.homepage = mapping.webAddress("homepage")
        portal.country = mapping.country() ?? family?.country
        portal.unitCode = mapping.string("unit")
        portal.level = mapping.choice("level", Level.self)
        portal.languages = mapping.strings("languages") ?? family?.languages ?? []
        portal.timeZoneMinutes = mapping.timeZone() ?? family?.timeZoneMinutes ?? 0
        if var records = mapping.mapping("records") {
            portal.minimumRecords = records.integer("minimum", in: 0...1_000_000_000)
            portal.maximumRecords = records.integer("maximum", in: 1...1_000_000_000)
            if let least = portal.minimumRecords, let most = portal.maximumRecords, most < least {
                records.note(
                    records.node("maximum"), "'maximum' is less than 'minimum'", "write 'maximum: \(least)' or more")
            }
            records.finish()
            mapping.adopt(records.problems)
        }
        portal.note = mapping.text("note") ?? family?.note ?? MultilingualText()
        if kind == Absence.kind {
            portal.absence = absence(&mapping, note: portal.note)
        } else {
            portal.options = (family?.options ?? [:]).completed(by: mapping.options("options"))
        }
        portal.limits = mapping.limits()
        portal.robotsException = mapping.reason("ignore-robots")
        portal.fullSweepEvery = mapping.integer("full-sweep-every", in: 1...1_000)
        return kind == nil || endpoint == nil ? nil : portal
    }
}

extension PortalDeclaration {
    /// Why nothing is harvested, which the note must explain.
    fileprivate static func absence(_ mapping: inout DeclarationMapping, note: MultilingualText) -> Absence? {
        if note.isEmpty {
            mapping.note(nil, "a portal of kind 'none' lacks a 'note'", "add 'note: {en: who looked, when and where}'")
        }
        guard var options = mapping.mapping("options") else {
            mapping.note(nil, "a portal of kind 'none' lacks its state", "add 'options: {state: no-portal}'")
            return nil
        }
        let state = options.choice("state", Absence.self)
        if options.problems.isEmpty, state == nil {
            options.note(nil, "'options' lacks 'state'", "add 'state: no-portal' or 'state: no-interface'")
        }
        options.finish()
        mapping.adopt(options.problems)
        return state
    }
}

extension DeclarationMapping {
    /// The family that is named; nil where the key is absent or no name.
    mutating func familyName() -> String? {
        guard let name = string("family") else { return nil }
        guard name.allSatisfy({ $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }) else {
            note(
                node("family"), "'family' names a file in the folder 'families'",
                "write only its name, such as 'family: oportal'")
            return nil
        }
        return name
    }

    /// The country's code; nil where the key is absent or misstated.
    mutating func country() -> String? {
        guard let code = string("country") else { return nil }
        guard code.utf8.count == 2, code.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
            note(node("country"), "'country' must be a code of ISO 3166-1", "write two capitals, such as 'country: DE'")
            return nil
        }
        return code
    }

    /// An address for people; nil where the key is absent or misstated.
    mutating func webAddress(_ key: String) -> String? {
        guard let address = string(key) else { return nil }
        guard ["http", "https"].contains(AbsoluteURL(address)?.scheme) else {
            note(node(key), "'\(key)' must be an http or https URL", "write '\(key): https://data.example.org/'")
            return nil
        }
        return address
    }

    /// Minutes east of UTC; nil where the key is absent or misstated.
    mutating func timeZone() -> Int? {
        guard let text = string("timezone") else { return nil }
        guard let minutes = UTCOffset.minutes(text) else {
            note(node("timezone"), "'timezone' must be an offset from UTC", "write it in quotes, such as \"+08:00\"")
            return nil
        }
        return minutes
    }
}

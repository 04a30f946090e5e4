import DCAT
import DataQuality
import Fetching
import Foundation
import Harvesting
import Yams

extension PipelineDeclaration {
    /// Reads a pipeline file with the portal files it names.
    ///
    /// Paths in it are relative to its own folder. Portals are named by their id (`portals/<id>.yml`) or by a path.
    ///
    /// - Throws: ``DeclarationErrors`` with every mistake in all of them.
    public static func read(_ path: String) throws -> PipelineDeclaration { try read(path, from: .disk) }

    static func read(_ path: String, from source: DeclarationSource) throws -> PipelineDeclaration {
        let file = URL(fileURLWithPath: path).absoluteURL.standardizedFileURL
        let root = file.deletingLastPathComponent()
        let node = try YAMLDocument.read(path, from: source)
        var problems: [DeclarationProblem] = []
        guard var mapping = DeclarationMapping(node, file: path, subject: "pipeline", problems: &problems) else {
            throw DeclarationErrors(problems: problems)
        }
        let id = file.deletingPathExtension().lastPathComponent
        var files = [file.path]
        let portals = readPortals(&mapping, root: root, from: source, noting: &files)
        let declaration = PipelineDeclaration(
            files: files, id: id, title: mapping.text("title") ?? MultilingualText(id), languages: languages(&mapping),
            portals: portals, isSample: mapping.boolean("sample") ?? false,
            replay: mapping.string("replay").map { absolute($0, root) },
            output: absolute(mapping.string("output") ?? "../Output/\(id)", root), root: root.standardized.path,
            ruleOverrides: rules(&mapping, of: id), showsSeedComparison: mapping.boolean("seed-comparison") ?? false,
            network: network(&mapping, root: root), check: check(&mapping), harvest: harvest(&mapping))
        requireContact(declaration, &mapping)
        mapping.finish()
        problems += mapping.problems
        guard problems.isEmpty else { throw DeclarationErrors(problems: problems) }
        return declaration
    }

    private static func absolute(_ path: String, _ root: URL) -> String {
        path.hasPrefix("/") ? path : root.appendingPathComponent(path).standardized.path
    }

    /// Languages that pages can be written in.
    private static let writtenLanguages = ["en", "zh"]

    private static func languages(_ mapping: inout DeclarationMapping) -> [String] {
        let languages = mapping.strings("languages") ?? ["en"]
        for language in languages where !writtenLanguages.contains(language) {
            mapping.note(
                mapping.node("languages"), "pages cannot be written in '\(language)'",
                "use one or more of: \(writtenLanguages.joined(separator: ", "))")
        }
        if Set(languages).count < languages.count {
            mapping.note(mapping.node("languages"), "'languages' names one twice", "name each once")
        }
        return languages
    }

    /// - Parameter files: takes the path of each portal's file.
    private static func readPortals(
        _ mapping: inout DeclarationMapping, root: URL, from source: DeclarationSource, noting files: inout [String]
    ) -> [PortalDeclaration] {
        guard let names = mapping.strings("portals"), !names.isEmpty else {
            mapping.note(nil, "the pipeline names no portals", "add 'portals: [us-datagov]'")
            return []
        }
        var portals: [PortalDeclaration] = []
        for name in names {
            let path = name.hasSuffix(".yml") ? absolute(name, root) : absolute("portals/\(name).yml", root)
            do {
                let portal = try PortalDeclaration.read(path, from: source, noting: &files)
                if portals.contains(where: { $0.id == portal.id }) {
                    mapping.note(mapping.node("portals"), "portal '\(portal.id)' is named twice", "name it once")
                }
                portals.append(portal)
            } catch let errors as DeclarationErrors {
                mapping.adopt(errors.problems)
            } catch {
                mapping.note(mapping.node("portals"), "\(path): \(error)", "check the file")
            }
        }
        return portals
    }

    /// The changes to the rules, which are tried on the standard ones.
    private static func rules(_ mapping: inout DeclarationMapping, of id: String) -> [String: [String: Double]] {
        let overrides = ruleOverrides(&mapping)
        guard !overrides.isEmpty else { return [:] }
        do { _ = try RuleSet.standard(with: overrides, as: id) } catch {
            mapping.note(
                mapping.node("rules"), "the rules cannot be applied: \(error)",
                "the methodology page lists every rule with its parameters and their ranges")
        }
        return overrides
    }

    private static func ruleOverrides(_ mapping: inout DeclarationMapping) -> [String: [String: Double]] {
        var overrides: [String: [String: Double]] = [:]
        for (rule, settings) in mapping.options("rules") {
            for (name, value) in settings.table ?? [:] {
                switch value {
                case .integer(let number): overrides[rule, default: [:]][name] = Double(number)
                case .number(let number): overrides[rule, default: [:]][name] = number
                default:
                    mapping.note(
                        mapping.node("rules"), "'\(rule).\(name)' must be a number",
                        "see the methodology page for its unit")
                }
            }
        }
        return overrides
    }

    private static func network(_ mapping: inout DeclarationMapping, root: URL) -> Network {
        var network = Network()
        guard var settings = mapping.mapping("network") else { return network }
        network.contact = contact(&settings)
        network.maximumCrawlDelay =
            settings.number("maximum-crawl-delay", in: 0...3_600) ?? network.maximumCrawlDelay
        network.robotsExceptions = settings.reasons("ignore-robots")
        network.seconds = settings.number("seconds", in: 0.1...86_400) ?? network.seconds
        network.connectSeconds = settings.number("connect-seconds", in: 0.1...600) ?? network.connectSeconds
        network.requestsPerHost = settings.integer("requests-per-host", in: 1...256) ?? network.requestsPerHost
        network.secondsBetweenRequests =
            settings.number("seconds-between-requests", in: 0...3_600) ?? network.secondsBetweenRequests
        if let megabytes = settings.integer("maximum-megabytes", in: 1...1_000_000) {
            network.maximumBytes = Int64(megabytes) * 1_000_000
        }
        network.allowsPrivateAddresses = settings.boolean("private-addresses") ?? false
        network.resolve = resolve(&settings)
        network.certificateAuthorities = settings.string("certificate-authorities").map { absolute($0, root) }
        settings.finish()
        mapping.adopt(settings.problems)
        return network
    }

    private static func resolve(_ settings: inout DeclarationMapping) -> [PinnedHost] {
        var hosts: [PinnedHost] = []
        for entry in settings.strings("resolve") ?? [] {
            let parts = entry.split(separator: ":", maxSplits: 2).map(String.init)
            if parts.count == 3, let port = UInt16(parts[1]), port > 0, let address = IPAddress(parts[2]) {
                hosts.append(PinnedHost(host: parts[0], port: Int(port), address: address))
            } else {
                settings.note(
                    settings.node("resolve"), "'resolve' cannot hold '\(entry)'",
                    "write host, port and address, such as 'data.example.org:443:192.0.2.1'")
            }
        }
        return hosts
    }

    private static func contact(_ settings: inout DeclarationMapping) -> String? {
        guard let contact = settings.string("contact") else { return nil }
        guard let fault = Contact.fault(contact) else { return contact }
        settings.note(settings.node("contact"), fault, "write 'contact: https://your.site/about-our-requests'")
        return nil
    }

    /// Who asks the public must say who asks.
    private static func requireContact(_ declaration: PipelineDeclaration, _ mapping: inout DeclarationMapping) {
        guard declaration.network.contact == nil, declaration.replay == nil,
            let portal = declaration.portals.first(where: Contact.isNeeded)
        else { return }
        let hasOne = mapping.mapping("network")?.hasKey("contact") ?? false
        guard !hasOne else { return }
        mapping.note(
            mapping.node("network"), "the pipeline asks \(portal.id) over the network and lacks 'network.contact'",
            "add 'network: {contact: https://your.site/about-our-requests}', where operators of portals reach you")
    }

    private static func check(_ mapping: inout DeclarationMapping) -> Check {
        var check = Check()
        guard var settings = mapping.mapping("check") else { return check }
        check.isEnabled = settings.boolean("enabled") ?? true
        check.concurrency = settings.integer("concurrency", in: 1...10_000) ?? check.concurrency
        check.perHost = settings.integer("per-host", in: 1...256) ?? check.perHost
        check.seconds = settings.number("seconds", in: 0.1...600) ?? check.seconds
        check.keepsToRobots = settings.boolean("robots") ?? true
        check.content = settings.choice("content", Check.Content.self) ?? check.content
        check.maximumLinks = settings.integer("maximum-links", in: 0...1_000_000_000)
        if let megabytes = settings.integer("maximum-megabytes", in: 1...100_000_000) {
            check.maximumBytes = Int64(megabytes) * 1_000_000
        }
        check.maximumSeconds = settings.number("maximum-minutes", in: 0.1...100_000).map { $0 * 60 }
        check.shortestHours = settings.number("shortest-hours", in: 0...8_760) ?? check.shortestHours
        check.longestHours =
            settings.number("longest-hours", in: 0...8_760) ?? max(check.longestHours, check.shortestHours)
        if check.longestHours < check.shortestHours {
            settings.note(
                settings.node("longest-hours"), "'longest-hours' is less than 'shortest-hours'",
                "write 'longest-hours: \(Int(check.shortestHours.rounded(.up)))' or more")
        }
        check.keepDays = settings.number("keep-days", in: 1...36_500) ?? check.keepDays
        check.sentinels = settings.strings("sentinels") ?? []
        for address in check.sentinels where !["http", "https"].contains(AbsoluteURL(address)?.scheme) {
            settings.note(
                settings.node("sentinels"), "'sentinels' cannot hold '\(address)'",
                "write addresses that answer whenever your network does, such as 'https://www.your-site.example/'")
        }
        settings.finish()
        mapping.adopt(settings.problems)
        return check
    }

    private static func harvest(_ mapping: inout DeclarationMapping) -> Harvest {
        var harvest = Harvest()
        guard var settings = mapping.mapping("harvest") else { return harvest }
        harvest.concurrency = settings.integer("concurrency", in: 1...64) ?? harvest.concurrency
        harvest.secondsPerPortal = settings.number("seconds-per-portal", in: 1...604_800)
        harvest.minimumShareOfLast =
            settings.number("minimum-share-of-last", in: 0...1) ?? harvest.minimumShareOfLast
        harvest.fullSweepEvery = settings.integer("full-sweep-every", in: 1...1_000) ?? harvest.fullSweepEvery
        harvest.deltaOverlapHours =
            settings.number("delta-overlap-hours", in: 0...8_760) ?? harvest.deltaOverlapHours
        harvest.maximumBytes = settings.integer("maximum-megabytes", in: 1...10_000_000).map { Int64($0) * 1_000_000 }
        harvest.daysOfGrace = settings.number("days-of-grace", in: 0...365) ?? harvest.daysOfGrace
        settings.finish()
        mapping.adopt(settings.problems)
        return harvest
    }
}

import Crypto
import DCAT
import Harvesting
import Warehouse

/// How much of a portal this run asks for: everything, or only what changed.
struct HarvestPlan {
    var scope = HarvestScope.full
    /// By what a catalogue of one document is known again.
    var known: (validator: DocumentValidator, since: Instant)?
    /// When the harvest was whose answers are known; nil to ask and read everything.
    var remembers: Instant?
    /// By what records are read now.
    let reader: String

    /// A harvest of changes, or one that asks whether a document changed, needs a whole one to stand on: accepted,
    /// complete, read by the same program and declaration, and not too long ago.
    init(_ portal: PortalDeclaration, settings: PipelineDeclaration.Harvest, context: RunContext) throws {
        reader = Self.reader(of: portal)
        let every = portal.fullSweepEvery ?? settings.fullSweepEvery
        guard every > 1 else { return }
        let past = try context.warehouse.pastHarvests(portal: portal.id, before: context.run.id, limit: every)
        guard let last = past.first, last.isComplete, last.reader == reader,
            past.prefix(every - 1).contains(where: \.isFull),
            try !context.warehouse.hasFailedDelta(portal: portal.id, before: context.run.id)
        else { return }
        scope = .changed(since: last.asOf.adding(hours: -settings.deltaOverlapHours))
        known = last.validator.map { ($0, last.asOf) }
        remembers = last.asOf
    }

    /// A digest of all that decides how the same answers are read.
    static func reader(of portal: PortalDeclaration) -> String {
        let parts = [
            Software.name, Software.version, portal.kind, portal.endpoint, String(portal.timeZoneMinutes),
            portal.languages.joined(separator: ","), text(.table(portal.options)),
        ]
        return SHA256.hash(data: Array(parts.joined(separator: "\n").utf8)).prefix(16)
            .map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// A setting in one form, whatever the order it was written in.
    private static func text(_ value: OptionValue) -> String {
        switch value {
        case .string(let text): return "\"\(text.count):\(text)\""
        case .integer(let number): return String(number)
        case .number(let number): return String(number)
        case .boolean(let value): return String(value)
        case .null: return "null"
        case .list(let values): return "[" + values.map(text).joined(separator: ",") + "]"
        case .table(let table):
            return "{" + table.sorted { $0.key < $1.key }.map { "\($0.key)=\(text($0.value))" }.joined(separator: ",")
                + "}"
        }
    }
}

extension Instant {
    fileprivate func adding(hours: Double) -> Instant { adding(days: hours / 24) }
}

import DataQuality
import JSON
import LinkChecking

/// What checking links did.
struct CheckSummary: Hashable, Sendable {
    /// False where the pipeline leaves links alone.
    var wasAsked: Bool
    /// Links that were due, by why.
    var planned: [LinkPlan.Kind: Int] = [:]
    var links = 0
    var hosts = 0
    var unreachableHosts = 0
    /// Links left for another run, as their hosts asked for patience.
    var throttledLinks = 0
    /// Bytes of bodies that were read.
    var bytes: Int64 = 0
    var isBudgetSpent = false
    var verdicts: [LinkVerdict: Int] = [:]
    /// Links whose standing changed, by what they are now.
    var changes: [LinkStanding.State: Int] = [:]
    /// Whether the failures are put down to our own side.
    var isOwnTrouble = false

    var text: String {
        guard wasAsked else { return "not checked, as the pipeline says" }
        let parts = LinkVerdict.allCases.compactMap { verdict in
            verdicts[verdict].map { "\($0) \(verdict.rawValue)" }
        }
        let found = parts.isEmpty ? "" : ": " + parts.joined(separator: ", ")
        let trouble = isOwnTrouble ? "; trouble on our side, failures do not count" : ""
        let all = planned.values.reduce(0, +)
        let rest = isBudgetSpent && links < all ? " of \(all) due, as far as the budget goes" : ""
        return "\(links)\(rest) checked on \(hosts) hosts\(found)\(trouble)"
    }

    func write(to json: inout JSONWriter) {
        json.key("check")
        json.beginObject()
        json.member("links", links)
        json.member("hosts", hosts)
        json.member("unreachableHosts", unreachableHosts)
        json.member("throttledLinks", throttledLinks)
        json.key("bytes")
        json.integer(bytes)
        json.key("budgetSpent")
        json.boolean(isBudgetSpent)
        json.key("planned")
        json.beginObject()
        for kind in LinkPlan.Kind.allCases { json.member("\(kind)", planned[kind] ?? 0) }
        json.endObject()
        json.key("verdicts")
        json.beginObject()
        for verdict in LinkVerdict.allCases { json.member(verdict.rawValue, verdicts[verdict] ?? 0) }
        json.endObject()
        json.key("changes")
        json.beginObject()
        for state in LinkStanding.State.allCases { json.member(state.rawValue, changes[state] ?? 0) }
        json.endObject()
        json.key("ownTrouble")
        json.boolean(isOwnTrouble)
        json.endObject()
    }
}

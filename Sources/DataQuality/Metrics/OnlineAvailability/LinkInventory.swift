import DCAT

/// The links of a dataset, each once, by what is known of them.
struct LinkInventory {
    /// Links by standing.
    private(set) var states: [LinkStanding.State: Int] = [:]
    /// Links without an observation.
    private(set) var unchecked = 0
    /// Links that answer with faulty files.
    private(set) var faulty = 0
    /// Links of which nothing is known for their server's certificate or encryption.
    private(set) var distrusted = 0
    /// Distributions that state no link.
    let absent: Int
    private var entries: [(order: Int, input: Receipt.Input)] = []

    init(_ evidence: DatasetEvidence, rules: LinkStandingRules) {
        absent = evidence.dataset.distributions.count { $0.link == nil }
        for link in evidence.distinctLinks {
            guard let observation = evidence.links[link],
                let standing = evidence.standing(of: link, rules: rules)
            else {
                unchecked += 1
                continue
            }
            states[standing.state, default: 0] += 1
            if standing.state == .unknown, LinkCause(slug: observation.cause)?.isDistrust ?? false { distrusted += 1 }
            if observation.content?.findings.contains(where: \.code.isFault) ?? false { faulty += 1 }
            let check = (observation.methods + [link]).joined(separator: " ")
            let value = LinkInventory.value(standing, cause: observation.cause)
            entries.append((Self.order(standing.state), .init(.link, value, from: check)))
        }
    }

    var links: Int { states.values.reduce(0, +) + unchecked }
    var online: Int { sum { $0.isOnline == true } }
    var broken: Int { sum { $0.isOnline == false } }
    /// Links of which nothing is known, and distributions without one.
    var undecided: Int { sum { $0.isOnline == nil } + unchecked + absent }

    /// The share of links that were checked, of all that count.
    var coverage: Double {
        let all = links + absent
        return all > 0 ? 1 - Double(unchecked) / Double(all) : 1
    }

    func count(_ states: LinkStanding.State...) -> Int { states.reduce(0) { $0 + (self.states[$1] ?? 0) } }

    /// Links one by one, those not online first, otherwise in the order of the distributions.
    func listed(_ limit: Int) -> [Receipt.Input] {
        let sorted = entries.enumerated().sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }
        return sorted.prefix(max(0, limit)).map(\.element.input)
    }

    var tallies: [Tally] {
        let found = LinkStanding.State.allCases.compactMap { state in
            states[state].map { Tally(.linkState, state.rawValue, count: $0) }
        }
        let rest = [("unchecked", unchecked), ("absent", absent)].filter { $0.1 > 0 }
        return found + rest.map { Tally(.linkState, $0.0, count: $0.1) }
    }

    private func sum(_ isWanted: (LinkStanding.State) -> Bool) -> Int {
        states.reduce(0) { $0 + (isWanted($1.key) ? $1.value : 0) }
    }

    /// Such as `broken http-404 since 2026-11-19T02:00:00Z (3)`, with the failures in a row.
    private static func value(_ standing: LinkStanding, cause: String) -> String {
        let state = "\(standing.state.rawValue) \(cause)"
        guard standing.state == .failing || standing.state == .broken else { return state }
        return "\(state) since \(standing.since.iso8601) (\(standing.failures))"
    }

    private static func order(_ state: LinkStanding.State) -> Int {
        switch state {
        case .broken: 0
        case .failing: 1
        case .blocked: 2
        case .throttled: 3
        case .unknown: 4
        case .unsupported: 5
        case .moved: 6
        case .ok: 7
        }
    }
}

/// The links of a dataset, each once, by what is known of them.
struct LinkInventory {
    /// Links by verdict.
    private(set) var verdicts: [LinkVerdict: Int] = [:]
    /// Links without an observation.
    private(set) var unchecked = 0
    /// Distributions that state no link.
    let absent: Int
    private var entries: [(order: Int, input: Receipt.Input)] = []

    init(_ evidence: DatasetEvidence) {
        absent = evidence.dataset.distributions.count { $0.link == nil }
        for link in evidence.distinctLinks {
            guard let observation = evidence.links[link] else {
                unchecked += 1
                continue
            }
            verdicts[observation.verdict, default: 0] += 1
            let value = "\(observation.verdict.rawValue) \(observation.cause)"
            let check = (observation.methods + [link]).joined(separator: " ")
            entries.append((Self.order(observation.verdict), .init(.link, value, from: check)))
        }
    }

    var links: Int { verdicts.values.reduce(0, +) + unchecked }
    var online: Int { sum { $0.isOnline == true } }
    var broken: Int { sum { $0.isOnline == false } }
    /// Links of which nothing is known, and distributions without one.
    var undecided: Int { sum { $0.isOnline == nil } + unchecked + absent }

    func count(_ verdict: LinkVerdict) -> Int { verdicts[verdict] ?? 0 }

    /// Links one by one, those not online first, otherwise in the order of the distributions.
    func listed(_ limit: Int) -> [Receipt.Input] {
        let sorted = entries.enumerated().sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }
        return sorted.prefix(max(0, limit)).map(\.element.input)
    }

    var tallies: [Tally] {
        let found = LinkVerdict.allCases.compactMap { verdict in
            verdicts[verdict].map { Tally(.linkVerdict, verdict.rawValue, count: $0) }
        }
        let rest = [("unchecked", unchecked), ("absent", absent)].filter { $0.1 > 0 }
        return found + rest.map { Tally(.linkVerdict, $0.0, count: $0.1) }
    }

    private func sum(_ isWanted: (LinkVerdict) -> Bool) -> Int {
        verdicts.reduce(0) { $0 + (isWanted($1.key) ? $1.value : 0) }
    }

    private static func order(_ verdict: LinkVerdict) -> Int {
        switch verdict {
        case .broken: 0
        case .blocked: 1
        case .unknown: 2
        case .unsupported: 3
        case .moved: 4
        case .ok: 5
        }
    }
}

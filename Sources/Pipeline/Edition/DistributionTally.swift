import DCAT
import DataQuality
import Reporting

/// Formats and standings of links over the distributions of a portal.
struct DistributionTally {
    private struct Standing: Hashable {
        var state: LinkStanding.State
        var cause: String
    }

    private var formats: [FileFormat?: FormatCount] = [:]
    private var standings: [Standing: Int] = [:]
    private(set) var unchecked = 0
    private let rules: LinkStandingRules

    init(rules: LinkStandingRules) { self.rules = rules }

    mutating func add(_ evidence: DatasetEvidence) {
        for distribution in evidence.dataset.distributions {
            let observed = distribution.link.flatMap { evidence.links[$0] }
            let declared = distribution.format?.value ?? distribution.mediaType?.value
            count(declared) { $0.declared += 1 }
            if let served = observed?.servedFormat { count(served) { $0.served += 1 } }
            if let sniffed = observed?.sniffedFormat {
                count(sniffed) { $0.sniffed += 1 }
                if let declared, declared != sniffed { count(declared) { $0.contradicted += 1 } }
            }
            guard let link = distribution.link else { continue }
            if let observed, let standing = evidence.standing(of: link, rules: rules) {
                standings[Standing(state: standing.state, cause: observed.cause), default: 0] += 1
            } else {
                unchecked += 1
            }
        }
    }

    private mutating func count(_ format: FileFormat?, _ change: (inout FormatCount) -> Void) {
        var entry =
            formats[format] ?? FormatCount(format: format, declared: 0, served: 0, sniffed: 0, contradicted: 0)
        change(&entry)
        formats[format] = entry
    }

    /// By descending number of distributions that state it.
    var formatCounts: [FormatCount] {
        formats.values.sorted { left, right in
            (right.declared, right.served, right.sniffed, left.format?.code ?? "")
                < (left.declared, left.served, left.sniffed, right.format?.code ?? "")
        }
    }

    /// By standing and cause.
    var linkCounts: [LinkCount] {
        let order = Dictionary(uniqueKeysWithValues: LinkStanding.State.allCases.enumerated().map { ($1, $0) })
        return standings.map { LinkCount(state: $0.state, cause: $0.cause, links: $1) }.sorted { left, right in
            (order[left.state] ?? 0, right.links, left.cause) < (order[right.state] ?? 0, left.links, right.cause)
        }
    }
}

import DCAT
import DataQuality
import Harvesting
import Reporting

/// Counts made-up datasets.
struct DemoTally {
    var results = ByDimension { Aggregate($0) }
    var distributions = 0
    var formats: [FormatCount] = []
    var links: [LinkCount] = []
    var unchecked = 0
    var fixes: [Fix] = []
    var issues: [IssueCount] = []

    init(_ datasets: [DatasetFacts]) {
        var ledger = RemedyLedger()
        for facts in datasets {
            for dimension in Dimension.allCases {
                results[dimension].add(facts.receipts[dimension])
                ledger.add(facts.receipts[dimension].remedies(in: dimension), dataset: facts.identifier)
            }
            distributions += facts.dataset.distributions.count
            for distribution in facts.dataset.distributions { count(distribution, facts) }
            for issue in facts.issues { count(issue) }
        }
        formats.sort { ($1.declared, $0.format?.code ?? "") < ($0.declared, $1.format?.code ?? "") }
        links.sort { ($0.state.rawValue, $0.cause) < ($1.state.rawValue, $1.cause) }
        fixes = ledger.entries.map { entry in
            Fix(entry, of: results[entry.dimension]) { identifier in
                datasets.first { $0.identifier == identifier }?.dataset.title ?? MultilingualText()
            }
        }
    }

    private mutating func count(_ distribution: Distribution, _ facts: DatasetFacts) {
        let observation = distribution.link.flatMap { facts.links[$0] }
        let format = distribution.format?.value
        if !formats.contains(where: { $0.format == format }) {
            formats.append(FormatCount(format: format, declared: 0, served: 0, sniffed: 0, contradicted: 0))
        }
        for index in formats.indices where formats[index].format == format {
            formats[index].declared += 1
            if observation?.servedFormat == format { formats[index].served += 1 }
            if let sniffed = observation?.sniffedFormat {
                if sniffed == format { formats[index].sniffed += 1 } else { formats[index].contradicted += 1 }
            }
        }
        guard let observation, let state = facts.standings[observation.url]?.state else {
            if distribution.link != nil { unchecked += 1 }
            return
        }
        if let index = links.firstIndex(where: { $0.state == state && $0.cause == observation.cause }) {
            links[index].links += 1
        } else {
            links.append(LinkCount(state: state, cause: observation.cause, links: 1))
        }
    }

    private mutating func count(_ issue: RecordIssue) {
        if let index = issues.firstIndex(where: { $0.code == issue.code }) {
            issues[index].count += 1
            if issues[index].examples.count < 5 { issues[index].examples.append(issue) }
        } else {
            issues.append(IssueCount(code: issue.code, severity: issue.severity, count: 1, examples: [issue]))
        }
    }
}

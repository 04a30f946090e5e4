import DCAT

/// Do the links answer? See `Docs/metrics/online-availability.md`.
public struct OnlineAvailabilityMetric: Metric {
    static let rule = "online-availability"

    public let dimension = Dimension.onlineAvailability
    private let rule: Rule
    private let emptyScore: Double
    private let listedLinks: Int
    private let standing: LinkStandingRules

    /// - Throws: when `rules` lack the rule or a parameter of it.
    public init(rules: RuleSet = .standard) throws(RuleError) {
        rule = try rules.rule(Self.rule)
        emptyScore = try rule.number("empty-score")
        listedLinks = Int(try rule.number("listed-links"))
        standing = try LinkStandingRules(rules)
    }

    public func measure(_ evidence: DatasetEvidence, asOf: Instant) -> Receipt {
        let links = LinkInventory(evidence, rules: standing)
        if evidence.dataset.distributions.isEmpty {
            // Among portals whose links nobody checked it would be the only score, and stand for all.
            return evidence.linksWereChecked || evidence.dataset.restriction != nil
                ? empty(evidence.dataset) : unmeasured(.linksNotChecked, links, evidence)
        }
        if links.links == 0 { return unmeasured(.noLinks, links, evidence) }
        if !evidence.linksWereChecked { return unmeasured(.linksNotChecked, links, evidence) }

        let (online, broken, undecided) = (links.online, links.broken, links.undecided)
        let all = Expression.count(online + broken + undecided)
        let calculation = Calculation(
            low: .quotient(.count(online), all), high: .quotient(.count(online + undecided), all),
            estimate: online + broken > 0 ? .quotient(.count(online), .count(online + broken)) : nil)
        var receipt = Receipt(
            rule: rule, calculation: calculation, reasons: reasons(links),
            inputs: [
                .init(.links, "\(links.links)", from: "dcat:distribution"),
                .init(.online, "\(online)", from: "link check"),
                .init(.broken, "\(broken)", from: "link check"),
                .init(.undecided, "\(undecided)", from: "link check"),
            ] + links.listed(listedLinks),
            tallies: links.tallies)
        receipt.coverage = links.coverage
        return receipt
    }

    private func empty(_ dataset: Dataset) -> Receipt {
        if let restricted = dataset.restriction {
            return Receipt(rule: rule.id, assessment: .notAssessable(restricted), reasons: [restricted])
        }
        return Receipt(
            rule: rule, calculation: Calculation(exactly: .number(emptyScore)), reasons: [Reason(.noDistributions)])
    }

    private func unmeasured(_ code: Reason.Code, _ links: LinkInventory, _ evidence: DatasetEvidence) -> Receipt {
        var receipt = Receipt(rule: rule.id, assessment: .notMeasured(Reason(code)), reasons: [Reason(code)])
        receipt.tallies = links.tallies
        receipt.coverage = evidence.linksWereChecked ? 1 : 0
        return receipt
    }

    private func reasons(_ links: LinkInventory) -> [Reason] {
        let known = links.online + links.broken
        var reasons: [Reason] = []
        if links.broken > 0 {
            reasons.append(Reason(.linksBroken, ["\(links.broken)", "\(known)"]))
        } else if known > 0 {
            reasons.append(Reason(.allOnline, ["\(known)"]))
        }
        let open: [(Reason.Code, Int)] = [
            (.linksFailing, links.count(.failing)), (.linksBlocked, links.count(.blocked)),
            (.linksDistrusted, links.distrusted),
            (.linksUndecided, links.count(.throttled, .unknown) - links.distrusted),
            (.distributionsWithoutLink, links.absent), (.linksUnsupported, links.count(.unsupported)),
            (.linksUnchecked, links.unchecked), (.contentFaults, links.faulty),
        ]
        return reasons + open.filter { $0.1 > 0 }.map { Reason($0.0, ["\($0.1)"]) }
    }
}

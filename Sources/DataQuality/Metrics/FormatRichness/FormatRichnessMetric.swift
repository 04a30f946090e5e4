import DCAT

/// How open, machine readable and varied are the formats on offer? See `Docs/metrics/format-richness.md`.
public struct FormatRichnessMetric: Metric {
    static let rule = "format-richness"
    static let bestFormat = "format-richness.best-format"
    static let machineReadable = "format-richness.machine-readable"
    static let usableKinds = "format-richness.usable-kinds"

    public let dimension = Dimension.formatRichness
    private let root: Rule
    private let best: Rule
    private let readable: Rule
    private let kinds: Rule
    private let emptyScore: Double
    private let starPoints: Rule.Table
    private let wantedKinds: Double

    /// - Throws: when `rules` lack a rule or a parameter of it.
    public init(rules: RuleSet = .standard) throws(RuleError) {
        root = try rules.rule(Self.rule)
        best = try rules.rule(Self.bestFormat)
        readable = try rules.rule(Self.machineReadable)
        kinds = try rules.rule(Self.usableKinds)
        emptyScore = try root.number("empty-score")
        starPoints = try best.table("star-points")
        wantedKinds = try kinds.number("wanted-kinds")
    }

    public func measure(_ evidence: DatasetEvidence, asOf: Instant) -> Receipt {
        let formats = FormatInventory(evidence)
        guard formats.count > 0 else { return empty(evidence.dataset) }
        let parts = [bestFormat(formats), machineReadable(formats), usableKinds(formats)]
        func total(_ value: (Score) -> Double?) -> Expression? {
            let terms = parts.map { part in
                part.assessment.score.flatMap(value).map {
                    Expression.product(.number(part.weight), .number($0))
                }
            }
            return terms.contains(nil) ? nil : .sum(terms.compactMap(\.self))
        }
        let calculation = Calculation(
            low: total(\.low) ?? .number(0), high: total(\.high) ?? .number(1), estimate: total(\.estimate))
        return Receipt(
            rule: root, calculation: calculation, reasons: formats.findings, inputs: formats.inputs,
            tallies: formats.tallies, children: parts)
    }

    private func empty(_ dataset: Dataset) -> Receipt {
        if let restricted = dataset.restriction {
            return Receipt(rule: root.id, assessment: .notAssessable(restricted), reasons: [restricted])
        }
        return Receipt(
            rule: root, calculation: Calculation(exactly: .number(emptyScore)), reasons: [Reason(.noDistributions)])
    }

    private func points(_ stars: Int) -> Expression { .number(starPoints.step(at: Double(stars))) }

    private func bestFormat(_ formats: FormatInventory) -> Receipt {
        let known = formats.stars.map(points)
        let top = points(5)
        let calculation = Calculation(
            low: known.isEmpty ? .number(0) : .greatest(known),
            high: formats.unknown > 0 ? .greatest(known + [top]) : .greatest(known),
            estimate: known.isEmpty ? nil : .greatest(known))
        let format = formats.best
        return Receipt(
            rule: best, calculation: calculation,
            reasons: (format.map { [Reason(.bestFormat, [$0.code, "\($0.properties.stars)"])] } ?? [])
                + formats.unknownReasons,
            inputs: format.map { [.init(.format, $0.code, from: "\($0.properties.stars) stars")] } ?? [])
    }

    private func machineReadable(_ formats: FormatInventory) -> Receipt {
        let (yes, known, unknown) = (formats.readable, formats.counted.count, formats.unknown)
        let open = Expression.quotient(.count(yes + unknown), .count(formats.data + unknown))
        let share = Expression.quotient(.count(yes), .count(known))
        let calculation = Calculation(
            low: .quotient(.count(yes), .count(known + unknown)), high: unknown > 0 ? open : share,
            estimate: known > 0 ? share : nil)
        let reason =
            yes == known
            ? Reason(.allMachineReadable, ["\(known)"]) : Reason(.notAllMachineReadable, ["\(yes)", "\(known)"])
        return Receipt(
            rule: readable, calculation: calculation,
            reasons: (known > 0 ? [reason] : []) + formats.unknownReasons,
            inputs: [
                .init(.machineReadable, "\(yes)", from: "dcat:distribution"),
                .init(.distributions, "\(known + unknown)", from: "dcat:distribution"),
                .init(.unknownFormats, "\(unknown)", from: "dcat:distribution"),
            ])
    }

    private func usableKinds(_ formats: FormatInventory) -> Receipt {
        let names = formats.usableKinds
        func share(_ count: Int) -> Expression {
            .least([.number(1), .quotient(.count(count), .number(wantedKinds))])
        }
        let calculation = Calculation(
            low: share(names.count), high: share(names.count + formats.unknown),
            estimate: formats.known > 0 ? share(names.count) : nil)
        let isEnough = Double(names.count) >= wantedKinds
        let reason =
            isEnough
            ? Reason(.manyKinds, ["\(names.count)"])
            : Reason(.fewKinds, ["\(names.count)", Figure(wantedKinds).text])
        return Receipt(
            rule: kinds, calculation: calculation,
            reasons: (formats.known > 0 ? [reason] : []) + (isEnough ? [] : formats.unknownReasons),
            inputs: names.map { .init(.usableKinds, $0.rawValue, from: "dcat:distribution") })
    }
}

extension Dataset {
    /// Why nothing need be offered to everyone; nil for open data and where the source says nothing.
    var restriction: Reason? {
        guard let rights = accessRights?.value, rights != .public else { return nil }
        return Reason(.accessRestricted, [rights.rawValue])
    }
}

import DCAT

/// Is the promised update frequency kept? See `Docs/metrics/timeliness.md`.
public struct TimelinessMetric: Metric {
    static let rule = "timeliness"

    public let dimension = Dimension.timeliness
    private let settings: TimelinessSettings

    /// - Throws: when `rules` lack the rule or a parameter of it.
    public init(rules: RuleSet = .standard) throws(RuleError) {
        settings = try TimelinessSettings(rules.rule(Self.rule))
    }

    public func measure(_ evidence: DatasetEvidence, asOf: Instant) -> Receipt {
        var receipt = judge(evidence, asOf: asOf)
        // What a check or harvest saw while the run was under way counts from the next run on.
        let ahead = (evidence.contentChanges + evidence.observedChanges).filter { $0 > asOf }
        receipt.holdsUntil = (ahead + [receipt.holdsUntil].compactMap(\.self)).min()
        return receipt
    }

    private func judge(_ evidence: DatasetEvidence, asOf: Instant) -> Receipt {
        let promise = Promise(evidence.dataset.frequency, settings: settings)
        let promiseClass = promise.promiseClass(settings)
        let cadence = ObservedCadence(evidence, asOf: asOf, settings: settings)
        var inputs: [Receipt.Input] = []
        if let stated = evidence.dataset.frequency {
            inputs.append(.init(.declaredFrequency, stated.raw, from: "dct:accrualPeriodicity"))
        }
        if let cadence {
            inputs.append(
                .init(.observedCadence, Figure(hundredths: cadence.medianDays).text, from: "\(cadence.changes)"))
        }

        switch promise {
        case .period(let days):
            let judgement = judge(evidence, period: days, asOf: asOf)
            var receipt = judgement.receipt
            receipt.inputs = inputs + receipt.inputs
            receipt.tallies += tallies(promiseClass, isKept: judgement.isKept)
            receipt.holdsUntil = judgement.holdsUntil
            return receipt
        case .vague(let reason):
            return withoutPromise(evidence, reason, promiseClass, cadence, inputs, asOf: asOf)
        case .none:
            return withoutPromise(evidence, Reason(.noPromise), promiseClass, cadence, inputs, asOf: asOf)
        case .archived(let reason):
            return unjudged(.notAssessable(reason), reason, promiseClass, inputs)
        case .notUnderstood(let reason):
            return unjudged(.notMeasured(reason), reason, promiseClass, inputs)
        }
    }

    /// Judged against its own history where there is one: no free pass for "irregular", and no unfair zero.
    private func withoutPromise(
        _ evidence: DatasetEvidence, _ reason: Reason, _ promiseClass: PromiseClass, _ cadence: ObservedCadence?,
        _ inputs: [Receipt.Input], asOf: Instant
    ) -> Receipt {
        guard let cadence, cadence.medianDays <= settings.longestPeriod else {
            return unjudged(.notAssessable(reason), reason, promiseClass, inputs)
        }
        let period = max(cadence.medianDays, settings.shortestPeriod)
        let judgement = judge(evidence, period: period, asOf: asOf)
        var receipt = judgement.receipt
        receipt.holdsUntil = judgement.holdsUntil
        let basis = Reason(.judgedByCadence, ["\(cadence.changes)", Figure(hundredths: period).text])
        receipt.reasons += [reason, basis]
        receipt.inputs = inputs + receipt.inputs
        receipt.tallies += tallies(promiseClass, isKept: nil)
        return receipt
    }

    private func unjudged(
        _ assessment: Assessment, _ reason: Reason, _ promiseClass: PromiseClass, _ inputs: [Receipt.Input]
    ) -> Receipt {
        var receipt = Receipt(rule: settings.rule.id, assessment: assessment, reasons: [reason], inputs: inputs)
        receipt.tallies = tallies(promiseClass, isKept: nil)
        return receipt
    }

    private func judge(_ evidence: DatasetEvidence, period: Double, asOf: Instant) -> PromiseJudgement {
        let changes = ChangeEvidence(evidence, asOf: asOf, settings: settings)
        return PromiseJudgement(period: period, changes: changes, asOf: asOf, settings: settings)
    }

    private func tallies(_ promiseClass: PromiseClass, isKept: Bool?) -> [Tally] {
        let outcome: Tally.Name =
            switch isKept {
            case true?: .promiseKept
            case false?: .promiseLate
            case nil: .promiseUnjudged
            }
        return [Tally(.promiseClass, promiseClass.rawValue), Tally(outcome, promiseClass.rawValue)]
    }
}

import DCAT

/// Holds a period against the evidence of the last change.
///
/// Evidence of the data itself decides; weaker evidence of a later change lifts only the upper bound. Where all
/// evidence is weak, it gives the estimate and leaves the scale open, down to what publication alone guarantees.
///
/// Between the limits alone does the score move with the clock. Elsewhere nothing that is printed tells the instant of the
/// run, so that the receipt stays the same from night to night.
struct PromiseJudgement {
    private let period: Double
    private let due: Figure
    private let delinquent: Figure
    private let asOf: Instant
    private let settings: TimelinessSettings
    private let changes: ChangeEvidence
    /// The strongest evidence apart from publication.
    private let strongest: ChangeEvidence.Change?
    /// What the estimate rests on: the strongest evidence, or a publication after it, which is a change too.
    private let used: ChangeEvidence.Change?

    init(period: Double, changes: ChangeEvidence, asOf: Instant, settings: TimelinessSettings) {
        self.period = period
        self.changes = changes
        self.asOf = asOf
        self.settings = settings
        (due, delinquent) = settings.limits(ofPeriod: period)
        strongest = changes.strongest
        if let stated = changes.strongest, let issued = changes.issued {
            used = issued.date.end > stated.date.end ? issued : stated
        } else {
            used = changes.strongest ?? changes.issued
        }
    }

    /// Whether the last change lies within the due age; nil where that cannot be estimated.
    var isKept: Bool? {
        guard let used, calculation(used).estimate != nil else { return nil }
        return countedAge(of: used.date.end) == due
    }

    var receipt: Receipt {
        guard let used else {
            let open = Calculation(low: .number(0), high: .number(1), estimate: nil)
            return Receipt(
                rule: settings.rule, calculation: open, reasons: changes.refusals + [Reason(.noDate)],
                inputs: limitInputs, tallies: [Tally(.evidenceGrade, "none")])
        }
        let calculation = calculation(used)
        return Receipt(
            rule: settings.rule, calculation: calculation, reasons: reasons(used, calculation),
            inputs: limitInputs + evidenceInputs(used), tallies: [Tally(.evidenceGrade, used.grade.rawValue)])
    }

    private var isFirm: Bool { strongest?.grade.isStrong ?? false }

    private func calculation(_ used: ChangeEvidence.Change) -> Calculation {
        let known = used.date.end
        return Calculation(
            low: least.map(score) ?? .number(0),
            high: isFirm ? score(from: changes.newest?.date.end ?? known) : .number(1),
            estimate: isTooCoarse(used.date) ? nil : score(from: known))
    }

    private func score(from change: Instant) -> Expression {
        let left = Expression.difference(.figure(delinquent), .figure(countedAge(of: change)))
        return .quotient(left, .difference(.figure(delinquent), .figure(due)))
    }

    /// The age held between the limits, outside which it makes no difference.
    private func countedAge(of change: Instant) -> Figure {
        min(max(Figure(hundredths: asOf.days(since: change)), due), delinquent)
    }

    /// The first instant at which the receipt may read otherwise; the run's own while it moves, nil where it never does.
    var holdsUntil: Instant? {
        [changes.becomesUsable, steadyUntil].compactMap(\.self).min()
    }

    private var steadyUntil: Instant? { datesThatCount.compactMap(steadyUntil).min() }

    /// The last change is surely no earlier; nil where nothing is sure.
    private var least: Instant? {
        [isFirm ? strongest : nil, changes.issued].compactMap { $0.map { earliestMeaning($0.date) } }.max()
    }

    /// Those that enter the sums.
    private var datesThatCount: [Instant] {
        guard let used else { return [] }
        return [least, used.date.end, isFirm ? changes.newest?.date.end : nil].compactMap(\.self)
    }

    private func steadyUntil(_ change: Instant) -> Instant? {
        let age = countedAge(of: change)
        if age == delinquent { return nil }
        return age == due ? max(asOf, change.adding(days: due.value)) : asOf
    }

    /// Whether a date that counts lies between the limits.
    private var isMoving: Bool {
        datesThatCount.contains { due < countedAge(of: $0) && countedAge(of: $0) < delinquent }
    }

    /// A day counts from its end; a month or a year may mean any moment in it.
    private func earliestMeaning(_ date: PartialDate) -> Instant { date.isCoarse ? date.start : date.end }

    /// A date coarser than the promise says nothing about it.
    private func isTooCoarse(_ date: PartialDate) -> Bool {
        date.isCoarse && date.end.days(since: date.start) > period
    }

    private func reasons(_ used: ChangeEvidence.Change, _ calculation: Calculation) -> [Reason] {
        let age = countedAge(of: used.date.end)
        let dueDate = used.date.end.adding(days: due.value).isoDate
        var reasons: [Reason] = []
        if calculation.estimate == nil {
            reasons.append(Reason(.dateTooCoarse, [used.date.iso8601, Figure(hundredths: period).text]))
        } else if age == due {
            reasons.append(Reason(.onTime, [used.date.iso8601, dueDate]))
        } else if age < delinquent {
            reasons.append(Reason(.late, [age.text, due.text, delinquent.text]))
        } else {
            let end = used.date.end.adding(days: delinquent.value).isoDate
            reasons.append(Reason(.delinquent, [used.date.iso8601, end]))
        }
        // A date of the data that cannot be used is why the evidence is weak.
        if !isFirm { reasons += changes.refusals + [Reason(.weakDate, [used.grade.rawValue])] }
        if used.grade == .issued, strongest != nil { reasons.append(Reason(.publishedLater, [used.date.iso8601])) }
        if isFirm, let newest = changes.newest, newest.date.end > used.date.end {
            reasons.append(Reason(.laterWeakerDate, [newest.grade.rawValue, newest.date.iso8601]))
        }
        if calculation.estimate != nil, used.date.isCoarse, calculation.score.width > 0 {
            reasons.append(Reason(.coarseDate, [used.date.iso8601]))
        }
        return isFirm ? reasons + changes.refusals : reasons
    }

    private var limitInputs: [Receipt.Input] {
        let rule = settings.rule.id.id
        let instant = Receipt.Input(.runInstant, asOf.iso8601, from: "run")
        return (isMoving ? [instant] : []) + [
            .init(.period, Figure(hundredths: period).text, from: rule),
            .init(.dueAge, due.text, from: rule),
            .init(.delinquentAge, delinquent.text, from: rule),
        ]
    }

    private func evidenceInputs(_ used: ChangeEvidence.Change) -> [Receipt.Input] {
        var inputs: [Receipt.Input] = [
            .init(.evidenceGrade, used.grade.rawValue, from: used.source),
            .init(.lastChange, used.date.iso8601, from: used.source),
            .init(.countedAge, countedAge(of: used.date.end).text, from: used.source),
        ]
        if let newest = changes.newest, newest.date.end > used.date.end {
            inputs.append(.init(.laterChange, newest.date.iso8601, from: newest.source))
        }
        return inputs
    }
}

extension PartialDate {
    /// Known to a month or a year only.
    fileprivate var isCoarse: Bool { precision == .year || precision == .month }
}

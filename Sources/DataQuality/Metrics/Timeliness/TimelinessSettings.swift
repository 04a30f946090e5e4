import DCAT

/// The numbers of the timeliness rule.
struct TimelinessSettings: Sendable {
    let rule: Rule
    let graceDays: Double
    let graceShare: Double
    let shortestPeriod: Double
    let longestPeriod: Double
    let leastSlope: Double
    let futureToleranceDays: Double
    let earliest: Instant
    let liveHeaderMinutes: Double
    let cadenceChanges: Double
    let classes: [(limit: Double, promiseClass: PromiseClass)]
    let delinquentAge: Rule.Table

    init(_ rule: Rule) throws(RuleError) {
        self.rule = rule
        graceDays = try rule.number("grace-days")
        graceShare = try rule.number("grace-share")
        shortestPeriod = try rule.number("shortest-period")
        longestPeriod = try rule.number("longest-period")
        leastSlope = try rule.number("least-slope")
        futureToleranceDays = try rule.number("future-tolerance")
        earliest = Instant(year: Int(try rule.number("earliest-year")), month: 1, day: 1)
        liveHeaderMinutes = try rule.number("live-header")
        cadenceChanges = try rule.number("cadence-changes")
        classes = [
            (try rule.number("daily-up-to"), .daily), (try rule.number("weekly-up-to"), .weekly),
            (try rule.number("monthly-up-to"), .monthly), (try rule.number("quarterly-up-to"), .quarterly),
            (try rule.number("half-yearly-up-to"), .halfYearly), (try rule.number("yearly-up-to"), .yearly),
        ]
        delinquentAge = try rule.table("delinquent-age")
    }

    func promiseClass(ofPeriod days: Double) -> PromiseClass {
        classes.first { days <= $0.limit }?.promiseClass ?? .longer
    }

    /// The ages at which the score leaves 1 and reaches 0.
    func limits(ofPeriod days: Double) -> (due: Figure, delinquent: Figure) {
        let due = Figure(hundredths: days + max(graceDays, graceShare * days))
        let delinquent = max(delinquentAge.interpolated(at: days), due.value + leastSlope)
        return (due, Figure(hundredths: delinquent))
    }
}

import DCAT

/// What a declared frequency binds its publisher to.
enum Promise: Hashable, Sendable {
    /// A change at least every so many days.
    case period(days: Double)
    case vague(Reason)
    case archived(Reason)
    case notUnderstood(Reason)
    case none

    init(_ stated: Stated<Frequency>?, settings: TimelinessSettings) {
        guard let stated else {
            self = .none
            return
        }
        guard let frequency = stated.value else {
            self = .notUnderstood(Reason(.frequencyNotUnderstood, [stated.raw]))
            return
        }
        if let days = frequency.periodDays {
            let isPlausible = days > 0 && days <= settings.longestPeriod
            self =
                isPlausible
                ? .period(days: max(days, settings.shortestPeriod))
                : .vague(Reason(.implausiblePromise, [stated.raw]))
            return
        }
        switch frequency {
        case .term(.never), .term(.notPlanned):
            self = .archived(Reason(.noFurtherUpdates, [frequency.code]))
        default:
            self = .vague(Reason(.vaguePromise, [frequency.code]))
        }
    }

    func promiseClass(_ settings: TimelinessSettings) -> PromiseClass {
        switch self {
        case .period(let days): settings.promiseClass(ofPeriod: days)
        case .vague: .vague
        case .archived: .archived
        case .notUnderstood: .notUnderstood
        case .none: .none
        }
    }
}

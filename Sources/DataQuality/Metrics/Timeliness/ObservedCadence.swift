import DCAT

/// The rhythm of the changes we saw ourselves.
struct ObservedCadence: Hashable, Sendable {
    /// The changes it rests on.
    var changes: Int
    /// The median time between two of them.
    var medianDays: Double

    init(changes: Int, medianDays: Double) {
        self.changes = changes
        self.medianDays = medianDays
    }

    /// From changes of the data, else from changes of the record; nil with fewer changes than the rule asks for.
    init?(_ evidence: DatasetEvidence, asOf: Instant, settings: TimelinessSettings) {
        for instants in [evidence.contentChanges, evidence.observedChanges] {
            let seen = Set(instants.filter { $0 >= settings.earliest && $0 <= asOf }).sorted()
            guard seen.count >= 2, Double(seen.count) >= settings.cadenceChanges else { continue }
            let gaps = zip(seen.dropFirst(), seen).map { $0.days(since: $1) }.sorted()
            self.init(changes: seen.count, medianDays: (gaps[(gaps.count - 1) / 2] + gaps[gaps.count / 2]) / 2)
            return
        }
        return nil
    }
}

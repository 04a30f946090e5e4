/// Promises kept and broken, of one class or of all.
public struct PromiseCounts: Hashable, Sendable {
    /// Datasets whose last change lies within the due age.
    public var kept: Int
    /// Datasets past it.
    public var late: Int
    /// Datasets without a definite promise, or whose promise cannot be judged.
    public var unjudged: Int

    public var datasets: Int { kept + late + unjudged }

    /// Kept among those that can be judged, 0…1; nil where none can.
    public var keptOfJudged: Double? { kept + late > 0 ? Figure(Double(kept) / Double(kept + late)).value : nil }

    /// Kept among all, 0…1 (the Tau of Data, U. Atz 2014); nil without datasets.
    public var keptOfAll: Double? { datasets > 0 ? Figure(Double(kept) / Double(datasets)).value : nil }
}

extension Aggregate {
    /// The promises of one class; empty in dimensions other than timeliness.
    public func promises(_ promiseClass: PromiseClass) -> PromiseCounts {
        let key = promiseClass.rawValue
        return PromiseCounts(
            kept: count(.promiseKept, key), late: count(.promiseLate, key), unjudged: count(.promiseUnjudged, key))
    }

    /// The promises of every class.
    public var promises: PromiseCounts {
        PromiseCounts(
            kept: counts(.promiseKept).values.reduce(0, +), late: counts(.promiseLate).values.reduce(0, +),
            unjudged: counts(.promiseUnjudged).values.reduce(0, +))
    }

    /// Links by standing; a link that two datasets name counts for both. Empty in dimensions other than availability.
    public var linkStates: [LinkStanding.State: Int] {
        var result: [LinkStanding.State: Int] = [:]
        for state in LinkStanding.State.allCases {
            let count = count(.linkState, state.rawValue)
            if count > 0 { result[state] = count }
        }
        return result
    }
}

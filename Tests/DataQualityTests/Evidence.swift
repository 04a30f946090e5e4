import DCAT
import DataQuality

/// The instant of the run in these tests.
let asOf = Instant(year: 2026, month: 11, day: 22)

func daysBefore(_ days: Double) -> Instant { asOf.adding(days: -days) }

func stated(_ instant: Instant) -> Stated<PartialDate> {
    let date = PartialDate(start: instant, precision: .second)
    return Stated(raw: date.iso8601, value: date)
}

func stated(_ term: Frequency.Term) -> Stated<Frequency> { Stated(raw: term.rawValue, value: .term(term)) }

func stated(_ format: FileFormat) -> Stated<FileFormat> { Stated(raw: format.code, value: format) }

func dataset(_ change: (inout Dataset) -> Void) -> Dataset {
    var dataset = Dataset(identifier: "example")
    change(&dataset)
    return dataset
}

func distribution(_ change: (inout Distribution) -> Void) -> Distribution {
    var distribution = Distribution()
    change(&distribution)
    return distribution
}

func observation(
    _ url: String, _ verdict: LinkVerdict, cause: String = "http-200",
    _ change: (inout LinkObservation) -> Void = { _ in }
) -> LinkObservation {
    var observation = LinkObservation(
        url: url, checkedAt: daysBefore(0.1), verdict: verdict, cause: cause, methods: ["HEAD"])
    change(&observation)
    return observation
}

extension DatasetEvidence {
    init(_ change: (inout Dataset) -> Void) { self.init(dataset: DataQualityTests.dataset(change)) }
}

import DCAT
import DataQuality
import JSON
import Vocabularies
import Warehouse

/// Measures datasets again from what their twins publish, by the rules that the edition publishes.
struct ScoreRebuilding {
    private let metrics: [any Metric]
    private let asOf: Instant
    /// The zone in which a portal's dates were last found to have been read, in minutes east of UTC; twins do not tell it.
    private var offsets: [String: Int] = [:]
    /// Scores that were measured again.
    private(set) var rebuilt = 0

    /// - Throws: when a rule or a number of it is missing.
    init(rules: RuleSet, asOf: Instant) throws(RuleError) {
        metrics = try MetricRegistry.metrics(for: rules)
        self.asOf = asOf
    }

    /// Where the results of a dataset are others than those its twin states.
    ///
    /// - Parameter data: the `data` of the twin.
    mutating func faults(of twin: DatasetTwin, _ data: JSONValue) -> [String] {
        guard let evidence = DatasetEvidence(published: data, offsetMinutes: offsets[twin.portal] ?? 0) else {
            return ["its record cannot be read"]
        }
        var faults: [String] = []
        for (dimension, stated) in twin.results.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            let found: Assessment?
            switch dimension {
            case .timeliness: found = timeliness(of: twin, data, evidence, stated.line)
            case .formatRichness: found = measured(dimension, evidence)
            case .onlineAvailability: found = availability(data, evidence)
            }
            guard let found else { continue }
            rebuilt += 1
            let line = EditionDatabaseReader.Result(found)
            if line != stated.line {
                faults.append(
                    "its \(dimension.rawValue), measured again from what the twin tells, comes to \(line.text), not \(stated.line.text)"
                )
            }
        }
        return faults
    }

    private func measured(_ dimension: DataQuality.Dimension, _ evidence: DatasetEvidence) -> Assessment? {
        metrics.first { $0.dimension == dimension }?.measure(evidence, asOf: asOf).assessment
    }

    /// Nil where it rests on a rhythm of changes, of which twins tell the last alone.
    private mutating func timeliness(
        of twin: DatasetTwin, _ data: JSONValue, _ evidence: DatasetEvidence, _ stated: EditionDatabaseReader.Result
    ) -> Assessment? {
        let inputs = data["receipts"]?[named: DataQuality.Dimension.timeliness.rawValue]?["inputs"]
        let cadence = Receipt.InputName.observedCadence.rawValue
        if let inputs, inputs.isArray, inputs.elements.contains(where: { $0["name"]?.string == cadence }) { return nil }
        let first = measured(.timeliness, evidence)
        guard let first, EditionDatabaseReader.Result(first) != stated else { return first }
        // From the zone twelve hours behind to the one fourteen ahead, by quarters of an hour.
        for offset in stride(from: -720, through: 840, by: 15) {
            guard let evidence = DatasetEvidence(published: data, offsetMinutes: offset),
                let again = measured(.timeliness, evidence), EditionDatabaseReader.Result(again) == stated
            else { continue }
            offsets[twin.portal] = offset
            return again
        }
        return first
    }

    /// Counted from the standings of its links, which rest on checks that twins do not tell one by one.
    private func availability(_ data: JSONValue, _ evidence: DatasetEvidence) -> Assessment? {
        let receipt = data["receipts"]?[named: DataQuality.Dimension.onlineAvailability.rawValue]
        let isUnchecked = receipt?["assessment"]?["reason"]?["code"]?.string == Reason.Code.linksNotChecked.rawValue
        var evidence = evidence
        // Whether any link of the portal was checked, the twin tells by the reason alone, unless there is a check.
        evidence.linksWereChecked = evidence.linksWereChecked || !isUnchecked
        let links = evidence.distinctLinks
        guard !links.isEmpty, evidence.linksWereChecked else { return measured(.onlineAvailability, evidence) }
        var states: [String: LinkStanding.State] = [:]
        if let standings = data["standings"], standings.isArray {
            for entry in standings.elements {
                guard let url = entry["url"]?.string else { continue }
                states[url] = entry["standing"]?["state"]?.string.flatMap(LinkStanding.State.init(rawValue:))
            }
        }
        let found = links.map { states[$0]?.isOnline }
        let (online, broken) = (found.count { $0 == true }, found.count { $0 == false })
        let all = links.count + evidence.dataset.distributions.count { $0.link == nil }
        func share(_ count: Int, of whole: Int) -> Double { Figure(Double(count) / Double(whole)).value }
        return .scored(
            Score(
                low: share(online, of: all), high: share(all - broken, of: all),
                estimate: online + broken > 0 ? share(online, of: online + broken) : nil))
    }
}

extension EditionDatabaseReader.Result {
    init(_ assessment: Assessment) {
        let state =
            switch assessment {
            case .scored: "scored"
            case .notAssessable: "not-assessable"
            case .notMeasured: "not-measured"
            }
        let score = assessment.score
        self.init(state: state, low: score?.low, estimate: score?.estimate, high: score?.high)
    }

    /// Such as `0.66 (0.41 to 0.81)`, or the state where there is no score.
    var text: String {
        guard let low, let high else { return state }
        func figure(_ value: Double) -> String { Figure(value).text }
        let bounds = "\(figure(low)) to \(figure(high))"
        return estimate.map { "\(figure($0)) (\(bounds))" } ?? bounds
    }
}

import DataQuality
import JSON
import Reporting

/// What portals and publishers come to by the twins of their datasets, held against what their own pages state.
struct PublishedGroups {
    private struct Key: Hashable {
        var portal: String
        /// Nil for the portal as a whole.
        var publisher: String?
    }

    /// A group as its datasets give it.
    struct Sum {
        var datasets = 0
        var missing = 0
        var copies = 0
        var distributions = 0
        var copiedDistributions = 0
        var results = ByDimension { Aggregate($0) }
    }

    /// A group as the twin of its page states it.
    private struct Statement {
        var path: String
        /// Of which portal, where the page is that of many.
        var name: String?
        var datasets: Int64?
        /// Nil of a publisher, whose page does not tell.
        var missing: Int64?
        var copies: Int64?
        var distributions: Int64?
        /// Of a portal.
        var copiedDistributions: Int64?
        /// Of a portal.
        var publishers: Int64?
        var results: ByDimension<[String: Double?]>
        /// Of a portal.
        var medians: ByDimension<[String: Double?]>?
    }

    private var sums: [Key: Sum] = [:]
    private var statements: [Key: Statement] = [:]
    /// Of the portals on the home page.
    private var rows: [Key: Statement] = [:]
    /// How many publishers of a portal have datasets.
    private var publishers: [String: [String]] = [:]

    mutating func add(_ twin: DatasetTwin) {
        for publisher in [nil, twin.publisher] {
            let key = Key(portal: twin.portal, publisher: publisher)
            if let publisher, sums[key] == nil { publishers[twin.portal, default: []].append(publisher) }
            var sum = sums.removeValue(forKey: key) ?? Sum()
            sum.datasets += 1
            sum.distributions += twin.distributions
            if twin.isMissing { sum.missing += 1 }
            if twin.isCopy {
                sum.copies += 1
                sum.copiedDistributions += twin.distributions
            } else {
                for (dimension, result) in twin.results { sum.results[dimension].add(result.assessment) }
            }
            sums[key] = sum
        }
    }

    /// Takes what the twin of a portal's or a publisher's page states. Further pages of a publisher's list state the same.
    mutating func state(_ root: JSONValue, in path: String) {
        guard let data = root["data"] else { return }
        let isPortal = root["page"]?["kind"]?.string == "portal"
        guard let portal = data["portal"]?["id"]?.string, let group = isPortal ? data : data["publisher"] else {
            return
        }
        let key = Key(portal: portal, publisher: isPortal ? nil : group["key"]?.string)
        guard isPortal || key.publisher != nil else { return }
        statements[key] = Statement(
            path: path, datasets: group["datasets"]?.int64,
            missing: isPortal ? group["missingDatasets"]?.int64 : nil, copies: group["copies"]?.int64,
            distributions: group["distributions"]?.int64,
            copiedDistributions: isPortal ? group["copiedDistributions"]?.int64 : nil,
            publishers: isPortal ? group["publisherCount"]?.int64 : nil,
            results: ByDimension { Self.figures(of: group["results"]?[named: $0.rawValue]) },
            medians: isPortal
                ? ByDimension { Self.figures(of: group["medianPublisher"]?[named: $0.rawValue]) } : nil)
    }

    /// Takes what the home page states of portals; counts that it leaves out are not told.
    mutating func stateHome(_ data: JSONValue, in path: String) {
        guard let portals = data["portals"], portals.isArray else { return }
        for portal in portals.elements {
            guard let id = portal["id"]?.string else { continue }
            rows[Key(portal: id)] = Statement(
                path: path, name: id, datasets: portal["datasets"]?.int64, copies: portal["copies"]?.int64,
                distributions: portal["distributions"]?.int64,
                copiedDistributions: portal["copiedDistributions"]?.int64,
                publishers: portal["publishers"]?.int64,
                results: ByDimension { Self.figures(of: portal["results"]?[named: $0.rawValue]) })
        }
    }

    private static let counts = ["datasets", "scored", "estimated", "notMeasured", "notAssessable", "publishers"]

    /// The bounds and the counts that a result states, by name.
    private static func figures(of result: JSONValue?) -> [String: Double?] {
        var figures: [String: Double?] = [:]
        for bound in ["low", "estimate", "high"] { figures[bound] = .some(result?["score"]?[named: bound]?.double) }
        for count in counts { figures[count] = .some(result?[named: count]?.double) }
        for (number, value) in (result?["histogram"].map { Array($0.elements) } ?? []).enumerated() {
            figures["class \(number + 1)"] = .some(value.double)
        }
        return figures
    }

    private static func figures(of score: Score?) -> [String: Double?] {
        ["low": score?.low, "estimate": score?.estimate, "high": score?.high]
    }

    private static func figures(of sum: Aggregate) -> [String: Double?] {
        var figures = figures(of: sum.mean)
        let values = [sum.datasets, sum.scored, sum.estimated, sum.notMeasured, sum.notAssessable]
        for (name, value) in zip(counts, values) { figures[name] = .some(Double(value)) }
        figures["publishers"] = .some(nil)
        for (number, value) in sum.histogram.enumerated() { figures["class \(number + 1)"] = .some(Double(value)) }
        return figures
    }

    private static func figures(of median: MedianPublisher?) -> [String: Double?] {
        var figures = figures(of: median?.score)
        for name in counts { figures[name] = .some(nil) }
        figures["publishers"] = .some(median.map { Double($0.publishers) })
        return figures
    }

    /// Distributions of all datasets.
    var distributions: Int { sums.reduce(0) { $0 + ($1.key.publisher == nil ? $1.value.distributions : 0) } }

    /// A group as its datasets give it; empty where it has none.
    func group(_ portal: String, publisher: String?) -> Sum { sums[Key(portal: portal, publisher: publisher)] ?? Sum() }

    /// What the datasets of a group come to.
    func sum(of portal: String, publisher: String?) -> ByDimension<Aggregate> {
        group(portal, publisher: publisher).results
    }

    /// Where a page states something else than its datasets give, and groups without a page.
    var faults: [String] {
        var faults: [String] = []
        let all = statements.sorted { $0.value.path < $1.value.path } + rows.sorted { $0.key.portal < $1.key.portal }
        for (key, statement) in all { faults += self.faults(of: statement, sums[key] ?? Sum(), key) }
        for key in statements.keys where !rows.isEmpty && key.publisher == nil && rows[key] == nil {
            faults.append("home.json: leaves \(key.portal) out")
        }
        for key in sums.keys.filter({ statements[$0] == nil }) {
            faults.append("\(key.portal)\(key.publisher.map { "/" + $0 } ?? ""): has datasets and no page")
        }
        return faults
    }

    private func faults(of statement: Statement, _ sum: Sum, _ key: Key) -> [String] {
        var faults: [String] = []
        let listed = publishers[key.portal] ?? []
        let isRow = statement.name != nil
        let place = statement.path + (statement.name.map { ": \($0)" } ?? "")
        var counts = [
            ("datasets", statement.datasets, sum.datasets),
            ("distributions", statement.distributions, sum.distributions), ("copies", statement.copies, sum.copies),
        ]
        if key.publisher == nil {
            counts.append(("publishers", statement.publishers, listed.count))
            counts.append(("distributions of copies", statement.copiedDistributions, sum.copiedDistributions))
        }
        if key.publisher == nil, !isRow { counts.append(("missing datasets", statement.missing, sum.missing)) }
        // Of a portal without a catalogue nothing is counted, and nothing stated.
        for (name, stated, counted) in counts where (stated ?? (sum.datasets == 0 ? 0 : nil)) != Int64(counted) {
            faults.append("\(place): states \(stated.map(String.init) ?? "no") \(name) where there are \(counted)")
        }
        for dimension in DataQuality.Dimension.allCases {
            if statement.results[dimension] != Self.figures(of: sum.results[dimension]) {
                faults.append("\(place): its \(dimension.rawValue) is not what its datasets come to")
            }
            guard let medians = statement.medians else { continue }
            let median = MedianPublisher(
                of: listed.lazy.map { self.sum(of: key.portal, publisher: $0)[dimension] })
            if medians[dimension] != Self.figures(of: median) {
                faults.append(
                    "\(statement.path): its median publisher in \(dimension.rawValue) is not what its publishers come to"
                )
            }
        }
        return faults
    }
}

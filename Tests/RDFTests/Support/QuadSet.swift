import RDF

/// A statement that owns its terms.
struct Quad: Hashable {
    var subject: Term
    var predicate: Term
    var object: Term
    var graph: Term?
}

/// Collects statements, to be compared as RDF datasets are: blank nodes by what is said of them.
final class QuadSet: StatementHandler {
    private(set) var quads: Set<Quad> = []
    private(set) var problems: [RDFProblem] = []

    init(_ quads: Set<Quad> = []) { self.quads = quads }

    func statement(subject: TermView, predicate: TermView, object: TermView, graph: TermView?) {
        quads.insert(
            Quad(subject: subject.term, predicate: predicate.term, object: object.term, graph: graph?.term))
    }

    func problem(_ problem: RDFProblem) { problems.append(problem) }

    /// Whether the two differ only in the labels of blank nodes.
    func isIsomorphic(to other: QuadSet) -> Bool {
        guard quads.count == other.quads.count else { return false }
        return QuadSet.matches(quads, [:], other.quads, [:], pinned: 0)
    }

    /// Compares by colours; where several blank nodes look alike, one is tried against each of its likes.
    private static func matches(
        _ left: Set<Quad>, _ leftPins: [String: Int], _ right: Set<Quad>, _ rightPins: [String: Int], pinned: Int
    ) -> Bool {
        let leftColours = colours(left, leftPins)
        let rightColours = colours(right, rightPins)
        guard leftColours.values.sorted() == rightColours.values.sorted() else { return false }
        let groups = Dictionary(grouping: leftColours.keys) { leftColours[$0] ?? 0 }
        guard let tie = groups.values.filter({ $0.count > 1 }).min(by: { $0.count < $1.count }), let one = tie.min()
        else {
            return painted(left, leftColours) == painted(right, rightColours)
        }
        let colour = leftColours[one]
        return rightColours.keys.filter { rightColours[$0] == colour }.sorted().contains { other in
            matches(
                left, leftPins.merging([one: pinned + 1]) { $1 }, right,
                rightPins.merging([other: pinned + 1]) { $1 }, pinned: pinned + 1)
        }
    }

    private static func painted(_ quads: Set<Quad>, _ colours: [String: Int]) -> Set<Quad> {
        func paint(_ term: Term) -> Term {
            if case .blank(let label) = term { return .blank("\(colours[label] ?? 0)") }
            return term
        }
        return Set(
            quads.map {
                Quad(
                    subject: paint($0.subject), predicate: $0.predicate, object: paint($0.object),
                    graph: $0.graph.map(paint))
            })
    }

    private static func colours(_ quads: Set<Quad>, _ pins: [String: Int]) -> [String: Int] {
        var colours: [String: Int] = [:]
        for quad in quads {
            for case .blank(let label) in [quad.subject, quad.object] + (quad.graph.map { [$0] } ?? []) {
                colours[label] = pins[label] ?? 0
            }
        }
        var classes = Set(colours.values).count
        while true {
            var marks: [String: [Int]] = [:]
            for quad in quads {
                let terms: [Term?] = [quad.subject, quad.predicate, quad.object, quad.graph]
                for (place, term) in terms.enumerated() {
                    guard case .blank(let label) = term else { continue }
                    var hasher = Hasher()
                    hasher.combine(place)
                    for other in terms {
                        if case .blank(let name) = other {
                            hasher.combine(name == label ? -1 : colours[name])
                        } else {
                            hasher.combine(other)
                        }
                    }
                    marks[label, default: []].append(hasher.finalize())
                }
            }
            var next: [String: Int] = [:]
            for (label, colour) in colours {
                var hasher = Hasher()
                hasher.combine(colour)
                hasher.combine((marks[label] ?? []).sorted())
                next[label] = hasher.finalize()
            }
            colours = next
            let count = Set(colours.values).count
            if count == classes { return colours }
            classes = count
        }
    }
}

import DCAT
import Synchronization
import TestSupport
import Testing

/// A portal of one kind on the loopback interface, which answers from a catalogue as that kind's software does, and with
/// an error where it is asked for what that software does not know.
struct ChangingPeer: Sendable, CustomTestStringConvertible {
    var name: String
    var kind: String
    /// Of the endpoint.
    var path: String
    /// The options of the portal's file; pages hold five records.
    var options: String
    /// Whether a harvest of changes is told what was deleted.
    var tellsDeletions = false
    /// What a request for changes since 2026-10-31T03:00:00Z must hold, percent signs resolved.
    var since: String
    /// How many records changed at or after that moment as the peer counts it, when `r7` changed at it, `r8` a second
    /// earlier and nothing else lately.
    var atTheEdge: Int
    /// The same of 2026-11-01T03:00:00Z; more than none where only days are told.
    var atTheLaterEdge = 0
    /// Requests that a night without any change takes.
    var quietRequests: Int
    var answer: @Sendable (PeerQuery, ChangingCatalogue) -> LoopbackResponse

    var testDescription: String { name }

    static let pageSize = 5

    static let all: [ChangingPeer] = [
        .repository(granularity: "YYYY-MM-DDThh:mm:ssZ", stampsDays: false),
        .repository(granularity: "YYYY-MM-DDThh:mm:ssZ", stampsDays: true),
        .repository(granularity: "YYYY-MM-DD", stampsDays: true), .discovery, .explore, .hub, .hubSearch, .datasets,
        .catalogueService, .records,
    ]
}

extension ChangingPeer {
    /// Answers from a catalogue as it is now.
    func answering(_ catalogue: ChangingCatalogue) -> @Sendable (LoopbackRequest) -> LoopbackResponse {
        { request in answer(PeerQuery(request.target), catalogue) }
    }

    /// Answers from a catalogue, but for lists whose number, from 1, `other` has an answer for.
    func answering(
        _ catalogue: ChangingCatalogue, butForLists other: @escaping @Sendable (Int) -> LoopbackResponse?
    ) -> @Sendable (LoopbackRequest) -> LoopbackResponse {
        let lists = ListCounter()
        return { request in
            guard request.target != "/robots.txt", !request.target.contains("verb=Identify"),
                let answer = other(lists.next())
            else { return answer(PeerQuery(request.target), catalogue) }
            return answer
        }
    }

    private final class ListCounter: Sendable {
        private let count = Mutex(0)

        func next() -> Int {
            count.withLock { count in
                count += 1
                return count
            }
        }
    }
}

/// What a peer was asked.
struct PeerQuery: Sendable {
    var path: String
    var parameters: [String: String] = [:]

    init(_ target: String) {
        let parts = target.split(separator: "?", maxSplits: 1)
        path = parts.first.map(String.init) ?? ""
        for pair in (parts.count > 1 ? parts[1] : "").split(separator: "&") {
            let words = pair.split(separator: "=", maxSplits: 1).map { $0.removingPercentEncoding ?? "" }
            if let name = words.first { parameters[name] = words.count > 1 ? words[1] : "" }
        }
    }

    subscript(_ name: String) -> String? { parameters[name] }

    func number(_ name: String) -> Int? { parameters[name].flatMap { Int($0) } }

    /// Whether nothing is asked for but these.
    func has(only names: Set<String>) -> Bool { Set(parameters.keys).isSubset(of: names) }
}

extension LoopbackResponse {
    static func json(_ text: String) -> LoopbackResponse {
        LoopbackResponse(headers: [("Content-Type", "application/json")], text: text)
    }

    static func xml(_ text: String) -> LoopbackResponse {
        LoopbackResponse(headers: [("Content-Type", "application/xml")], text: text)
    }
}

extension Array {
    /// A page of so many after the first `offset`.
    func page(_ offset: Int, _ size: Int) -> ArraySlice<Element> { dropFirst(Swift.max(0, offset)).prefix(size) }
}

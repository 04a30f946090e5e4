import Synchronization

/// The header fields that requests go out with, worked out once for all that are alike.
final class SentHeaders: Sendable {
    private struct Shape {
        let own: [HeaderField]
        let firstBytes: Int?
        let sent: [HeaderField]
    }

    private let workOut: @Sendable (FetchRequest) -> [HeaderField]
    private let known = Mutex<[Shape]>([])
    private static let most = 8

    /// - Parameter workOut: looks at no more of a request than its own fields and the first bytes it wants.
    init(_ workOut: @escaping @Sendable (FetchRequest) -> [HeaderField]) { self.workOut = workOut }

    func fields(of request: FetchRequest) -> [HeaderField] {
        let own = request.headers
        let firstBytes = request.firstBytes
        let known = self.known.withLock { shapes in
            shapes.first { $0.firstBytes == firstBytes && $0.own == own }?.sent
        }
        if let known { return known }
        let sent = workOut(request)
        self.known.withLock { shapes in
            // Cookies are alike for no two.
            guard !own.contains(where: { $0.isNamed("Cookie") }) else { return }
            if shapes.count < SentHeaders.most { shapes.append(Shape(own: own, firstBytes: firstBytes, sent: sent)) }
        }
        return sent
    }
}

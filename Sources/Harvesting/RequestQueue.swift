import Fetching
import Glibc

/// Requests in the order they were found, each once; what is far off waits on disk.
///
/// In memory a request that was seen costs some 16 bytes, whatever its length.
struct RequestQueue {
    /// Requests kept at hand, at the front and at the back each.
    private static let window = 2_048

    private var front: [HarvestRequest] = []
    private var head = 0
    private var file: RequestFile?
    private var back: [HarvestRequest] = []
    private var seen: Set<Int> = []
    private let directory: String

    var isEmpty: Bool { head == front.count && file == nil && back.isEmpty }

    /// - Parameter directory: where the requests wait, in a file without a name.
    init(directory: String) { self.directory = directory }

    /// Adds what was not added before and answers how many that were.
    ///
    /// A hash of 64 bits stands for a request: among a million, two share one with a probability of 1 in 30 million.
    ///
    /// - Throws: ``FetchFailure`` with code `storage` when the disk is full.
    mutating func add(_ requests: [HarvestRequest]) throws(FetchFailure) -> Int {
        var added = 0
        for request in requests where isNew(request) {
            added += 1
            try append(request)
        }
        return added
    }

    /// Notes a request as seen and answers whether it is so for the first time.
    mutating func isNew(_ request: HarvestRequest) -> Bool { seen.insert(request.hashValue).inserted }

    /// Adds a request that ``isNew(_:)``.
    ///
    /// - Throws: ``FetchFailure`` with code `storage` when the disk is full.
    mutating func append(_ request: HarvestRequest) throws(FetchFailure) {
        if file == nil, back.isEmpty, front.count - head < RequestQueue.window {
            front.append(request)
        } else {
            back.append(request)
            if back.count >= RequestQueue.window { try spill() }
        }
    }

    /// - Throws: ``FetchFailure`` with code `storage` when what waits on disk cannot be read.
    mutating func next() throws(FetchFailure) -> HarvestRequest? {
        try refill(1)
        guard head < front.count else { return nil }
        defer {
            head += 1
            if head == front.count || head > RequestQueue.window {
                front.removeFirst(head)
                head = 0
            }
        }
        return front[head]
    }

    /// The next requests, which stay in the queue.
    mutating func upcoming(_ count: Int) throws(FetchFailure) -> [HarvestRequest] {
        guard count > 0 else { return [] }
        try refill(count)
        return Array(front[head...].prefix(count))
    }

    private mutating func spill() throws(FetchFailure) {
        let spilled: RequestFile
        if let file { spilled = file } else { spilled = try RequestFile(directory: directory) }
        try spilled.append(back)
        back.removeAll(keepingCapacity: true)
        file = spilled
    }

    private mutating func refill(_ count: Int) throws(FetchFailure) {
        guard front.count - head < count else { return }
        if let file {
            front.append(contentsOf: try file.take(RequestQueue.window))
            if file.isAtEnd { self.file = nil }
        }
        if file == nil, front.count - head < count {
            front.append(contentsOf: back)
            back.removeAll(keepingCapacity: true)
        }
    }
}

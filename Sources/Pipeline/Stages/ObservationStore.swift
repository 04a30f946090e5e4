import DataQuality

/// Stores observations in batches beside the checks: one batch is written while the next one fills.
struct ObservationStore {
    private let size: Int
    private let write: @Sendable ([LinkObservation]) throws -> Void
    private var waiting: [LinkObservation] = []
    private var writing: Task<Void, any Error>?

    private init(size: Int, write: @escaping @Sendable ([LinkObservation]) throws -> Void) {
        self.size = size
        self.write = write
    }

    /// Stores what `body` adds. However it ends, nothing is being written any more afterwards, and what was added before
    /// the end is kept.
    ///
    /// - Parameters:
    ///   - size: observations in a batch, or a few more.
    ///   - write: keeps a batch; one at a time, in order.
    /// - Throws: what `body` throws, else what `write` throws.
    static func storing<Result>(
        size: Int, write: @escaping @Sendable ([LinkObservation]) throws -> Void,
        during body: (inout ObservationStore) async throws -> Result
    ) async throws -> Result {
        var store = ObservationStore(size: size, write: write)
        let result: Result
        do { result = try await body(&store) } catch {
            // That error says why the run ended; what writing meets besides adds nothing to it.
            try? await store.finish()
            throw error
        }
        try await store.finish()
        return result
    }

    /// - Throws: what writing an earlier batch met.
    mutating func add(_ observations: [LinkObservation]) async throws {
        waiting += observations
        if waiting.count >= size { try await flush() }
    }

    private mutating func finish() async throws {
        try await flush()
        try await writing?.value
    }

    /// Nothing is written after a batch that could not be.
    private mutating func flush() async throws {
        try await writing?.value
        let batch = waiting
        waiting = []
        guard !batch.isEmpty else { return }
        waiting.reserveCapacity(size)
        writing = Task { [write] in try write(batch) }
    }
}

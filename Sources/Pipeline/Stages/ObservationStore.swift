import DataQuality

/// Stores observations in batches beside the checks: one batch is written while the next one fills.
struct ObservationStore {
    private let size: Int
    private let write: @Sendable ([LinkObservation]) throws -> Void
    private var waiting: [LinkObservation] = []
    private var writing: Task<Void, any Error>?

    /// - Parameters:
    ///   - size: observations in a batch.
    ///   - write: keeps a batch; one at a time, in order.
    init(size: Int, write: @escaping @Sendable ([LinkObservation]) throws -> Void) {
        self.size = size
        self.write = write
    }

    /// - Throws: what writing an earlier batch met.
    mutating func add(_ observation: LinkObservation) async throws {
        waiting.append(observation)
        if waiting.count >= size { try await flush() }
    }

    /// Waits until all is written.
    mutating func finish() async throws {
        try await flush()
        try await writing?.value
    }

    private mutating func flush() async throws {
        try await writing?.value
        let batch = waiting
        waiting = []
        waiting.reserveCapacity(size)
        writing = Task { [write] in try write(batch) }
    }
}

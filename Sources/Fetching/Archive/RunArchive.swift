import DCAT
import Synchronization
import WARC

/// The capture of a run while it is written: what was answered before, and what is added.
///
/// A run that was cut short goes on where it stopped: what its capture answers is not asked again, but for failures and
/// answers that tell of a passing fault (429 and 5xx). What this part of the run was told, it is told again, failures
/// included: in a run a request has one answer, and a replay finds that one. In memory an answer takes some 30 bytes.
public final class RunArchive: Sendable {
    private let writer: WARCWriter
    private let earlier: WARCArchive?
    private let scratchDirectory: String
    private let written = Mutex(WrittenAnswers())
    /// Requests under way by their fingerprints, so that of two that are equal the second finds the answer of the first.
    let limiter = KeyedLimiter<UInt64>()

    /// - Parameters:
    ///   - earlier: what was written before this run was taken up; nil for nothing.
    ///   - scratchDirectory: an existing folder for bodies read back from the capture; whoever receives one removes it.
    public init(writer: WARCWriter, earlier: WARCArchive? = nil, scratchDirectory: String) {
        self.writer = writer
        self.earlier = earlier
        self.scratchDirectory = scratchDirectory
    }

    /// What the request was answered, or is to be answered again; nil when it must be asked.
    ///
    /// - Parameter key: that of the request.
    func answer(
        to request: FetchRequest, key: WARCRequestKey
    ) throws(WARCError) -> Result<FetchResponse, FetchFailure>? {
        if let location = written.withLock({ $0.location(of: key) }) {
            try writer.flush()
            let answer = try WARCArchive.answer(
                at: location, to: key, in: writer.directory, spoolingTo: scratchDirectory)
            if let answer { return outcome(answer, to: request) }
        }
        guard case .response(let response)? = try earlier?.latest(key, spoolingTo: scratchDirectory) else { return nil }
        let outcome = outcome(.response(response), to: request)
        guard response.status == 429 || response.status >= 500 else { return outcome }
        if case .success(let passing) = outcome { passing.body.discard() }
        return nil
    }

    /// Brings what was let wait to the file of the capture. To be done before anything is told or kept that rests on it.
    ///
    /// - Throws: `unwritable` when the disk is full or fails: the run must end.
    public func flush() throws(WARCError) { try writer.flush() }

    /// Adds an answer. Failures that say nothing of the server are left out.
    ///
    /// - Parameter waits: Whether it may reach the file with the next ``flush()`` only.
    func add(
        _ outcome: Result<FetchResponse, FetchFailure>, to request: FetchRequest, key: WARCRequestKey,
        sentHeaders: [HeaderField], waits: Bool = false
    ) throws(WARCError) {
        let location: WARCLocation
        switch outcome {
        case .success(let response):
            location = try writer.write(
                ArchivedAnswer.exchange(response, of: request, key: key, sentHeaders: sentHeaders), key: key,
                waits: waits && response.body.isEmpty)
        case .failure(let failure):
            guard ArchivedAnswer.isKept(failure) else { return }
            location = try writer.write(ArchivedAnswer.failure(failure, of: key), waits: waits)
        }
        written.withLock { $0.add(key, location) }
    }

    private func outcome(_ answer: WARCAnswer, to request: FetchRequest) -> Result<FetchResponse, FetchFailure> {
        ArchivedAnswer.outcome(answer, to: request, scratch: scratchDirectory)
    }
}

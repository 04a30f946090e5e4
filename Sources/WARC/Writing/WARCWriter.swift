import Glibc
import Synchronization

/// Writes a capture: a folder with segments `<name>-00000.warc.gz` … and their index `<name>.cdxj`.
///
/// Each record is a gzip member of its own (ISO 28500:2017, annex D). Records, their names included, depend on nothing
/// but what is written and in which order: on one kind of processor, writing the same again gives the same bytes. A
/// capture is appended to by one writer at a time, and the writer may be used by many tasks: they compress side by side
/// and take turns to append. When a program is killed, at most the record being written is lost, and those that were let
/// wait; the next writer cuts off its remains.
///
/// ```swift
/// let writer = try WARCWriter(directory: "Output/captures/2026-11-22", name: "run", date: now)
/// try writer.write(WARCExchange(request: request, response: response))
/// try writer.close()
/// ```
public final class WARCWriter: Sendable {
    private let options: WARCWriterOptions
    /// The folder of the capture.
    public let directory: String
    private let output: Mutex<CaptureOutput>
    private let encoders: [EncoderSlot]
    private let ordinal = Atomic<UInt64>(1)
    private let isAnyWaiting = Atomic<Bool>(false)
    private let seed: UInt64

    /// An encoder and its lock.
    private final class EncoderSlot: Sendable {
        let encoder: Mutex<RecordEncoder>

        init(options: WARCWriterOptions, spoolDirectory: String) throws(WARCError) {
            encoder = Mutex(
                try RecordEncoder(level: options.level, algorithm: options.digest, spoolDirectory: spoolDirectory))
        }
    }

    /// Opens a capture to append to it; the folder is created when it is missing (its parent must exist).
    ///
    /// - Parameters:
    ///   - name: Begins the names of all files; letters, digits, `-`, `_`.
    ///   - date: Of the information at the front of a segment, in milliseconds since 1970-01-01T00:00:00Z.
    ///   - information: What segments say of themselves, such as `software`, `operator`, `description`.
    /// - Throws: `unwritable` when the folder cannot be written or another writer has the capture open, `unreadable`
    ///   when what is there cannot be read.
    public init(
        directory: String, name: String, date: Int64, information: [WARCField] = [],
        options: WARCWriterOptions = WARCWriterOptions()
    ) throws(WARCError) {
        self.options = options
        self.directory = directory
        let output = try CaptureOutput(
            directory: directory, name: name, date: date, information: information, options: options)
        seed = output.seed
        self.output = Mutex(output)
        var encoders: [EncoderSlot] = []
        for _ in 0..<max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) {
            encoders.append(try EncoderSlot(options: options, spoolDirectory: directory))
        }
        self.encoders = encoders
    }

    /// Writes an answer, and before it the request when both are HTTP.
    ///
    /// - Returns: Where the record of the answer lies.
    /// - Throws: `unreadable` when the file of the body cannot be read, `unwritable` when the disk is full or fails;
    ///   the capture is then as it was before.
    @discardableResult
    public func write(_ exchange: WARCExchange) throws(WARCError) -> WARCLocation {
        try write(exchange, key: exchange.request.key)
    }

    /// As ``write(_:)-(WARCExchange)``, where the key of the request is at hand.
    ///
    /// - Parameter waits: Whether the records may be written with the next ones that do not wait, or upon ``flush()``.
    @discardableResult
    public func write(
        _ exchange: WARCExchange, key: WARCRequestKey, waits: Bool = false
    ) throws(WARCError) -> WARCLocation {
        let number = ordinal.wrappingAdd(2, ordering: .relaxed).oldValue
        return try withEncoder(for: exchange.response.body) { encoder throws(WARCError) in
            encoder.begin()
            let naming = RecordEncoder.Naming(seed: seed, ordinal: number)
            let block = try encoder.answerBlock(exchange)
            let isWorthReferring = isWorthReferring(exchange.response)
            let original = isWorthReferring ? self.original(block.payloadDigest) : nil
            let lastMember = try encoder.append(exchange, key: key, block: block, original: original, naming: naming)
            encoder.setIndexFront(
                exchange.response, key: key, block: block, isRevisit: original != nil)
            let location = try append(
                encoder.members, lastMember: lastMember, date: exchange.response.date, waits: waits)
            if isWorthReferring, original == nil {
                let own = CaptureOutput.Original(
                    id: naming.answer(block), url: key.url, date: exchange.response.date, location: location)
                output.withLock { $0.keepOriginal(block.payloadDigest, own) }
            }
            return location
        }
    }

    /// Writes that a request had no answer.
    ///
    /// - Parameter waits: As of ``write(_:key:waits:)``.
    /// - Throws: `unwritable` when the disk is full or fails.
    @discardableResult
    public func write(_ failure: WARCFailure, waits: Bool = false) throws(WARCError) -> WARCLocation {
        let number = ordinal.wrappingAdd(2, ordering: .relaxed).oldValue
        return try withEncoder(for: .empty) { encoder throws(WARCError) in
            encoder.begin()
            try encoder.append(failure, naming: RecordEncoder.Naming(seed: seed, ordinal: number))
            return try append(encoder.members, lastMember: 0, date: failure.date, waits: waits)
        }
    }

    /// Writes the records that wait; costs next to nothing when there are none.
    ///
    /// - Throws: `unwritable` when the disk is full or fails; the records wait on.
    public func flush() throws(WARCError) {
        guard isAnyWaiting.load(ordering: .acquiring) else { return }
        try output.withLock { output throws(WARCError) in
            try output.flush()
            isAnyWaiting.store(false, ordering: .releasing)
        }
    }

    /// Forces everything written so far to the disk.
    ///
    /// - Throws: `unwritable` when the disk is full or fails.
    public func synchronize() throws(WARCError) {
        try output.withLock { output throws(WARCError) in try output.synchronize() }
    }

    /// Forces everything to the disk; what is written afterwards throws.
    ///
    /// - Throws: `unwritable` when the disk is full or fails.
    public func close() throws(WARCError) {
        try output.withLock { output throws(WARCError) in try output.close() }
    }

    private func isWorthReferring(_ response: WARCResponse) -> Bool {
        guard let threshold = options.revisitThreshold, options.digest == .sha256, response.isHTTP else { return false }
        return response.body.length >= threshold && response.body.length > 0
    }

    private func original(_ payload: FinishedDigest) -> CaptureOutput.Original? {
        output.withLock { $0.original(payload) }
    }

    /// Appends and indexes what an encoder made.
    private func append(
        _ members: borrowing EncodedMembers, lastMember: Int64, date: Int64, waits: Bool
    ) throws(WARCError) -> WARCLocation {
        let (bytes, spooled, front) = (members.bytes.bytes.bytes, members.spooled, members.indexFront.bytes.bytes)
        return try output.withLock { output throws(WARCError) in
            if waits { isAnyWaiting.store(true, ordering: .releasing) }
            return try output.append(
                bytes, behind: spooled, lastMember: lastMember, indexFront: front, date: date, waits: waits)
        }
    }

    /// Lends an encoder that is free, or waits for one; a large body gets its own, so that small ones need not wait.
    @inline(__always)
    private func withEncoder(
        for body: WARCBody, _ action: (inout RecordEncoder) throws(WARCError) -> WARCLocation
    ) throws(WARCError) -> WARCLocation {
        if body.length > DigestedBlock.smallBody {
            var encoder = try RecordEncoder(
                level: options.level, algorithm: options.digest, spoolDirectory: directory)
            return try action(&encoder)
        }
        let first = Int(ordinal.load(ordering: .relaxed) / 2) % encoders.count
        for index in encoders.indices {
            let slot = encoders[(first + index) % encoders.count]
            let location = try slot.encoder.withLockIfAvailable { encoder throws(WARCError) in try action(&encoder) }
            if let location { return location }
        }
        return try encoders[first].encoder.withLock { encoder throws(WARCError) in try action(&encoder) }
    }
}

import DCAT
import DataQuality

/// Writes a link's history as bytes: 36 and what it has in failures, successes and changes of state.
enum LinkHistoryCodec {
    private static let version: UInt8 = 1
    private static let fixedBytes = 32

    /// Bytes that ``write(_:to:)`` writes at most.
    static func mostBytes(_ history: LinkHistory) -> Int { fixedBytes + 3 * 8 + history.timeline.byteCount }

    /// Answers how many bytes were written.
    static func write(_ history: LinkHistory, to place: UnsafeMutableRawBufferPointer) -> Int {
        func put(_ instant: Instant, at offset: Int) {
            place.storeBytes(of: instant.millisecondsSince1970.littleEndian, toByteOffset: offset, as: Int64.self)
        }
        place[0] = version
        place[1] = code(of: history.signal)
        place[2] = UInt8(clamping: history.discounted)
        place.storeBytes(of: UInt16(clamping: history.failures).littleEndian, toByteOffset: 4, as: UInt16.self)
        place.storeBytes(of: UInt16(clamping: history.timesGone).littleEndian, toByteOffset: 6, as: UInt16.self)
        put(history.firstChecked, at: 8)
        put(history.lastChecked, at: 16)
        put(history.since, at: 24)
        var count = fixedBytes
        var present: UInt8 = 0
        func put(_ instant: Instant?, bit: UInt8) {
            guard let instant else { return }
            present |= 1 << bit
            put(instant, at: count)
            count += 8
        }
        put(history.lastSuccess, bit: 0)
        put(history.firstFailure, bit: 1)
        put(history.lastFailure, bit: 2)
        place[3] = present
        history.timeline.write(to: UnsafeMutableRawBufferPointer(rebasing: place[count...]))
        return count + history.timeline.byteCount
    }

    /// - Parameter timeline: whether the timeline is read too; without, it is empty.
    /// - Throws: ``WarehouseError`` with code `damaged`.
    static func decode(_ bytes: [UInt8], timeline: Bool = true) throws -> LinkHistory {
        try bytes.withUnsafeBytes { try decode($0, timeline: timeline) }
    }

    /// - Parameter timeline: whether the timeline is read too; without, it is empty.
    /// - Throws: ``WarehouseError`` with code `damaged`.
    static func decode(_ bytes: UnsafeRawBufferPointer, timeline: Bool = true) throws -> LinkHistory {
        guard bytes.count >= fixedBytes, bytes[0] == version, let signal = signal(bytes[1]) else {
            throw damage
        }
        func instant(at offset: Int) throws -> Instant {
            guard offset + 8 <= bytes.count else { throw damage }
            return Instant(millisecondsSince1970: number(bytes, at: offset))
        }
        var history = LinkHistory(at: try instant(at: 8))
        history.signal = signal
        history.discounted = Int(bytes[2])
        history.failures = Int(number(bytes, at: 4) as UInt16)
        history.timesGone = Int(number(bytes, at: 6) as UInt16)
        history.lastChecked = try instant(at: 16)
        history.since = try instant(at: 24)
        var offset = fixedBytes
        func optional(_ bit: UInt8) throws -> Instant? {
            guard bytes[3] & (1 << bit) != 0 else { return nil }
            defer { offset += 8 }
            return try instant(at: offset)
        }
        history.lastSuccess = try optional(0)
        history.firstFailure = try optional(1)
        history.lastFailure = try optional(2)
        if timeline {
            guard let timeline = LinkTimeline(bytes: UnsafeRawBufferPointer(rebasing: bytes[offset...])) else {
                throw damage
            }
            history.timeline = timeline
        }
        return history
    }

    /// The last check of a history that ``decode(_:timeline:)`` can read, if it was a success; nil for an empty one too.
    static func lastSuccess(_ bytes: [UInt8]) -> Instant? {
        guard bytes.count >= fixedBytes, signal(bytes[1])?.isSuccess == true else { return nil }
        return Instant(millisecondsSince1970: bytes.withUnsafeBytes { number($0, at: 16) })
    }

    private static var damage: WarehouseError {
        WarehouseError(.damaged, "the stored history of a link cannot be read")
    }

    /// The number must lie within the bytes.
    private static func number<Number: FixedWidthInteger & BitwiseCopyable>(
        _ bytes: UnsafeRawBufferPointer, at offset: Int
    ) -> Number {
        Number(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Number.self))
    }

    /// Never renumbered.
    private static func code(of signal: LinkSignal) -> UInt8 {
        switch signal {
        case .ok: 1
        case .moved: 2
        case .gone: 3
        case .failure: 4
        case .refusal: 5
        case .throttled: 6
        case .unclear: 7
        case .unsupported: 8
        case .distrust: 9
        }
    }

    /// By their codes.
    private static let signals = (0...UInt8(LinkSignal.allCases.count)).map { code in
        LinkSignal.allCases.first { LinkHistoryCodec.code(of: $0) == code }
    }

    private static func signal(_ code: UInt8) -> LinkSignal? {
        Int(code) < signals.count ? signals[Int(code)] : nil
    }
}

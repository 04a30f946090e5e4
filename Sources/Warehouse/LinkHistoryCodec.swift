import DCAT
import DataQuality

/// Writes a link's history as bytes: 36 and what it has in failures, successes and changes of state.
enum LinkHistoryCodec {
    private static let version: UInt8 = 1
    private static let fixedBytes = 32

    static func encode(_ history: LinkHistory) -> [UInt8] {
        let instants = [history.lastSuccess, history.firstFailure, history.lastFailure]
        var present: UInt8 = 0
        for (bit, instant) in instants.enumerated() where instant != nil { present |= 1 << UInt8(bit) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(64)
        bytes += [version, code(of: history.signal), UInt8(clamping: history.discounted), present]
        append(UInt16(clamping: history.failures), to: &bytes)
        append(UInt16(clamping: history.timesGone), to: &bytes)
        append(history.firstChecked, to: &bytes)
        append(history.lastChecked, to: &bytes)
        append(history.since, to: &bytes)
        for instant in instants { if let instant { append(instant, to: &bytes) } }
        history.timeline.append(to: &bytes)
        return bytes
    }

    /// - Throws: ``WarehouseError`` with code `damaged`.
    static func decode(_ bytes: [UInt8]) throws -> LinkHistory {
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
        guard let timeline = LinkTimeline(bytes: bytes[offset...]) else { throw damage }
        history.timeline = timeline
        return history
    }

    private static var damage: WarehouseError {
        WarehouseError(.damaged, "the stored history of a link cannot be read")
    }

    private static func append(_ instant: Instant, to bytes: inout [UInt8]) {
        append(instant.millisecondsSince1970, to: &bytes)
    }

    private static func append(_ number: some FixedWidthInteger, to bytes: inout [UInt8]) {
        withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }

    /// The number must lie within the bytes.
    private static func number<Number: FixedWidthInteger & BitwiseCopyable>(_ bytes: [UInt8], at offset: Int) -> Number
    {
        Number(littleEndian: bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: Number.self) })
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

    private static let signals = Dictionary(uniqueKeysWithValues: LinkSignal.allCases.map { (code(of: $0), $0) })

    private static func signal(_ code: UInt8) -> LinkSignal? { signals[code] }
}

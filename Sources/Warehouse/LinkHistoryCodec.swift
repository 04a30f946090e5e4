import DCAT
import DataQuality

/// Writes a link's history as bytes: 36 and what it has in failures, successes and changes of state.
enum LinkHistoryCodec {
    private static let version: UInt8 = 1
    private static let fixedBytes = 32

    static func encode(_ history: LinkHistory) -> [UInt8] {
        var bytes: [UInt8] = [version, code(of: history.signal), UInt8(clamping: history.discounted), 0]
        append(UInt64(UInt16(clamping: history.failures)), 2, to: &bytes)
        append(UInt64(UInt16(clamping: history.timesGone)), 2, to: &bytes)
        for instant in [history.firstChecked, history.lastChecked, history.since] { append(instant, to: &bytes) }
        for (bit, instant) in [history.lastSuccess, history.firstFailure, history.lastFailure].enumerated() {
            guard let instant else { continue }
            bytes[3] |= 1 << UInt8(bit)
            append(instant, to: &bytes)
        }
        return bytes + history.timeline.bytes
    }

    /// - Throws: ``WarehouseError`` with code `damaged`.
    static func decode(_ bytes: [UInt8]) throws -> LinkHistory {
        guard bytes.count >= fixedBytes, bytes[0] == version, let signal = signal(bytes[1]) else {
            throw damage
        }
        func instant(at offset: Int) throws -> Instant {
            guard offset + 8 <= bytes.count else { throw damage }
            return Instant(millisecondsSince1970: Int64(bitPattern: number(bytes[offset..<offset + 8])))
        }
        var history = LinkHistory(at: try instant(at: 8))
        history.signal = signal
        history.discounted = Int(bytes[2])
        history.failures = Int(number(bytes[4..<6]))
        history.timesGone = Int(number(bytes[6..<8]))
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
        append(UInt64(bitPattern: instant.millisecondsSince1970), 8, to: &bytes)
    }

    private static func append(_ number: UInt64, _ count: Int, to bytes: inout [UInt8]) {
        for index in 0..<count { bytes.append(UInt8(truncatingIfNeeded: number >> UInt64(index * 8))) }
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
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

    private static func signal(_ code: UInt8) -> LinkSignal? { LinkSignal.allCases.first { self.code(of: $0) == code } }
}

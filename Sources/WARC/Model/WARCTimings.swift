/// How long each phase of an exchange took, in microseconds from its start.
public struct WARCTimings: Hashable, Sendable {
    public var nameLookup: Int64
    public var connect: Int64
    public var tlsHandshake: Int64
    public var firstByte: Int64
    public var total: Int64

    public init(
        nameLookup: Int64 = 0, connect: Int64 = 0, tlsHandshake: Int64 = 0, firstByte: Int64 = 0, total: Int64 = 0
    ) {
        self.nameLookup = nameLookup
        self.connect = connect
        self.tlsHandshake = tlsHandshake
        self.firstByte = firstByte
        self.total = total
    }
}

/// The field `X-OpenGauge-Timings` of a record.
extension WARCTimings {
    static let fieldName = "X-OpenGauge-Timings"

    /// Writes the field behind another, such as `name=512; connect=1300; tls=0; first-byte=9000; total=9100`.
    func writeField(to record: inout CodedBytes) {
        record.append(.timings)
        record.bytes.append(decimal: nameLookup)
        if connect == 0, tlsHandshake == 0 {
            record.append(.connectedBefore)
        } else {
            record.append(.connect)
            record.bytes.append(decimal: connect)
            record.bytes.append("; tls=" as StaticString)
            record.bytes.append(decimal: tlsHandshake)
            record.append(.firstByte)
        }
        record.bytes.append(decimal: firstByte)
        record.bytes.append("; total=" as StaticString)
        record.bytes.append(decimal: total)
    }

    init(field: String) {
        self.init()
        for part in field.split(separator: ";") {
            let pair = part.split(separator: "=", maxSplits: 1)
            guard pair.count == 2, let value = Int64(pair[1]) else { continue }
            switch pair[0].drop(while: { $0 == " " }) {
            case "name": nameLookup = value
            case "connect": connect = value
            case "tls": tlsHandshake = value
            case "first-byte": firstByte = value
            case "total": total = value
            default: continue
            }
        }
    }
}

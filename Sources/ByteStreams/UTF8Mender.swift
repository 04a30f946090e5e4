/// Makes UTF-8 of bytes that mostly are: what belongs to no character is read as windows-1252.
public struct UTF8Mender: Sendable {
    /// How many bytes belonged to no character.
    public private(set) var mendedCount = 0

    public init() {}

    /// Appends the text of `bytes` to `output`.
    ///
    /// - Parameter isWhole: whether the text ends here; otherwise a character cut at the end is left for the next call.
    /// - Returns: how many bytes were used.
    public mutating func append(
        _ bytes: UnsafeRawBufferPointer, isWhole: Bool, to output: inout [UInt8]
    ) -> Int {
        var index = 0
        while index < bytes.count {
            let clean = bytes[index...].firstIndex { $0 >= 0x80 } ?? bytes.count
            output.append(contentsOf: bytes[index..<clean])
            index = clean
            guard index < bytes.count else { break }
            switch UTF8Tally.sequence(in: bytes, at: index) {
            case .whole(let length):
                output.append(contentsOf: bytes[index..<index + length])
                index += length
            case .cut where !isWhole: return index
            case .cut, .none:
                output.append(contentsOf: String(Windows1252.scalar(bytes[index])).utf8)
                mendedCount += 1
                index += 1
            }
        }
        return index
    }
}

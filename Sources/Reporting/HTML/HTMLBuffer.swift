/// A page being written.
public struct HTMLBuffer: Sendable {
    /// UTF-8.
    public private(set) var bytes: [UInt8] = []

    public init() { bytes.reserveCapacity(1 << 15) }

    public mutating func write(_ html: HTML) { bytes.append(contentsOf: html.bytes) }

    /// Empties the buffer and keeps its memory for the next page.
    public mutating func clear() { bytes.removeAll(keepingCapacity: true) }
}

import DCAT

/// Tells a TIFF with a place on the earth from any other, by the tag of its geographic keys (OGC 19-008r4).
enum TIFFContent {
    /// Nil for what is no TIFF. A directory beyond the bytes tells nothing: it is then a TIFF.
    static func format(of bytes: [UInt8]) -> FileFormat? {
        guard let layout = Layout(bytes) else { return nil }
        return FileFormat(code: layout.hasTag(geographicKeys, in: bytes) ? "GEOTIFF" : "TIFF")
    }

    private static let geographicKeys = 34_735

    /// How numbers are written: the order of bytes, and whether it is the variant for files beyond 4 GiB.
    private struct Layout {
        var isLittle: Bool
        var isBig: Bool

        init?(_ bytes: [UInt8]) {
            switch bytes.prefix(4) {
            case [0x49, 0x49, 0x2A, 0x00]: (isLittle, isBig) = (true, false)
            case [0x4D, 0x4D, 0x00, 0x2A]: (isLittle, isBig) = (false, false)
            case [0x49, 0x49, 0x2B, 0x00]: (isLittle, isBig) = (true, true)
            case [0x4D, 0x4D, 0x00, 0x2B]: (isLittle, isBig) = (false, true)
            default: return nil
            }
        }

        /// Looks through the first directory, as far as it was read.
        func hasTag(_ tag: Int, in bytes: [UInt8]) -> Bool {
            guard let directory = isBig ? number(8, 8, bytes) : number(4, 4, bytes),
                let entries = number(directory, isBig ? 8 : 2, bytes)
            else { return false }
            let first = directory + (isBig ? 8 : 2)
            return (0..<min(entries, 1_000)).contains { number(first + $0 * (isBig ? 20 : 12), 2, bytes) == tag }
        }

        /// Nil beyond the bytes.
        private func number(_ position: Int, _ count: Int, _ bytes: [UInt8]) -> Int? {
            guard position >= 0, position <= bytes.count - count else { return nil }
            let digits = bytes[position..<(position + count)]
            let value = (isLittle ? digits.reversed() : Array(digits)).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
            return Int(exactly: value)
        }
    }
}

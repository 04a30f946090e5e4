import Crypto

/// Turns any identifier into one name for a file: safe on every file system, different for different identifiers and
/// the same from run to run.
///
/// An identifier of at most 64 lower-case letters, digits and hyphens that begins with a letter or digit is its own
/// name. Any other becomes `_`, what is readable of it, and 24 hexadecimal digits of its SHA-256; since `_` is not in
/// the first alphabet, the two kinds never meet.
public enum PathName {
    public static func name(for identifier: String) -> String {
        if isSafe(identifier) { return identifier }
        let readable = readable(identifier)
        return "_" + readable + (readable.isEmpty ? "" : "-") + digits(of: identifier, count: 24)
    }

    /// The folder that spreads many files over 16: the first hexadecimal digit of the identifier's SHA-256. Every edition
    /// has its own folders, so that more of them would cost more than they spare.
    public static func folder(for identifier: String) -> String { digits(of: identifier, count: 1) }

    /// Names that Windows gives to devices, and those the site itself uses beside such names.
    private static let reserved: Set<String> = [
        "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1",
        "lpt2",
        "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9", "index",
    ]

    private static func isSafe(_ identifier: String) -> Bool {
        guard (1...64).contains(identifier.utf8.count), identifier.utf8.first != UInt8(ascii: "-"),
            identifier.utf8.allSatisfy({ isAlphanumeric($0) || $0 == UInt8(ascii: "-") })
        else { return false }
        return !reserved.contains(identifier) && !identifier.hasPrefix("page-")
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
    }

    private static func readable(_ identifier: String) -> String {
        var bytes: [UInt8] = []
        for byte in identifier.utf8.prefix(256) where bytes.count < 40 {
            let lowered = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
            if isAlphanumeric(lowered) {
                bytes.append(lowered)
            } else if let last = bytes.last, last != UInt8(ascii: "-") {
                bytes.append(UInt8(ascii: "-"))
            }
        }
        while bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func digits(of identifier: String, count: Int) -> String {
        String(Hexadecimal.text(SHA256.hash(data: Array(identifier.utf8))).prefix(count))
    }
}

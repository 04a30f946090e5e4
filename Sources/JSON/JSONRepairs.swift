/// What leniency had to change in an element before it could be parsed.
public struct JSONRepairs: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Bytes that are no UTF-8 were read as windows-1252.
    public static let invalidUTF8 = JSONRepairs(rawValue: 1)
    /// Raw control characters in strings, such as line breaks, were escaped.
    public static let controlCharacters = JSONRepairs(rawValue: 2)
    /// Half surrogate pairs (`\ud83d` alone) became U+FFFD.
    public static let loneSurrogates = JSONRepairs(rawValue: 4)
    /// Backslashes that begin no escape of JSON (`\'`, `\x`) were doubled.
    public static let unknownEscapes = JSONRepairs(rawValue: 8)
    /// `NaN`, `Infinity` and `-Infinity` became null.
    public static let notANumber = JSONRepairs(rawValue: 16)
    /// Numbers beyond 64 bits became strings of their digits.
    public static let hugeNumbers = JSONRepairs(rawValue: 32)
    /// Commas before a closing bracket were dropped.
    public static let trailingCommas = JSONRepairs(rawValue: 64)

    /// One English phrase for each repair.
    public var phrases: [String] {
        let all: [(JSONRepairs, String)] = [
            (.invalidUTF8, "bytes that are no UTF-8 were read as windows-1252"),
            (.controlCharacters, "raw control characters in a string were escaped"),
            (.loneSurrogates, "half surrogate pairs were replaced"),
            (.unknownEscapes, "unknown escapes were taken literally"),
            (.notANumber, "NaN or Infinity was read as null"),
            (.hugeNumbers, "a number beyond 64 bits was read as text"),
            (.trailingCommas, "a comma before a closing bracket was dropped"),
        ]
        return all.filter { contains($0.0) }.map(\.1)
    }
}

/// Copies texts between quotes, and sees whether that will do.
enum JSONQuoting {
    /// Writes the text between quotes; false where something must be escaped.
    ///
    /// Looks at every byte without a branch: long texts sixteen or more in one step, as the compiler sees fit, short ones
    /// in words of eight, the last of which may overlap the one before.
    static func copy(
        _ text: UnsafeBufferPointer<UInt8>, to place: UnsafeMutableBufferPointer<UInt8>
    ) -> Bool {
        place[0] = UInt8(ascii: "\"")
        place[text.count + 1] = UInt8(ascii: "\"")
        if (8...48).contains(text.count), let start = text.baseAddress, let target = place.baseAddress {
            return copyWords(UnsafeRawPointer(start), UnsafeMutableRawPointer(target + 1), text.count)
        }
        var found: UInt8 = 0
        for index in 0..<text.count {
            let byte = text[index]
            place[index + 1] = byte
            found |= byte < 0x20 ? 1 : 0
            found |= byte == UInt8(ascii: "\"") ? 1 : 0
            found |= byte == UInt8(ascii: "\\") ? 1 : 0
        }
        return found == 0
    }

    /// - Parameter count: at least 8.
    private static func copyWords(
        _ text: UnsafeRawPointer, _ place: UnsafeMutableRawPointer, _ count: Int
    ) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        var found: UInt64 = 0
        var index = 0
        while true {
            let word = text.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            place.storeBytes(of: word, toByteOffset: index, as: UInt64.self)
            // The highest bit of some byte is set where one is below the number, or zero.
            found |= (word &- ones &* 0x20) & ~word
            let quotes = word ^ ones &* 0x22
            found |= (quotes &- ones) & ~quotes
            let backslashes = word ^ ones &* 0x5C
            found |= (backslashes &- ones) & ~backslashes
            if index == count - 8 { break }
            index = min(index + 8, count - 8)
        }
        return found & (ones << 7) == 0
    }
}

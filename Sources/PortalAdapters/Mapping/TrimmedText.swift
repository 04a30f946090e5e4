extension String {
    /// The text without white space at its ends, blanks of other scripts included; nil when nothing is left.
    init?(trimming utf8: UnsafeBufferPointer<UInt8>) {
        var start = 0
        var end = utf8.count
        while start < end, let length = utf8.blankLength(at: start, before: end) { start += length }
        while end > start, let length = utf8.blankLength(endingAt: end, after: start) { end -= length }
        guard start < end else { return nil }
        self.init(decoding: UnsafeBufferPointer(rebasing: utf8[start..<end]), as: UTF8.self)
    }
}

extension UnsafeBufferPointer<UInt8> {
    fileprivate func blankLength(at start: Int, before end: Int) -> Int? {
        if self[start] <= 0x20 { return 1 }
        // No-break space, ideographic space and the byte order mark.
        if self[start] == 0xC2, start + 1 < end, self[start + 1] == 0xA0 { return 2 }
        guard start + 2 < end else { return nil }
        return isWideBlank(self[start], self[start + 1], self[start + 2]) ? 3 : nil
    }

    fileprivate func blankLength(endingAt end: Int, after start: Int) -> Int? {
        if self[end - 1] <= 0x20 { return 1 }
        if end - 2 >= start, self[end - 2] == 0xC2, self[end - 1] == 0xA0 { return 2 }
        guard end - 3 >= start else { return nil }
        return isWideBlank(self[end - 3], self[end - 2], self[end - 1]) ? 3 : nil
    }

    private func isWideBlank(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
        (first == 0xE3 && second == 0x80 && third == 0x80) || (first == 0xEF && second == 0xBB && third == 0xBF)
    }
}

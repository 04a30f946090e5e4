import Testing

@testable import DataQuality

@Suite struct TimelineWordsTests {
    @Test(arguments: 0...4, 0...4)
    func `what is left after some are removed and others added is what an array holds`(count: Int, removed: Int) {
        var words = TimelineWords()
        var array: [UInt32] = []
        for word in 0..<UInt32(count) {
            words.append(word)
            array.append(word)
        }
        words.removeFirst(min(removed, count))
        array.removeFirst(min(removed, count))
        #expect(Array(words) == array)
        for word in 7..<9 as Range<UInt32> {
            words.append(word)
            array.append(word)
        }
        #expect(Array(words) == array && words.last == 8 && words.count == array.count)
    }
}

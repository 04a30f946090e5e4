/// Numbers that look random and are always the same.
struct Dice {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

    mutating func roll(_ sides: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(max(1, sides)))
    }

    mutating func pick<Element>(_ list: [Element]) -> Element { list[roll(list.count)] }

    /// True in `share` of a hundred cases.
    mutating func chance(_ share: Int) -> Bool { roll(100) < share }
}

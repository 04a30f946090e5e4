/// The lanes that can go on, first come first served.
struct LaneQueue {
    private var lanes: [Int] = []
    private var first = 0

    mutating func append(_ lane: Int) { lanes.append(lane) }

    mutating func popFirst() -> Int? {
        guard first < lanes.count else { return nil }
        defer {
            first += 1
            if first > 1_024, first * 2 > lanes.count {
                lanes.removeFirst(first)
                first = 0
            }
        }
        return lanes[first]
    }
}

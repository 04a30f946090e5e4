/// The lanes that may go on, each first come, first served: those whose host has a connection to spare, and, for when there
/// are none, those whose host would be asked more at once than before.
///
/// Each further connection costs the host and us a handshake, and gains nothing while others can be asked.
struct LaneQueue {
    private var ready = Turns()
    private var widening = Turns()

    /// A lane waits once in each at most.
    mutating func append(_ lane: Int, widens: Bool) {
        if widens { widening.append(lane) } else { ready.append(lane) }
    }

    mutating func popFirst() -> Int? { ready.popFirst() ?? widening.popFirst() }

    private struct Turns {
        private var lanes: [Int] = []
        private var first = 0
        private var isWaiting: [Bool] = []

        mutating func append(_ lane: Int) {
            while isWaiting.count <= lane { isWaiting.append(false) }
            guard !isWaiting[lane] else { return }
            isWaiting[lane] = true
            lanes.append(lane)
        }

        mutating func popFirst() -> Int? {
            guard first < lanes.count else { return nil }
            let lane = lanes[first]
            isWaiting[lane] = false
            first += 1
            if first > 1_024, first * 2 > lanes.count {
                lanes.removeFirst(first)
                first = 0
            }
            return lane
        }
    }
}

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

    var first: Int? { ready.first ?? widening.first }

    mutating func removeFirst() {
        if ready.first != nil { ready.removeFirst() } else { widening.removeFirst() }
    }

    private struct Turns {
        private var lanes: [Int] = []
        private var place = 0
        private var isWaiting: [Bool] = []

        mutating func append(_ lane: Int) {
            while isWaiting.count <= lane { isWaiting.append(false) }
            guard !isWaiting[lane] else { return }
            isWaiting[lane] = true
            lanes.append(lane)
        }

        var first: Int? { place < lanes.count ? lanes[place] : nil }

        mutating func removeFirst() {
            guard let first else { return }
            isWaiting[first] = false
            place += 1
            if place > 1_024, place * 2 > lanes.count {
                lanes.removeFirst(place)
                place = 0
            }
        }
    }
}

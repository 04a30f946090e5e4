/// Exchanges in the order they came, taken from the front in batches.
struct ExchangeQueue {
    private var exchanges: [Exchange] = []
    private var taken = 0

    mutating func append(_ exchange: Exchange) { exchanges.append(exchange) }

    mutating func take(atMost count: Int) -> [Exchange] {
        let number = max(0, min(count, exchanges.count - taken))
        guard number > 0 else { return [] }
        if taken == 0, number == exchanges.count {
            defer { exchanges = [] }
            return exchanges
        }
        let batch = Array(exchanges[taken..<(taken + number)])
        taken += number
        // What was taken is dropped once it is the larger part, so that each exchange is moved once on average.
        if 2 * taken >= exchanges.count {
            exchanges.removeFirst(taken)
            taken = 0
        }
        return batch
    }
}

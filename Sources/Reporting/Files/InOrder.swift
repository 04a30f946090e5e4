/// Does independent work on two or more cores and takes the results in order.
enum InOrder {
    /// Gives each result of `work` to `take`, in the order of what `next` gives; `next` and `take` run on the caller's
    /// task, one at a time. At most `width` pieces are in work or waiting.
    ///
    /// - Throws: what any of the three throws.
    static func run<Input: Sendable, Output: Sendable>(
        width: Int, next: () throws -> Input?, work: @escaping @Sendable (Input) throws -> Output,
        take: (Output) throws -> Void
    ) async throws {
        try await withThrowingTaskGroup(of: (Int, Output).self) { group in
            var given = 0
            var taken = 0
            var waiting: [Int: Output] = [:]
            var isAtEnd = false
            while true {
                while !isAtEnd, given - taken < width {
                    guard let input = try next() else {
                        isAtEnd = true
                        break
                    }
                    let number = given
                    given += 1
                    group.addTask { (number, try work(input)) }
                }
                guard taken < given else { return }
                while waiting[taken] == nil, let (number, output) = try await group.next() { waiting[number] = output }
                while let output = waiting.removeValue(forKey: taken) {
                    try take(output)
                    taken += 1
                }
            }
        }
    }
}

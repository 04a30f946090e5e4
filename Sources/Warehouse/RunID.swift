/// The number of a run in the warehouse.
public struct RunID: Hashable, Comparable, Sendable {
    public var number: Int64

    public init(number: Int64) { self.number = number }

    public static func < (left: RunID, right: RunID) -> Bool { left.number < right.number }
}

/// The time a dataset covers (`dct:PeriodOfTime`); either end may be open.
public struct PeriodOfTime: Hashable, Sendable {
    public var start: Stated<PartialDate>?
    public var end: Stated<PartialDate>?

    public init(start: Stated<PartialDate>?, end: Stated<PartialDate>?) {
        self.start = start
        self.end = end
    }
}

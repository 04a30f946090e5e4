import DCAT

/// How one score came about: a tree whose leaves are evidence and whose arithmetic a reader can do again by hand.
public struct Receipt: Hashable, Sendable {
    public struct Input: Hashable, Sendable {
        /// A stable name such as `declared-frequency`; all are listed in ``InputName``.
        public var name: String
        /// As the source or the check gave it.
        public var value: String
        /// Where it came from: a field of the record (`dct:modified`), a check (`HEAD https://…`), a rule's parameter.
        public var source: String

        public init(name: String, value: String, source: String) {
            self.name = name
            self.value = value
            self.source = source
        }

        public init(_ name: InputName, _ value: String, from source: String) {
            self.init(name: name.rawValue, value: value, source: source)
        }
    }

    public var rule: RuleID
    /// The share of this node in its parent's arithmetic; 1 at the root.
    public var weight: Double
    public var assessment: Assessment
    /// Why it came out so, most telling first.
    public var reasons: [Reason]
    public var inputs: [Input]
    /// The sum of the estimate as written, such as `0.6 × 1 + 0.4 × 0.5 = 0.8`; free of words. Every number in it is a
    /// ``Figure``, and the left side worked out and rounded to a figure is the right side. Empty without an estimate.
    public var arithmetic: String
    /// The sums of the two bounds; empty where both equal the estimate.
    public var lowArithmetic = ""
    public var highArithmetic = ""
    /// The share of what is counted that any run has come to, 0…1; which, the plan of checks leaves to chance.
    public var coverage = 1.0
    /// What a group of datasets counts beside the score.
    public var tallies: [Tally] = []
    public var children: [Receipt]
    /// The first instant at which the same evidence may give another receipt, UTC; nil where the clock plays no part.
    public var holdsUntil: Instant?

    public init(
        rule: RuleID, weight: Double = 1, assessment: Assessment, reasons: [Reason] = [],
        inputs: [Input] = [],
        arithmetic: String = "", children: [Receipt] = []
    ) {
        self.rule = rule
        self.weight = weight
        self.assessment = assessment
        self.reasons = reasons
        self.inputs = inputs
        self.arithmetic = arithmetic
        self.children = children
    }
}

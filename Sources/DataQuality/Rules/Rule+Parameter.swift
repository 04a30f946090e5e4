extension Rule {
    /// What a parameter's number counts.
    public enum Unit: String, Hashable, Sendable, CaseIterable {
        case days
        case hours
        case minutes
        case year
        /// Things of the kind the parameter's name says.
        case count
        /// A share of one.
        case share
        case points
        case stars
    }

    /// A number of a rule.
    public struct Parameter: Hashable, Sendable {
        public var name: String
        public var value: Double
        public var unit: Unit
        /// The values that make sense.
        public var range: ClosedRange<Double>
        /// Why this value.
        public var note: String

        public init(_ name: String, _ value: Double, _ unit: Unit, in range: ClosedRange<Double>, note: String) {
            self.name = name
            self.value = value
            self.unit = unit
            self.range = range
            self.note = note
        }
    }

    /// A function of a rule, given by points.
    public struct Table: Hashable, Sendable {
        public struct Row: Hashable, Sendable {
            public var key: Double
            public var value: Double

            public init(_ key: Double, _ value: Double) {
                self.key = key
                self.value = value
            }
        }

        public var name: String
        public var keyUnit: Unit
        public var valueUnit: Unit
        /// In rising order of keys; values do not fall.
        public var rows: [Row]
        public var note: String

        public init(_ name: String, _ keyUnit: Unit, to valueUnit: Unit, _ rows: [Row], note: String) {
            self.name = name
            self.keyUnit = keyUnit
            self.valueUnit = valueUnit
            self.rows = rows
            self.note = note
        }

        /// The value at `key`: on the line between its neighbours, and in the proportion of the first or the last row
        /// outside them.
        public func interpolated(at key: Double) -> Double {
            guard let first = rows.first, let last = rows.last else { return key }
            if key <= first.key { return first.key > 0 ? key * first.value / first.key : first.value }
            if key >= last.key { return last.key > 0 ? key * last.value / last.key : last.value }
            var below = first
            for row in rows {
                if row.key >= key {
                    return below.value + (row.value - below.value) * (key - below.key) / (row.key - below.key)
                }
                below = row
            }
            return last.value
        }

        /// The value of the row with the highest key not above `key`; the first row's where there is none.
        public func step(at key: Double) -> Double {
            (rows.last { $0.key <= key } ?? rows.first)?.value ?? 0
        }

        var isInOrder: Bool {
            !rows.isEmpty
                && rows.allSatisfy { $0.key.isFinite && $0.value.isFinite && $0.key >= 0 && $0.value >= 0 }
                && zip(rows, rows.dropFirst()).allSatisfy { $0.key < $1.key && $0.value <= $1.value }
        }
    }
}

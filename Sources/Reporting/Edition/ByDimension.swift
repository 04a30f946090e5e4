import DataQuality

/// One value for each headline dimension, so that none can be forgotten.
public struct ByDimension<Value: Sendable>: Sendable {
    public var timeliness: Value
    public var formatRichness: Value
    public var onlineAvailability: Value

    public init(timeliness: Value, formatRichness: Value, onlineAvailability: Value) {
        self.timeliness = timeliness
        self.formatRichness = formatRichness
        self.onlineAvailability = onlineAvailability
    }

    /// Asks `value` for each dimension.
    public init(_ value: (Dimension) throws -> Value) rethrows {
        timeliness = try value(.timeliness)
        formatRichness = try value(.formatRichness)
        onlineAvailability = try value(.onlineAvailability)
    }

    public subscript(dimension: Dimension) -> Value {
        get {
            switch dimension {
            case .timeliness: timeliness
            case .formatRichness: formatRichness
            case .onlineAvailability: onlineAvailability
            }
        }
        set {
            switch dimension {
            case .timeliness: timeliness = newValue
            case .formatRichness: formatRichness = newValue
            case .onlineAvailability: onlineAvailability = newValue
            }
        }
    }
}

extension ByDimension: Equatable where Value: Equatable {}
extension ByDimension: Encodable where Value: Encodable {}
extension ByDimension: Decodable where Value: Decodable {}
extension ByDimension: Hashable where Value: Hashable {}

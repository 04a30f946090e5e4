/// One rule of measurement as a value: what it computes, with which numbers, on whose authority.
///
/// The engine reads every number from here and the methodology page prints it from here, so the two cannot differ.
public struct Rule: Hashable, Sendable {
    public var id: RuleID
    /// The dimension it serves; nil for a rule across dimensions.
    public var dimension: Dimension?
    /// The id of the rule whose score it is a part of; nil at the root of a dimension.
    public var parent: String?
    /// Its share in the parent's weighted mean, 0…1; 1 at a root.
    public var weight: Double
    /// The formula, with parameters by name.
    public var formula: String
    public var parameters: [Parameter]
    public var tables: [Table]
    public var sources: [Citation]

    public init(
        _ id: RuleID, dimension: Dimension?, parent: String? = nil, weight: Double = 1, formula: String,
        parameters: [Parameter] = [], tables: [Table] = [], sources: [Citation] = []
    ) {
        self.id = id
        self.dimension = dimension
        self.parent = parent
        self.weight = weight
        self.formula = formula
        self.parameters = parameters
        self.tables = tables
        self.sources = sources
    }

    /// The value of a parameter.
    ///
    /// - Throws: when the rule has no such parameter.
    public func number(_ name: String) throws(RuleError) -> Double {
        guard let parameter = parameters.first(where: { $0.name == name }) else {
            throw .unknownParameter(name, of: self)
        }
        return parameter.value
    }

    /// A table.
    ///
    /// - Throws: when the rule has no such table.
    public func table(_ name: String) throws(RuleError) -> Table {
        guard let table = tables.first(where: { $0.name == name }) else { throw .unknownParameter(name, of: self) }
        return table
    }
}

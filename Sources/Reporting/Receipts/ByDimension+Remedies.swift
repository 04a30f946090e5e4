import DataQuality

extension ByDimension<Receipt> {
    /// What could be done for the dataset, the largest gain first, though gains in different dimensions are not of one
    /// kind.
    public var remedies: [Remedy] {
        Dimension.allCases.flatMap { self[$0].remedies(in: $0) }.sorted {
            ($1.gain, $1.narrows, $0.dimension.rawValue) < ($0.gain, $0.narrows, $1.dimension.rawValue)
        }
    }
}

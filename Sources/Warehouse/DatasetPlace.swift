/// A place in the order of a portal's datasets: by publisher, then by identifier.
public struct DatasetPlace: Hashable, Sendable {
    /// ``StoredDataset/publisherKey``.
    public var publisher: String
    /// ``StoredDataset/identifier``.
    public var identifier: String

    public init(publisher: String, identifier: String) {
        self.publisher = publisher
        self.identifier = identifier
    }
}

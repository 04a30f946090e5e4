import JSON

/// Contexts by their address: what a document that names one gets, as nothing is ever fetched.
public struct ContextLibrary: Sendable {
    private let lookUp: @Sendable (String) -> JSONTree?

    /// - Parameter lookUp: gives the document at an address, an object with an `@context`; nil for an unknown one.
    public init(lookUp: @escaping @Sendable (String) -> JSONTree?) { self.lookUp = lookUp }

    /// What stands under `@context` at an address; nil when the library does not hold it.
    func context(at address: String) -> JSONTree? {
        guard let document = lookUp(address), document.members != nil else { return nil }
        return document["@context"] ?? .object([])
    }
}

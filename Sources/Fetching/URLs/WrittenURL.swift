/// A URL as someone wrote it, taken apart once, however many ask what it means.
public struct WrittenURL: Hashable, Sendable {
    private final class Parts: Sendable {
        let text: String
        let absolute: AbsoluteURL?

        init(_ text: String) {
            self.text = text
            absolute = AbsoluteURL(text)
        }
    }

    private let parts: Parts

    public init(_ text: String) { parts = Parts(text) }

    /// As it was written.
    public var text: String { parts.text }

    /// Taken apart and repaired; nil for what is no hierarchical URL.
    public var absolute: AbsoluteURL? { parts.absolute }

    /// As it is asked; what cannot be asked stays as it was written.
    public var asked: String { parts.absolute?.description ?? parts.text }

    public static func == (first: WrittenURL, second: WrittenURL) -> Bool {
        first.parts === second.parts || first.text == second.text
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

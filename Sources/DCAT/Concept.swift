/// A term of a controlled vocabulary (`skos:Concept`): a theme, a place, a standard.
public struct Concept: Hashable, Sendable {
    public var iri: String?
    public var label: MultilingualText

    public init(iri: String? = nil, label: MultilingualText = MultilingualText()) {
        self.iri = iri
        self.label = label
    }
}

import Vocabularies

/// What a source says of one dataset, field by field: a row of a table, or what the pages of a portal tell.
protocol CatalogueRow {
    /// The first filled cell of the field.
    func text(_ field: CatalogueField) -> String?

    /// The filled cells of the field, with the source's own names for them.
    func cells(_ field: CatalogueField) -> [(heading: String, text: String)]

    /// The source's own name for the field.
    func heading(_ field: CatalogueField) -> String

    /// Whether the source tells the field at all, if not of this dataset.
    func tells(_ field: CatalogueField) -> Bool
}

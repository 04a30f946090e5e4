/// What is known of a record from around it.
struct RecordFrame {
    /// Its position in the document, such as `#17`.
    var position: String
    /// The identifier that the protocol gives it; it comes before the record's own.
    var identifier: String?
    /// The address of a document that is this one record; it stands in where nothing else names the record.
    var address: String?
    /// When the catalogue last changed the record, as the protocol says.
    var modified: String?

    init(position: String, identifier: String? = nil, modified: String? = nil) {
        self.position = position
        self.identifier = identifier
        self.modified = modified
    }
}

/// One form in which a dataset can be had (`dcat:Distribution`), a service included.
public struct Distribution: Hashable, Sendable {
    public var identifier: String?
    public var title = MultilingualText()
    public var description = MultilingualText()
    /// A page or service that gives access.
    public var accessURL: String?
    /// A direct link to the file.
    public var downloadURL: String?
    /// The service behind it (`dcat:accessService`), by its endpoint URL.
    public var serviceURL: String?
    /// Names of layers or types of a service that the catalogue says this is.
    public var layers: [String] = []
    public var format: Stated<FileFormat>?
    public var mediaType: Stated<FileFormat>?
    public var compressFormat: Stated<FileFormat>?
    public var packageFormat: Stated<FileFormat>?
    /// In bytes.
    public var byteSize: Int64?
    /// `algorithm:hex` as stated.
    public var checksum: String?
    public var issued: Stated<PartialDate>?
    public var modified: Stated<PartialDate>?
    public var licence: Stated<Licence>?
    public var rights: String?
    public var accessRights: Stated<AccessRights>?
    public var conformsTo: [String] = []
    public var languages: [String] = []

    public init() {}

    /// The link to check: the file where one is stated, else the service, else the access page.
    public var link: String? { downloadURL ?? serviceURL ?? accessURL }

    /// The format that the file behind a download link is declared to have, or the service that the link leads to; nil
    /// where nothing is declared, and for access pages, which answer as they please.
    public var declaredFileFormat: FileFormat? {
        let stated = format?.value ?? mediaType?.value
        return downloadURL != nil || stated?.properties.kind == .service ? stated : nil
    }
}

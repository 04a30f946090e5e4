import DCAT

/// What an answer of the last harvest gave, kept so that it need not be read, or not even be asked for, once more.
public struct RememberedAnswer: Hashable, Sendable {
    /// The digest of the request.
    public var request: Int64
    /// By what the answer is known again, a digest; nil where the version in the request does, and empty where nothing does: it
    /// came to nothing, and ``next`` is the request itself.
    public var body: [UInt8]?
    /// Records that the answer itself gave, and those that followed from it.
    public var records = 0
    /// How many of these came of requests that bear a version.
    public var unasked = 0
    /// Of the datasets that the answer itself gave, in their order.
    public var identifiers: [String] = []
    /// The digests of the requests with a version that it named first; all of them are remembered too.
    public var children: [Int64] = []
    public var announcedTotal: Int?
    /// The further requests it led to, those with a version left out.
    public var next: [HarvestRequest] = []
    public var catalog: Catalog?
    /// Faults of the answer itself.
    public var issues: [RecordIssue] = []
    /// Where in its list a page stood; nil for any other answer, and where the page was not in the order of its changes.
    public var part: ListPart?

    public init(request: Int64, body: [UInt8]? = nil) {
        self.request = request
        self.body = body
    }

    /// What stands for the answer to a request that came to nothing and is to be asked again.
    init(owed request: HarvestRequest, _ digest: Int64) {
        self.init(request: digest, body: [])
        next = [request]
    }
}

import DCAT
import Fetching

/// A link as a catalogue states it.
public struct LinkToCheck: Hashable, Sendable {
    public var target: WrittenURL
    /// The format the catalogue declares for what the link gives; nil where nothing is declared, or the link is a page
    /// for people rather than a file or a service.
    public var declared: FileFormat?

    /// The number under which whoever asks for the check keeps the link, handed on with the observation; nil for none.
    public var number: Int64?

    /// The last check, if it was a success; nil before the first check and after one that was none.
    public var lastSuccess: Instant?

    /// What the catalogue calls what a service is named for: titles of distributions and datasets, each once.
    public var titles: [String] = []

    /// The layers or types of a service that the catalogue says this is, each once.
    public var layers: [String] = []

    public init(url: String, declared: FileFormat? = nil, number: Int64? = nil, lastSuccess: Instant? = nil) {
        target = WrittenURL(url)
        self.declared = declared
        self.number = number
        self.lastSuccess = lastSuccess
    }

    /// The text of ``target``.
    public var url: String {
        get { target.text }
        set { target = WrittenURL(newValue) }
    }

    /// A URL as it is asked, the same for all spellings that a server cannot tell apart; what is no URL stays as it is.
    public static func asked(_ url: String) -> String {
        AbsoluteURL.isPlain(url) ? url : AbsoluteURL(url)?.description ?? url
    }

    /// Host and port of a URL; empty for what has none.
    public static func server(of url: String) -> String { HostLane.Server(AbsoluteURL(url)).description }

    /// The link of a distribution; its format is expected of a file or a service, not of an access page. Nil where it
    /// states none.
    public init?(_ distribution: Distribution) {
        guard let link = distribution.link else { return nil }
        self.init(url: link, declared: distribution.declaredFileFormat)
    }

    /// Whether the link leads to a service, by the catalogue's word or its own.
    public var isService: Bool {
        if expectsData { return false }
        return target.absolute.flatMap { ServiceInquiry.kind($0, declared: declared) } != nil
    }

    /// Whether a page in place of the file would be no file: pages and services answer with pages as they please.
    var expectsData: Bool {
        guard let kind = declared?.properties.kind else { return false }
        return kind != .page && kind != .service && kind != .unknown
    }
}

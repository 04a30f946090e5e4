/// What a web page says of itself and where it leads: the parts of HTML that finding datasets needs.
public struct HTMLPage: Hashable, Sendable {
    /// A script that is data, not code.
    public struct Script: Hashable, Sendable {
        /// As written, such as `application/ld+json`.
        public var type: String
        public var text: String
        /// From 1.
        public var line: Int
    }

    /// A `<link>` of the head.
    public struct Link: Hashable, Sendable {
        public var relation: String
        /// As written; resolve it against the page's address and ``HTMLPage/base``.
        public var href: String
        public var type: String?
        public var language: String?
    }

    /// An `<a href>`.
    public struct Anchor: Hashable, Sendable {
        /// As written; resolve it against the page's address and ``HTMLPage/base``.
        public var href: String
        public var relation: String?
        /// What it shows, white space collapsed; cut at 500 bytes.
        public var text: String
        /// What the page shows between it and the next anchor, white space collapsed; cut at 120 bytes.
        public var following = ""
    }

    /// A `<meta>` with content.
    public struct Meta: Hashable, Sendable {
        /// Its `name`, `property` or `http-equiv`.
        public var name: String
        public var content: String
    }

    public var title: String?
    /// What the first `<h1>` or `<h2>` that is shown says, white space collapsed; cut at 500 bytes.
    public var heading: String?
    /// The beginning of what the page shows, its title, scripts, styles and what is hidden left out, white space collapsed;
    /// cut at 1,000 bytes.
    public var words = ""
    /// Whether the page shows more than ``words``.
    public var showsMore = false
    /// The address of `<base>`.
    public var base: String?
    /// The `lang` of the root element.
    public var language: String?
    /// Scripts whose type names JSON-LD.
    public var scripts: [Script] = []
    public var links: [Link] = []
    public var anchors: [Anchor] = []
    public var metas: [Meta] = []
    /// A limit was reached: what came after is not here.
    public var isTruncated = false

    public init() {}
}

import DCAT

/// A portal as its YAML file declares it: facts and settings, no behaviour.
public struct PortalDeclaration: Hashable, Sendable {
    /// Level of government, the frame of fair comparison.
    public enum Level: String, Hashable, Sendable, CaseIterable {
        case international, national, province, municipality, city, agency
    }

    /// Why there is nothing to harvest: such a portal is declared so that it is reported and not left out.
    public enum Absence: String, Hashable, Sendable, CaseIterable {
        /// Nobody who looked found a portal.
        case noPortal = "no-portal"
        /// There is one, and nothing tells how it is asked.
        case noInterface = "no-interface"

        /// The kind of such a declaration.
        public static let kind = "none"
    }

    /// Bounds of the harvest of this portal; nil for those of the pipeline.
    public struct Limits: Hashable, Sendable {
        /// Wall-clock time.
        public var seconds: Double?
        /// Over the wire, in all.
        public var bytes: Int64?
        public var requests: Int?
        /// At a time.
        public var requestsPerHost: Int?
        /// Between the starts of two requests.
        public var secondsBetweenRequests: Double?

        public init() {}
    }

    /// `cc-name`, also the name of its file and of its pages.
    public var id: String
    public var title = MultilingualText()
    /// The adapter's kind, such as `ckan`.
    public var kind: String
    /// Where the catalogue is read: `http`, `https`, `ftp`, `ftps`, or a `file` URL.
    public var endpoint: String
    public var homepage: String?
    /// ISO 3166-1 alpha-2.
    public var country: String?
    /// GB/T 2260 or ISO 3166-2.
    public var unitCode: String?
    public var level: Level?
    /// Languages of its metadata, BCP 47.
    public var languages: [String] = []
    /// Minutes east of UTC for dates that state no zone.
    public var timeZoneMinutes = 0
    /// Below this many records a harvest counts as failed.
    public var minimumRecords: Int?
    public var maximumRecords: Int?
    public var limits = Limits()
    /// Why its robots.txt is passed over, which is published; nil where it is kept to.
    public var robotsException: String?
    /// Of so many harvests one asks for every record; nil for the pipeline's number, 1 for always.
    public var fullSweepEvery: Int?
    /// What a reader of its results should know, such as that it is read from a recorded form.
    public var note = MultilingualText()
    /// Set for a portal of which nothing is harvested.
    public var absence: Absence?
    /// Settings of the adapter, by name.
    public var options: [String: OptionValue] = [:]

    public init(id: String, kind: String, endpoint: String) {
        self.id = id
        self.kind = kind
        self.endpoint = endpoint
    }
}

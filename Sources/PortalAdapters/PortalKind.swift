/// What there is to know of a kind of portal besides how it is read; the table in `Docs/portals/README.md` is made of it.
public struct PortalKind: Hashable, Sendable {
    /// Whether a portal of the kind can be asked for what changed since an instant.
    public enum Deltas: Hashable, Sendable {
        case none
        /// Every portal of the kind; by what means, in English.
        case always(String)
        /// Portals whose file says how; by what means, in English.
        case whereDeclared(String)
    }

    /// What the reading of the kind was held against.
    public enum Evidence: Hashable, Sendable {
        /// A server of that software, run beside the tests; its name and version.
        case realServer(String)
        /// Answers of real portals, kept in files; what they are.
        case recorded(String)
        /// Answers built from a crawl of real portals in the portal's own shape; what they are.
        case replayed(String)
        /// Documentation alone; which.
        case unverified(String)
    }

    /// As portal files name it (`kind:`); also the name of its page in `Docs/portals/`.
    public var name: String
    /// What is spoken with the portal.
    public var protocolName: String
    public var deltas: Deltas
    /// The strongest first; never empty.
    public var evidence: [Evidence]

    public init(_ name: String, protocolName: String, deltas: Deltas = .none, evidence: [Evidence]) {
        self.name = name
        self.protocolName = protocolName
        self.deltas = deltas
        self.evidence = evidence
    }
}

extension PortalKind.Deltas: CustomStringConvertible {
    public var description: String {
        switch self {
        case .none: "no"
        case .always(let means): means
        case .whereDeclared(let means): "where declared: \(means)"
        }
    }
}

extension PortalKind.Evidence: CustomStringConvertible {
    public var description: String {
        switch self {
        case .realServer(let what): "real server: \(what)"
        case .recorded(let what): "recorded: \(what)"
        case .replayed(let what): "replayed from a crawl: \(what)"
        case .unverified(let what): "unverified: \(what)"
        }
    }
}

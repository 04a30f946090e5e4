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

    /// How a harvest learns of datasets that are gone.
    public enum Deletions: Hashable, Sendable {
        /// By their absence: each harvest asks for all that there is, or for a list of it.
        case everyHarvest
        /// By their absence from a full sweep alone (`full-sweep-every`): what changed says nothing of them.
        case fullSweep
        /// The portal tells them, in English where; elsewhere as ``fullSweep``.
        case told(String)
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
    public var deletions: Deletions
    /// The strongest first; never empty.
    public var evidence: [Evidence]

    /// - Parameter deletions: nil for what follows from `deltas`.
    public init(
        _ name: String, protocolName: String, deltas: Deltas = .none, deletions: Deletions? = nil, evidence: [Evidence]
    ) {
        self.name = name
        self.protocolName = protocolName
        self.deltas = deltas
        self.deletions = deletions ?? (deltas == .none ? .everyHarvest : .fullSweep)
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

extension PortalKind.Deletions: CustomStringConvertible {
    public var description: String {
        switch self {
        case .everyHarvest: "every harvest"
        case .fullSweep: "full sweep"
        case .told(let place): "told \(place), else full sweep"
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

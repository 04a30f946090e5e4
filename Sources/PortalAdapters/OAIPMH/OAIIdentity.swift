import LibXML

/// What a repository says of itself (`Identify`): its name, and what decides how changes are asked for.
struct OAIIdentity: Hashable {
    /// Whether a repository tells what it deleted.
    enum Deletions: String, CaseIterable {
        /// It keeps no trace.
        case no
        /// It may forget it at any time.
        case transient
        case persistent
    }

    var name: String?
    /// The finest form of `from` that it understands.
    var granularity: OAISettings.Granularity
    /// Nil where it does not say.
    var deletions: Deletions?

    init(_ element: XMLElement) {
        name = element.child("repositoryName")?.line
        // YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ
        granularity = element.child("granularity")?.line?.contains("T") == true ? .second : .day
        deletions = (element.child("deletedRecord")?.line?.lowercased()).flatMap(Deletions.init)
    }
}

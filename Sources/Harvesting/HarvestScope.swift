import DCAT

/// How much of a catalogue a harvest asks for.
public enum HarvestScope: Hashable, Sendable {
    /// Every record: what is not among them is no longer in the catalogue.
    case full
    /// The records that changed at or after an instant, UTC; nothing follows for the others.
    case changed(since: Instant)
    /// Nothing: the catalogue as a whole is known to be as it was at the last accepted harvest, whose instant this is,
    /// UTC. An outcome, never asked for.
    case unchanged(since: Instant)
}

import PortalAdapters

/// Tells which kinds of portals can be read.
public enum KindList {
    /// A paragraph a kind: its protocol, whether it can be asked for changes alone, how deletions are found, and what it was held against.
    public static func text() -> String { PortalKind.plainText(AdapterRegistry.kinds) }
}

import WARC

/// A header field as sent or received, and as an archive keeps it.
public typealias HeaderField = WARCField

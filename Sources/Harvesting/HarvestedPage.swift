import DCAT
import Fetching

/// One answer of a harvest, after its records were read.
public struct HarvestedPage: Sendable {
    /// From 1.
    public var ordinal: Int
    public var request: HarvestRequest
    public var status: Int
    public var fetchedAt: Instant
    /// Bytes as they came over the wire.
    public var bytes: Int64
    public var records: Int
    public var summary: PageSummary

    public init(
        ordinal: Int, request: HarvestRequest, status: Int, fetchedAt: Instant, bytes: Int64, records: Int,
        summary: PageSummary
    ) {
        self.ordinal = ordinal
        self.request = request
        self.status = status
        self.fetchedAt = fetchedAt
        self.bytes = bytes
        self.records = records
        self.summary = summary
    }
}

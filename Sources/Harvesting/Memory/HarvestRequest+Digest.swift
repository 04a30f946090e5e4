import Crypto
import Fetching

extension HarvestRequest {
    /// Eight bytes of the SHA-256 of all that the request says, limits left out: the same in every run.
    ///
    /// Among two million requests two share one with a probability of 1 in 9 million.
    var digest: Int64 {
        var bytes: [UInt8] = []
        RequestBytes.append(self, limits: "", to: &bytes)
        return Int64(bitPattern: SHA256.hash(data: bytes).prefix(8).reduce(0) { $0 << 8 | UInt64($1) })
    }

    /// What ``ListEntry/key`` is for a request.
    var entryKey: Int64 { HarvestRequest(request, role: role).digest }

    /// Requests as bytes that can be stored; nil where one bears limits of its own.
    public static func stored(_ requests: [HarvestRequest]) -> [UInt8]? {
        var bytes: [UInt8] = []
        for request in requests {
            guard request.request.limits == nil else { return nil }
            RequestBytes.append(request, limits: "", to: &bytes)
        }
        return bytes
    }

    /// Reads back what ``stored(_:)`` wrote.
    public static func requests(stored bytes: [UInt8]) -> [HarvestRequest] {
        var reader = RequestBytes(bytes)
        var requests: [HarvestRequest] = []
        while let (request, _) = reader.next() { requests.append(request) }
        return requests
    }
}

import DCAT
import Harvesting

extension AnswerCodec {
    /// Numbers of a part before its requests.
    private static let numbers = 5

    /// What a page was in its list, its list and place left out; nil where what comes after it cannot be stored.
    static func bytes(of part: ListPart) -> [UInt8]? {
        guard let after = HarvestRequest.stored(part.after) else { return nil }
        let numbers = [
            Int64(part.entries), part.newest.millisecondsSince1970, part.oldest.millisecondsSince1970,
            Int64(part.ties), Int64(part.total ?? -1),
        ]
        return bytes(of: numbers) + after
    }

    /// nil where the bytes hold none.
    static func part(in bytes: [UInt8], list: String, place: Int) -> ListPart? {
        guard bytes.count >= numbers * 8 else { return nil }
        let found = digests(in: Array(bytes.prefix(numbers * 8)))
        return ListPart(
            list: list, place: place, entries: Int(clamping: found[0]),
            newest: Instant(millisecondsSince1970: found[1]), oldest: Instant(millisecondsSince1970: found[2]),
            ties: Int(clamping: found[3]), total: found[4] < 0 ? nil : Int(clamping: found[4]),
            after: HarvestRequest.requests(stored: Array(bytes.dropFirst(numbers * 8))))
    }
}

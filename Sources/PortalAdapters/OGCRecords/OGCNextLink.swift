import Fetching
import Harvesting
import JSON

/// The way to the next page, as an answer states it among its links.
enum OGCNextLink {
    /// The parameters by which servers count records, in small letters.
    private static let counters: Set<String> = ["offset", "startindex"]

    /// The reference of the link whose relation is `next`; nil at the end.
    static func reference(_ answer: JSONTree) -> String? {
        for link in answer["links"]?.array ?? [] where link["rel"]?.string?.lowercased() == "next" {
            if let reference = link["href"]?.string, !reference.isEmpty { return reference }
        }
        return nil
    }

    /// The address with another number of records to give.
    static func url(_ url: String, size: Int) -> String { set("limit", size, in: url) }

    /// The address with its count of records moved on; nil where it counts none.
    ///
    /// - Parameter isFirst: whether it is that of the first page, which need not count; most servers call it `offset`.
    static func url(_ url: String, movedBy records: Int, isFirst: Bool = false) -> String? {
        for item in (URLText.split(url).query ?? "").split(separator: "&") {
            let parts = item.split(separator: "=", maxSplits: 1)
            guard parts.count == 2, counters.contains(parts[0].lowercased()), let place = Int(parts[1]) else {
                continue
            }
            let (moved, overflow) = place.addingReportingOverflow(records)
            return overflow ? nil : set(String(parts[0]), moved, in: url)
        }
        return isFirst ? set("offset", records, in: url) : nil
    }

    /// A parameter keeps its place, a new one comes last.
    private static func set(_ name: String, _ value: Int, in url: String) -> String {
        let (base, query) = URLText.split(url)
        var items = (query ?? "").split(separator: "&").map(String.init)
        let item = "\(name)=\(value)"
        if let place = items.firstIndex(where: { $0.hasPrefix(name + "=") }) {
            items[place] = item
        } else {
            items.append(item)
        }
        return base + "?" + items.joined(separator: "&")
    }
}

extension OGCRecordsAdapter {
    /// Where the next page lies: on the same site or a declared host. A server that does not know its own name behind a
    /// proxy is taken at its parameters.
    func nextPage(_ answer: JSONTree, of url: String, _ summary: inout PageSummary) -> String? {
        guard let reference = OGCNextLink.reference(answer), let own = AbsoluteURL(url) else { return nil }
        guard let next = own.resolving(reference), next.scheme == "https" || next.scheme == "http" else {
            summary.issues.append(
                RecordIssue(
                    .linkUnreadable, .error, field: "links.next", value: reference,
                    message: "The address of the next page cannot be fetched."))
            return nil
        }
        let address = next.description
        if URLText.origin(of: address) == URLText.origin(of: own.description) || settings.hosts.contains(next.host) {
            return address
        }
        let base = URLText.split(url).base
        return URLText.split(address).query.map { base + "?" + $0 }
    }
}

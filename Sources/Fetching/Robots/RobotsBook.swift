import DCAT
import Glibc
import Synchronization

/// The robots.txt of every origin, each asked for once while it is remembered.
///
/// The last few thousand are; one that is forgotten is asked for again, which the archive beneath answers.
final class RobotsBook: Sendable {
    /// What an origin allows.
    enum Policy: Hashable, Sendable {
        case rules(RobotsRules)
        /// Nothing, as the file answers with this status, and has failed since.
        case closed(status: Int, since: Instant)
    }

    private typealias Answer = Task<Result<Policy, FetchFailure>, Never>

    private let fetcher: any Fetcher
    private let outages: RobotsOutages
    private let pages = Mutex(Pages())

    private struct Origin: Hashable {
        let scheme: String
        let host: String
        let port: Int?

        init(_ url: AbsoluteURL) { (scheme, host, port) = (url.scheme, url.host, url.port) }
    }

    private struct Pages {
        static let most = 4_096

        var answers: [Origin: Answer] = [:]
        /// Those that have come.
        var policies: [Origin: Policy] = [:]
        /// In the order they were asked for; those before `first` are forgotten.
        var order: [Origin] = []
        var first = 0

        mutating func add(_ answer: Answer, for origin: Origin) {
            answers[origin] = answer
            order.append(origin)
            guard order.count - first > Pages.most else { return }
            answers[order[first]] = nil
            policies[order[first]] = nil
            first += 1
            if first > Pages.most {
                order.removeFirst(first)
                first = 0
            }
        }
    }

    init(_ fetcher: any Fetcher, outages: RobotsOutages) {
        self.fetcher = fetcher
        self.outages = outages
    }

    /// What is known of the origin without waiting; nil where its file has not come.
    func knownPolicy(for url: AbsoluteURL) -> Policy? {
        let origin = Origin(url)
        return pages.withLock { $0.policies[origin] }
    }

    func policy(for url: AbsoluteURL) async -> Result<Policy, FetchFailure> {
        let origin = Origin(url)
        let answer = pages.withLock { pages in
            if let known = pages.answers[origin] { return known }
            let address = RobotsBook.address(for: url)
            // Not part of the task that asks first: its end must not decide for the others.
            let answer = Answer.detached { [fetcher, outages] in await RobotsBook.ask(address, fetcher, outages) }
            pages.add(answer, for: origin)
            return answer
        }
        let outcome = await answer.value
        if case .success(let policy) = outcome {
            pages.withLock { pages in
                if pages.answers[origin] == answer { pages.policies[origin] = policy }
            }
        }
        return outcome
    }

    static func address(for url: AbsoluteURL) -> String {
        "\(url.scheme)://\(url.host)\(url.port.map { ":\($0)" } ?? "")/robots.txt"
    }

    private static func ask(
        _ address: String, _ fetcher: any Fetcher, _ outages: RobotsOutages
    ) async -> Result<Policy, FetchFailure> {
        let request = FetchRequest(
            .get, address,
            headers: [HeaderField("Accept", "text/plain, */*;q=0.1"), HeaderField("Accept-Encoding", "identity")],
            limits: FetchLimits(
                totalTimeout: .seconds(60), maximumBodyBytes: Int64(RobotsRules.maximumBytes), overflow: .truncate))
        do throws(FetchFailure) {
            let response = try await fetcher.fetch(request)
            defer { response.body.discard() }
            let since = outages.note(address, isFailing: response.status >= 500, at: response.fetchedAt)
            if let since {
                let isGivenUp = response.fetchedAt.days(since: since) >= RobotsOutages.patienceDays
                return .success(isGivenUp ? .rules(.none) : .closed(status: response.status, since: since))
            }
            return .success(.rules((200..<300).contains(response.status) ? rules(in: response.body) : .none))
        } catch {
            switch error.code {
            // No file that could be read, from a host that is there.
            case .tooManyRedirects, .unsupportedScheme, .invalidURL, .protocolError, .tooLarge, .addressRefused:
                return .success(.rules(.none))
            // A capture from before robots.txt was asked for.
            case .notInArchive: return .success(.rules(.none))
            default: return .failure(error)
            }
        }
    }

    private static func rules(in body: ResponseBody) -> RobotsRules {
        guard body.length > 0, body.contentEncoding == nil, let file = fopen(body.path, "r") else { return .none }
        defer { fclose(file) }
        guard fseek(file, Int(body.offset), SEEK_SET) == 0 else { return .none }
        var bytes = [UInt8](repeating: 0, count: Int(min(body.length, Int64(RobotsRules.maximumBytes))))
        let count = fread(&bytes, 1, bytes.count, file)
        return RobotsRules(bytes.prefix(count))
    }
}

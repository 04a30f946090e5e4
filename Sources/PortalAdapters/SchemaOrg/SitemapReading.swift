import ByteStreams
import Fetching
import Harvesting
import LibXML
import RDF

/// Turns a sitemap into the requests for what it lists.
struct SitemapReading {
    private let settings: SchemaOrgSettings
    private let request: HarvestRequest
    private let base: IRIResolver?
    private var pages: [HarvestRequest] = []
    private var sitemaps: [String] = []
    private var foreign = Tally()
    private var unusable = Tally()
    private var beyond = Tally()
    private var unwanted = 0

    /// How often something happened, with the first example.
    private struct Tally {
        var count = 0
        var example: String?

        mutating func add(_ example: String) {
            if count == 0 { self.example = example }
            count += 1
        }
    }

    init(settings: SchemaOrgSettings, request: HarvestRequest) {
        self.settings = settings
        self.request = request
        base = IRIResolver(base: request.request.url)
    }

    private var depth: Int { request.context[SchemaOrgContext.depth].flatMap(Int.init) ?? 0 }
    private var quota: Int { request.context[SchemaOrgContext.quota].flatMap(Int.init) ?? settings.maximumPages }

    /// Reads an XML sitemap, or an index of them.
    ///
    /// - Throws: ``AdapterError`` when the document is no sitemap.
    mutating func read(xml source: any ByteSource) throws -> PageSummary {
        var failure: XMLError?
        var entries = 0
        func keep(_ kind: Sitemap.Kind, _ entry: Sitemap.Entry) {
            entries += 1
            add(entry, kind)
        }
        let kind: Sitemap.Kind? = try withoutActuallyEscaping(keep) { keep in
            let sitemap = Sitemap(keep)
            do { try SAXParser().parse(source, handler: sitemap) } catch let error as XMLError { failure = error }
            return sitemap.kind
        }
        guard kind != nil else {
            let what = failure.map { "the answer is no XML: \($0)" } ?? "the answer is XML, but no sitemap"
            throw AdapterError(.unexpectedContent, what)
        }
        if let failure, entries == 0 { throw AdapterError(.malformed, "the sitemap cannot be read: \(failure)") }
        return summary(failure)
    }

    /// Reads a sitemap that is a text, an address a line.
    mutating func read(lines source: any ByteSource) throws -> PageSummary {
        let reader = LineReader(source)
        while let line = try reader.next() {
            if let address = String(trimming: line.assumingMemoryBound(to: UInt8.self)) {
                add(Sitemap.Entry(address: address), .pages)
            }
        }
        return summary(nil)
    }

    private mutating func add(_ entry: Sitemap.Entry, _ kind: Sitemap.Kind) {
        let whole = base?.resolve(entry.address) ?? entry.address
        let address = String(whole.prefix { $0 != "#" })
        let scheme = address.prefix { $0 != ":" }.lowercased()
        guard scheme == "http" || scheme == "https", let host = SchemaOrgSettings.host(of: address) else {
            return unusable.add(entry.address)
        }
        guard settings.hosts.contains(host) else { return foreign.add(address) }
        switch kind {
        case .sitemaps:
            if sitemaps.count < settings.maximumSitemaps { sitemaps.append(address) } else { beyond.add(address) }
        case .pages:
            guard settings.wants(address) else {
                unwanted += 1
                return
            }
            guard pages.count < quota else { return beyond.add(address) }
            var context: [String: String] = [:]
            context[SchemaOrgContext.lastModified] = entry.lastModified
            pages.append(SchemaOrgContext.request(address, role: SchemaOrgContext.page, context))
        }
    }

    private func summary(_ failure: XMLError?) -> PageSummary {
        var summary = PageSummary(nextRequests: pages)
        if !sitemaps.isEmpty {
            if depth < settings.maximumNesting {
                let share = max(1, quota / sitemaps.count)
                summary.nextRequests += sitemaps.map { address in
                    SchemaOrgContext.request(
                        address, role: SchemaOrgContext.sitemap,
                        [SchemaOrgContext.depth: String(depth + 1), SchemaOrgContext.quota: String(share)])
                }
            } else {
                summary.issues.append(
                    RecordIssue(
                        .pagingEndsEarly, .error, field: "sitemap", value: sitemaps.first,
                        message:
                            "Indexes of sitemaps lie deeper than \(settings.maximumNesting); 'maximum_nesting' raises it."
                    ))
            }
        }
        summary.issues += notes(failure)
        return summary
    }

    private func notes(_ failure: XMLError?) -> [RecordIssue] {
        var notes: [RecordIssue] = []
        func note(_ code: IssueCode, _ severity: RecordIssue.Severity, _ tally: Tally, _ message: String) {
            guard tally.count > 0 else { return }
            notes.append(
                RecordIssue(
                    code, severity, field: "sitemap", value: tally.example, message: "\(tally.count) \(message)"))
        }
        note(.recordSkipped, .warning, foreign, "addresses of other hosts were left out; 'hosts' can allow them.")
        note(.linkUnreadable, .warning, unusable, "addresses are none of the web.")
        note(
            .pagingEndsEarly, .error, beyond,
            "addresses beyond the limit were left out; 'maximum_pages' and 'maximum_sitemaps' raise it.")
        if unwanted > 0 {
            notes.append(
                RecordIssue(
                    .recordSkipped, .information, field: "sitemap", value: String(unwanted),
                    message: "Pages that 'include' and 'exclude' do not want."))
        }
        if let failure {
            notes.append(
                RecordIssue(
                    .documentFault, .error, field: "sitemap",
                    message: "The rest of the sitemap is lost: \(failure)"))
        }
        return notes
    }
}

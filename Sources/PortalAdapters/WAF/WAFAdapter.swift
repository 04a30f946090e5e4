import ByteStreams
import DCAT
import Fetching
import Harvesting
import LibXML

/// Reads web-accessible folders: listings of files, each with metadata in a form that another adapter reads.
struct WAFAdapter: PortalAdapter {
    let settings: WAFSettings

    /// - Throws: ``AdapterError`` with code `configuration`.
    init(_ portal: PortalDeclaration) throws(AdapterError) { settings = try WAFSettings(portal) }

    /// The kinds of answers.
    enum Role {
        static let folder = "folder"
        static let file = "file"

        /// A folder inside the folder, by its depth from 1: a level of folders that hold but folders is no endless paging.
        static func folder(at depth: Int) -> String { "folder-\(depth)" }
    }

    /// A folder that cannot be listed costs what lies in it; without the outermost there is nothing.
    var detailRoles: Set<String> {
        Set([Role.file] + (1...WAFSettings.deepestFolder).map(Role.folder(at:)))
    }

    /// What travels from folder to folder.
    enum Context {
        static let depth = "depth"
        static let quota = "quota"
    }

    func firstRequests() -> [HarvestRequest] {
        [HarvestRequest(FetchRequest(.get, settings.start), role: Role.folder)]
    }

    func read(
        _ response: HarvestResponse, receive: (HarvestedRecord) throws -> Void
    ) throws -> PageSummary {
        guard response.request.role == Role.file else { return try readFolder(response, receive) }
        do {
            return try readFile(response, try kind(of: response), receive)
        } catch let error as AdapterError {
            // One file that cannot be read is one record, not the end of the folder.
            try receive(
                .failure(
                    RecordIssue(
                        .recordUnreadable, .error, record: response.request.request.url, message: error.message)))
            return PageSummary()
        }
    }

    private func kind(of response: HarvestResponse) throws -> WAFFileKind {
        do {
            let source = PeekingByteSource(try DCATDocument.open(response.response))
            return try withExtendedLifetime(source) { WAFFileKind(try source.peek(16_384)) }
        } catch let error as ByteStreamError {
            throw AdapterError(error.code == .tooLarge ? .limit : .unexpectedContent, error.description)
        }
    }

    private func readFile(
        _ response: HarvestResponse, _ kind: WAFFileKind, _ receive: (HarvestedRecord) throws -> Void
    ) throws -> PageSummary {
        var declaration = PortalDeclaration(id: "waf", kind: "waf", endpoint: response.request.request.url)
        declaration.timeZoneMinutes = settings.timeZoneMinutes
        switch kind {
        case .nothing: throw AdapterError(.unexpectedContent, "the file is empty")
        case .page: throw AdapterError(.unexpectedContent, "the file is a web page, not metadata")
        case .records:
            declaration.options = [
                "method": .string("document"), "skipped_scopes": .list(settings.skippedScopes.map { .string($0) }),
            ]
            let inner = HarvestResponse(
                request: HarvestRequest(response.request.request, role: "document"), response: response.response,
                scratchDirectory: response.scratchDirectory)
            return try inFile(response, CSWAdapter(declaration).read(inner, receive: receive))
        case .graph:
            declaration.options = ["paging": .string("none")]
            return try inFile(response, DCATAdapter(declaration).read(response, receive: receive))
        case .dcatUS: return try inFile(response, DCATUSAdapter(declaration).read(response, receive: receive))
        }
    }

    /// What a file says beside its records, without what only a whole catalogue can say.
    private func inFile(_ response: HarvestResponse, _ summary: PageSummary) -> PageSummary {
        PageSummary(
            issues: summary.issues.map { issue in
                var issue = issue
                issue.record = issue.record ?? response.request.request.url
                return issue
            })
    }

    private func readFolder(
        _ response: HarvestResponse, _ receive: (HarvestedRecord) throws -> Void
    ) throws -> PageSummary {
        let kind = try kind(of: response)
        if case .page = kind { return try readListing(response) }
        // The address may be that of a single file.
        return try readFile(response, kind, receive)
    }

    private func readListing(_ response: HarvestResponse) throws -> PageSummary {
        let url = response.request.request.url
        let type = response.response.headers.first(named: "Content-Type") ?? ""
        let page: HTMLPage
        do {
            page = try HTMLScanner.scan(
                try DCATDocument.open(response.response), encoding: ScriptText.charset(of: type),
                limits: WAFAdapter.listingLimits)
        } catch let error as ByteStreamError {
            throw AdapterError(error.code == .tooLarge ? .limit : .unexpectedContent, error.description)
        } catch let error as XMLError {
            throw AdapterError(.unexpectedContent, error.description)
        }
        guard !page.anchors.isEmpty else {
            throw AdapterError(.unexpectedContent, "the page lists nothing: it has no links")
        }
        let folder = url == settings.start ? settings.folder : url
        return summary(WAFListing(page, url: url, folder: folder), page, response.request)
    }

    private static let listingLimits: HTMLReadingLimits = {
        var limits = HTMLReadingLimits()
        limits.bytes = 64 << 20
        limits.items = 500_000
        return limits
    }()

    private func summary(_ listing: WAFListing, _ page: HTMLPage, _ request: HarvestRequest) -> PageSummary {
        let depth = request.context[Context.depth].flatMap { Int($0) } ?? 0
        let quota = request.context[Context.quota].flatMap { Int($0) } ?? settings.maximumFolders
        var summary = PageSummary()
        let wanted = listing.files.filter { settings.wants($0.address) }
        summary.nextRequests = wanted.prefix(settings.maximumFiles).map { file in
            HarvestRequest(FetchRequest(.get, file.address), role: Role.file, version: file.version)
        }
        let folders = depth < settings.maximumDepth ? Array(listing.folders.prefix(quota)) : []
        let share = folders.isEmpty ? 0 : (quota - folders.count) / folders.count
        summary.nextRequests += folders.map { folder in
            HarvestRequest(
                FetchRequest(.get, folder), role: Role.folder(at: depth + 1),
                context: [Context.depth: String(depth + 1), Context.quota: String(share)])
        }
        func note(_ code: IssueCode, _ severity: RecordIssue.Severity, _ count: Int, _ message: String) {
            guard count > 0 else { return }
            summary.issues.append(
                RecordIssue(code, severity, record: request.request.url, value: String(count), message: message))
        }
        note(
            .recordSkipped, .information, listing.files.count - wanted.count,
            "Files that by their names hold no metadata, or that the declaration leaves out.")
        note(
            .pagingEndsEarly, .error, wanted.count - settings.maximumFiles,
            "Files beyond the limit were left out; 'maximum_files' raises it.")
        note(
            .pagingEndsEarly, depth < settings.maximumDepth ? .error : .warning, listing.folders.count - folders.count,
            "Folders beyond the limit were left out; 'maximum_depth' and 'maximum_folders' raise it.")
        if page.isTruncated {
            note(.documentFault, .error, 1, "The listing is larger than what is read of one.")
        }
        return summary
    }
}

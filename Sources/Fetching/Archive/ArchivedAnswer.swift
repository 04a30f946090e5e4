import DCAT
import WARC

/// What an archive holds for a request, in the terms of fetching.
enum ArchivedAnswer {
    /// The latest answer or failure; nil when there is none.
    ///
    /// - Throws: ``FetchFailure/Code/storage`` when the archive cannot be read.
    static func find(
        _ asked: WARCRequest, in archive: WARCArchive, for request: FetchRequest, _ scratchDirectory: String
    ) throws(FetchFailure) -> Result<FetchResponse, FetchFailure>? {
        let answer: WARCAnswer?
        do { answer = try archive.latest(asked.key, spoolingTo: scratchDirectory) } catch {
            throw FetchFailure(
                .storage, url: request.url, detail: "the archive cannot be read: \(error)",
                at: Instant(millisecondsSince1970: 0))
        }
        switch answer {
        case nil: return nil
        case .failure(let failure):
            return .failure(
                FetchFailure(
                    FetchFailure.Code(rawValue: failure.code) ?? .protocolError, url: request.url,
                    detail: failure.detail, at: Instant(millisecondsSince1970: failure.date)))
        case .response(let response):
            return .success(FetchResponse(response, to: request, scratchDirectory))
        }
    }

    static func instant(of outcome: Result<FetchResponse, FetchFailure>) -> Instant {
        switch outcome {
        case .success(let response): response.fetchedAt
        case .failure(let failure): failure.at
        }
    }
}

extension FetchResponse {
    fileprivate init(_ response: WARCResponse, to request: FetchRequest, _ scratchDirectory: String) {
        let headers = response.headers.map { HeaderField($0.name, $0.value) }
        var body = ResponseBody.empty
        if case .file(let path, let offset, let length) = response.body, length > 0 {
            body = ResponseBody(
                path: path, offset: offset, length: length, contentEncoding: headers.first(named: "Content-Encoding"),
                isTruncated: response.isTruncated, isTemporary: path.hasPrefix(scratchDirectory + "/"))
        }
        self.init(
            request: request, status: response.status, protocolVersion: response.protocolVersion, headers: headers,
            peerAddress: response.address, timings: response.timings.map(FetchTimings.init) ?? FetchTimings(),
            fetchedAt: Instant(millisecondsSince1970: response.date), body: body)
    }
}

import CLibCurl
import DCAT

extension CurlTransfer {
    /// Makes the answer of an ended exchange, its body's file closed.
    ///
    /// - Throws: why there is no answer; no file is left behind then.
    func response(to exchange: Exchange, at instant: Instant) throws(FetchFailure) -> FetchResponse {
        var status = opengauge_curl_easy_getinfo_long(easy, CURLINFO_RESPONSE_CODE)
        let isTruncated = pointer.pointee.stop == opengauge_stop_truncated
        // A server that wants TLS first says 550 to the name of the user, as if a file were missing.
        if exchange.isFTP, status == 550, result == CURLE_LOGIN_DENIED { status = CurlTransfer.notLoggedIn }
        let isRefusedByFTP = exchange.isFTP && isFTPRefusal(status)
        let isAnswer = result == CURLE_OK || isTruncated || isRefusedByFTP
        guard isAnswer, status > 0 else {
            opengauge_transfer_discard_body(pointer)
            throw failure(of: exchange, at: instant)
        }
        guard opengauge_transfer_finish_body(pointer) else { throw failure(of: exchange, at: instant) }
        let headers = exchange.isFTP ? ftpHeaders : httpHeaders
        return FetchResponse(
            request: exchange.request, status: status, protocolVersion: exchange.isFTP ? "FTP" : httpVersion,
            headers: headers, peerAddress: text(CURLINFO_PRIMARY_IP), timings: timings, fetchedAt: instant,
            body: body(coding: ResponseBody.contentCoding(headers), isTruncated: isTruncated))
    }

    /// What RFC 959 says to a user who is not admitted.
    private static let notLoggedIn = 530

    /// A full server's 421 looks like a timeout to libcurl.
    private func isFTPRefusal(_ status: Int) -> Bool {
        (status >= 400 && CurlTransfer.ftpRefusals.contains(result.rawValue))
            || (status == 421 && result == CURLE_OPERATION_TIMEDOUT)
    }

    /// What libcurl makes of a server's refusal, which is an answer.
    private static let ftpRefusals = Set(
        [
            CURLE_REMOTE_ACCESS_DENIED, CURLE_REMOTE_FILE_NOT_FOUND, CURLE_FTP_COULDNT_RETR_FILE, CURLE_LOGIN_DENIED,
            CURLE_WEIRD_SERVER_REPLY, CURLE_FTP_COULDNT_SET_TYPE, CURLE_FTP_WEIRD_PASS_REPLY,
        ].map(\.rawValue))

    private var result: CURLcode { pointer.pointee.result }

    private var easy: UnsafeMutableRawPointer { pointer.pointee.easy }

    private var httpHeaders: [HeaderField] {
        HeaderBlock.fields(
            UnsafeRawBufferPointer(start: pointer.pointee.headers, count: pointer.pointee.header_bytes))
    }

    private var ftpHeaders: [HeaderField] {
        var fields: [HeaderField] = []
        let length = opengauge_curl_easy_getinfo_int64(easy, CURLINFO_CONTENT_LENGTH_DOWNLOAD_T)
        let date = opengauge_curl_easy_getinfo_int64(easy, CURLINFO_FILETIME_T)
        if length > 0 { fields.append(HeaderField("Content-Length", String(length))) }
        if date > 0, date < Int64.max / 1_000 {
            let instant = Instant(millisecondsSince1970: date * 1_000)
            fields.append(HeaderField("Last-Modified", HTTPDate.text(instant)))
        }
        return fields
    }

    private var httpVersion: String {
        switch opengauge_curl_easy_getinfo_long(easy, CURLINFO_HTTP_VERSION) {
        case Int(CURL_HTTP_VERSION_1_0): "HTTP/1.0"
        case Int(CURL_HTTP_VERSION_2_0): "HTTP/2"
        case Int(CURL_HTTP_VERSION_3): "HTTP/3"
        default: "HTTP/1.1"
        }
    }

    private var timings: FetchTimings {
        func milliseconds(_ info: CURLINFO) -> Double {
            Double(opengauge_curl_easy_getinfo_int64(easy, info)) / 1_000
        }
        return FetchTimings(
            nameLookup: milliseconds(CURLINFO_NAMELOOKUP_TIME_T), connect: milliseconds(CURLINFO_CONNECT_TIME_T),
            tlsHandshake: milliseconds(CURLINFO_APPCONNECT_TIME_T),
            firstByte: milliseconds(CURLINFO_STARTTRANSFER_TIME_T), total: milliseconds(CURLINFO_TOTAL_TIME_T))
    }

    private func body(coding: String?, isTruncated: Bool) -> ResponseBody {
        guard pointer.pointee.body_bytes > 0, let path = pointer.pointee.path else { return .empty }
        return ResponseBody(
            path: String(cString: path), length: pointer.pointee.body_bytes,
            contentEncoding: coding, isTruncated: isTruncated, isTemporary: true)
    }

    private func text(_ info: CURLINFO) -> String? {
        guard let text = opengauge_curl_easy_getinfo_string(easy, info), text.pointee != 0 else { return nil }
        return String(cString: text)
    }
}

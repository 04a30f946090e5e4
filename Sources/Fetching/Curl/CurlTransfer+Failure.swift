import CLibCurl
import DCAT
import Glibc

extension CurlTransfer {
    /// Why an ended exchange has no answer.
    func failure(of exchange: Exchange, at instant: Instant) -> FetchFailure {
        let (code, detail) = reason(exchange)
        return FetchFailure(code, url: exchange.request.url, detail: detail, at: instant)
    }

    private func reason(_ exchange: Exchange) -> (FetchFailure.Code, String) {
        let limits = exchange.limits
        switch pointer.pointee.stop {
        case opengauge_stop_body_too_large:
            return (.tooLarge, "the body is larger than the limit of \(limits.maximumBodyBytes) bytes")
        case opengauge_stop_headers_too_large:
            let sizes = "\(limits.maximumHeaderBytes) bytes or \(limits.maximumHeaderFields) fields"
            return (.tooLarge, "the header is larger than the limit of \(sizes)")
        default: break
        }
        if pointer.pointee.storage_error != 0 {
            let reason = systemError(pointer.pointee.storage_error)
            return (.storage, "cannot write the body to the spool folder: \(reason); free space and run again")
        }
        if wasRefused(exchange) {
            let address = refusedAddress.map { "\($0)" } ?? "of an unknown family"
            return (
                .addressRefused,
                "\(exchange.url.host) leads to the address \(address), which is not public; allow its range if it is yours"
            )
        }
        return curlReason
    }

    /// A name may have addresses of both kinds: what failed with an allowed one is that failure. In FTP the control
    /// connection may be allowed and the data connection not.
    private func wasRefused(_ exchange: Exchange) -> Bool {
        let isEveryOne = pointer.pointee.refused_addresses > 0 && pointer.pointee.allowed_addresses == 0
        return isEveryOne || (exchange.isFTP && pointer.pointee.last_address_refused)
    }

    private var refusedAddress: IPAddress? {
        withUnsafePointer(to: &pointer.pointee.refused_address) { address in
            address.withMemoryRebound(to: sockaddr.self, capacity: 1) { IPAddress($0) }
        }
    }

    private var curlReason: (FetchFailure.Code, String) {
        let result = pointer.pointee.result
        let system = Int32(
            truncatingIfNeeded: opengauge_curl_easy_getinfo_long(pointer.pointee.easy, CURLINFO_OS_ERRNO))
        let detail = message(result)
        switch result {
        case CURLE_URL_MALFORMAT: return (.invalidURL, detail)
        case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY: return (.nameNotFound, detail)
        case CURLE_COULDNT_CONNECT:
            return (CurlTransfer.connectFailure(system), system == 0 ? detail : described(detail, system))
        case CURLE_OPERATION_TIMEDOUT, CURLE_FTP_ACCEPT_TIMEOUT: return (.timeout, detail)
        case CURLE_SSL_CONNECT_ERROR where system == ECONNRESET: return (.connectionReset, described(detail, system))
        case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER,
            CURLE_SSL_ENGINE_NOTFOUND, CURLE_SSL_ENGINE_SETFAILED, CURLE_SSL_ENGINE_INITFAILED, CURLE_USE_SSL_FAILED,
            CURLE_SSL_SHUTDOWN_FAILED, CURLE_SSL_CRL_BADFILE, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_INVALIDCERTSTATUS,
            CURLE_SSL_CLIENTCERT:
            let verified = opengauge_curl_easy_getinfo_long(pointer.pointee.easy, CURLINFO_SSL_VERIFYRESULT)
            let code = TLSFault.code(result, verified: verified, words: detail)
            let chain = CertificateChain(pointer.pointee.chain).flatMap { $0.words(for: code) }
            return (code, detail + (chain.map { "; " + $0 } ?? "") + whence)
        case CURLE_SSL_CACERT_BADFILE: return (.tls, detail + "; install ca-certificates or name a file of authorities")
        case CURLE_RECV_ERROR where detail.contains("chunked-encoding"): return (.protocolError, detail)
        // The last two: a server that goes away or resets the stream, and does so again when it is asked once more.
        case CURLE_GOT_NOTHING, CURLE_SEND_ERROR, CURLE_RECV_ERROR, CURLE_PARTIAL_FILE, CURLE_HTTP2, CURLE_HTTP2_STREAM:
            return (.connectionReset, detail)
        // What libcurl says of a single header line over its own limit of 100 KiB.
        case CURLE_OUT_OF_MEMORY: return (.tooLarge, "a header line is larger than libcurl reads, or memory ran out")
        default: return (.protocolError, detail)
        }
    }

    /// The address that was spoken to, as of many one may be at fault.
    private var whence: String {
        guard let text = opengauge_curl_easy_getinfo_string(pointer.pointee.easy, CURLINFO_PRIMARY_IP),
            text.pointee != 0
        else { return "" }
        return " (at \(String(cString: text)))"
    }

    private static func connectFailure(_ system: Int32) -> FetchFailure.Code {
        switch system {
        case ETIMEDOUT: .timeout
        case ENETUNREACH, EHOSTUNREACH, ENETDOWN: .networkUnreachable
        default: .connectionRefused
        }
    }

    private func described(_ detail: String, _ system: Int32) -> String { "\(detail) (\(systemError(system)))" }

    /// libcurl's own words for what happened, or else for the code.
    private func message(_ result: CURLcode) -> String {
        let text = withUnsafeBytes(of: &pointer.pointee.error) { bytes in
            String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        if !text.isEmpty { return text }
        return result == CURLE_OK ? "no status was received" : String(cString: curl_easy_strerror(result))
    }
}

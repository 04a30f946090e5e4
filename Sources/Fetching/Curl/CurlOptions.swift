import CLibCurl

/// The options that all transfers of a fetcher share, ready to be set.
final class CurlOptions: Sendable {
    let configuration: CurlConfiguration
    private let pinned: CurlList

    init?(_ configuration: CurlConfiguration) {
        self.configuration = configuration
        guard let pinned = CurlList(configuration.pinnedHosts.map(\.entry)) else { return nil }
        self.pinned = pinned
    }

    func apply(to transfer: UnsafeMutablePointer<opengauge_transfer>) {
        transfer.pointee.pinned = pinned.first
        let easy = transfer.pointee.easy
        func set(_ option: CURLoption, _ value: Int) { _ = opengauge_curl_easy_setopt_long(easy, option, value) }
        func set(_ option: CURLoption, _ value: String?) { _ = opengauge_curl_easy_setopt_string(easy, option, value) }
        set(CURLOPT_NOSIGNAL, 1)
        set(CURLOPT_PROTOCOLS_STR, "http,https,ftp,ftps")
        set(CURLOPT_FOLLOWLOCATION, 0)
        set(CURLOPT_PROXY, configuration.proxy ?? "")
        set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
        set(CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_2TLS)
        set(CURLOPT_HTTP_CONTENT_DECODING, 0)
        set(CURLOPT_DNS_CACHE_TIMEOUT, 300)
        set(CURLOPT_SSL_VERIFYPEER, configuration.tls.verifiesCertificates ? 1 : 0)
        set(CURLOPT_SSL_VERIFYHOST, configuration.tls.verifiesCertificates ? 2 : 0)
        if let path = configuration.tls.authoritiesPath { set(CURLOPT_CAINFO, path) }
        // With one file alone libcurl reads the authorities once, in place of once a connection.
        if opengauge_curl_easy_getinfo_string(easy, CURLINFO_CAINFO) != nil { set(CURLOPT_CAPATH, nil) }
    }
}

import CLibCurl

/// Owns a linked list of texts for libcurl, which must outlive its use. Once it is made nothing changes it.
final class CurlList: @unchecked Sendable {
    /// Nil when the list is empty.
    private(set) var first: UnsafeMutablePointer<curl_slist>?

    /// Nil when there is no memory.
    init?(_ texts: [String]) {
        for text in texts {
            guard let longer = curl_slist_append(first, text) else { return nil }
            first = longer
        }
    }

    deinit { curl_slist_free_all(first) }
}

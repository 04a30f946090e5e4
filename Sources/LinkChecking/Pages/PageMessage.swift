import ByteStreams
import LibXML

/// What a page or a message says in place of data.
enum PageMessage: Hashable, Sendable {
    /// There is nothing here. With its words.
    case notFound(String)
    /// Something went wrong. With its words, and the HTTP status they name.
    case error(String, status: Int?)
    /// One must log in first. With its words.
    case login(String)

    /// Reads the title and the first heading of a page; nil where they are those of any page.
    ///
    /// - Parameter encoding: what the answer's `Content-Type` names.
    static func read(html bytes: [UInt8], encoding: String?) -> PageMessage? {
        guard let page = try? HTMLScanner.scan(MemoryByteSource(bytes), encoding: encoding) else { return nil }
        for text in [page.title, page.heading].compactMap(\.self) {
            if let message = ErrorWords.message(in: text) { return message }
        }
        let asksForPassword =
            ErrorWords.contains(bytes, "type=\"password\"") || ErrorWords.contains(bytes, "type=password")
        guard asksForPassword, let text = page.title ?? page.heading, ErrorWords.isLogin(text) else { return nil }
        return .login(String(text.prefix(100)))
    }
}

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
    /// One must prove to be a person first. With its words.
    case challenge(String)

    /// Reads the title and the first heading of a page, and all of it where that is little; nil where they are those of
    /// any page.
    ///
    /// - Parameter encoding: what the answer's `Content-Type` names.
    static func read(html bytes: [UInt8], encoding: String?) -> PageMessage? {
        guard let page = try? HTMLScanner.scan(MemoryByteSource(bytes), encoding: encoding) else { return nil }
        for text in [page.title, page.heading].compactMap(\.self) {
            // A question is asked of the reader, or answers one.
            if !text.hasSuffix("?"), let message = ErrorWords.message(in: text) { return message }
        }
        let asksForPassword =
            ErrorWords.contains(bytes, "type=\"password\"") || ErrorWords.contains(bytes, "type='password'")
            || ErrorWords.contains(bytes, "type=password")
        if asksForPassword, let text = [page.title, page.heading].compactMap(\.self).first(where: ErrorWords.isLogin) {
            return .login(String(text.prefix(100)))
        }
        if let message = ProgramFault.message(in: page.words) { return message }
        // What says little else says what it says.
        if !page.showsMore, page.words.utf8.count <= shortPage {
            if let message = ErrorWords.message(inText: page.words) { return message }
        }
        return page.words.isEmpty && !page.showsMore ? detour(page, bytes) : nil
    }

    /// Bytes of a page's whole text: some two hundred letters of Latin script, or a hundred Chinese characters.
    private static let shortPage = 360

    /// Reads a short text, in UTF-8, that stands where data should; nil where it is any text.
    ///
    /// - Parameter isMarkup: whether tags are to be passed over.
    static func read(text bytes: [UInt8], isMarkup: Bool = false) -> PageMessage? {
        guard bytes.count <= (isMarkup ? scriptPage : shortPage) else { return nil }
        var words = String(decoding: bytes, as: UTF8.self)
        if isMarkup { words = words.replacing(#/<[^>]*>/#, with: " ") }
        guard words.utf8.count <= shortPage else { return nil }
        return ErrorWords.message(inText: words)
    }

    /// Where a page without a word sends its reader.
    private static func detour(_ page: HTMLPage, _ bytes: [UInt8]) -> PageMessage? {
        let refresh = page.metas.first { $0.name.lowercased() == "refresh" }?.content
        if let refresh, words(refresh).contains("404") { return .notFound(String(refresh.suffix(100))) }
        // The frame of an application is larger, and speaks of logging in wherever it leads.
        let isScript = bytes.count <= scriptPage && ErrorWords.contains(bytes, "location")
        let script = bytes.count <= scriptPage ? String(decoding: LegibleText.utf8(bytes), as: UTF8.self) : ""
        // What a script says in a box before it leads elsewhere.
        if let words = script.firstMatch(of: #/alert\(\s*['"]([^'"]+)['"]/#)?.1 {
            if let message = ErrorWords.message(inText: String(words)) { return message }
        }
        // A cookie by script, then on to where it is asked for, is what walls before a site do.
        if isScript, ErrorWords.contains(bytes, "document.cookie") { return .challenge("document.cookie") }
        if ErrorWords.contains(bytes, "_incapsula_resource") { return .challenge("_Incapsula_Resource") }
        // A form that sends itself to who knows the reader.
        if ErrorWords.contains(bytes, "samlrequest") { return .login("SAMLRequest") }
        let target = refresh ?? (isScript ? script : "")
        let isLogin = words(target).contains {
            ["login", "signin", "sso", "cas", "passport", "oauth"].contains($0)
        }
        return isLogin ? .login(refresh.map { String($0.suffix(100)) } ?? "script") : nil
    }

    /// Bytes of a page that does nothing but lead elsewhere.
    private static let scriptPage = 2_048

    private static func words(_ text: String) -> [Substring] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }
    }
}

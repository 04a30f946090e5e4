import JSON

/// Renders a page in every language and as JSON.
public struct PageRenderer: Sendable {
    public let edition: Edition

    public init(edition: Edition) { self.edition = edition }

    /// The whole HTML document, UTF-8.
    public func html(_ page: some Page, in language: Language) -> [UInt8] {
        var buffer = HTMLBuffer()
        PageFrame.write(page, to: &buffer, in: PageContext(edition: edition, language: language, path: page.path))
        return buffer.bytes
    }

    /// The JSON twin, UTF-8: the edition's facts, of a lasting page those that last, where the page lies in each language, and its data.
    public func json<Content: Page>(_ page: Content) -> [UInt8] {
        var json = JSONWriter(indentation: 1)
        let path = page.path
        json.object { json in
            json.member("edition") { edition.writeMembers(to: &$0, isLasting: Content.isLasting) }
            json.member("page") { json in
                json.member("kind", Content.kind)
                json.member("html") { json in
                    for language in edition.languages {
                        json.member(language.rawValue, path.htmlFile(in: language, of: edition))
                    }
                }
            }
            json.member("data") { json in page.writeJSON(to: &json) }
        }
        return json.takeBytes() + [0x0A]
    }
}

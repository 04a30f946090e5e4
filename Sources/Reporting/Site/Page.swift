import JSON

/// One page: a model with two renderings, for people and for programs.
///
/// A conforming type holds everything its page says. It is rendered once a language as HTML and once as JSON; the frame
/// around it, the edition's facts and the notice on sample data are added by ``PageRenderer`` alone.
public protocol Page: Sendable {
    /// A stable slug such as `dataset`, also the name of the page's folder in lower case.
    static var kind: String { get }

    /// Whether the page tells nothing of the edition's instant, so that it stays the same from edition to edition for as
    /// long as its facts do.
    static var isLasting: Bool { get }

    var path: PagePath { get }

    /// The heading, as plain text.
    func title(in context: PageContext) -> String

    /// The pages above this one, from the top, without the home page.
    func trail(in context: PageContext) -> [Crumb]

    /// Writes the content between the page's `main` tags, its `h1` included.
    func writeHTML(to html: inout HTMLBuffer, in context: PageContext)

    /// Writes the members of the twin's `data` object.
    func writeJSON(to json: inout JSONWriter)
}

extension Page {
    public static var isLasting: Bool { false }
}

/// A page above the current one.
public struct Crumb: Sendable {
    public var title: String
    public var path: PagePath

    public init(_ title: String, _ path: PagePath) {
        self.title = title
        self.path = path
    }
}

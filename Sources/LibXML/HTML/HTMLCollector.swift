/// Gathers an ``HTMLPage`` from the events of a parser.
struct HTMLCollector {
    private var page = HTMLPage()
    private let limits: HTMLReadingLimits
    private var depth = 0
    private var items = 0
    private var scriptBytes = 0
    private var target = Target.none
    private var buffer: [UInt8] = []
    private var shown: [UInt8] = []
    /// What is shown behind the last anchor.
    private var following: [UInt8] = []
    /// The depth of the outermost open element whose text is not shown; nil where there is none.
    private var hidden: Int?
    /// The text of the heading that is open; apart from `buffer`, as headings and anchors hold one another.
    private var heading: [UInt8]?
    /// Nothing more is taken.
    var isFull = false

    private enum Target {
        case none
        case title
        case script
        case anchor
    }

    /// Bytes of an anchor's or the title's text that are kept.
    private static let textBytes = 500
    /// Bytes of the text behind an anchor that are kept.
    private static let followingBytes = 120
    /// Bytes of the page's own text that are kept.
    private static let shownBytes = 1_000
    private static let hiding: Set<String> = ["title", "script", "style", "template", "option"]

    /// Whether what lies within is not shown: of its kind, or as it says itself. Whole pages are hidden until a script
    /// runs, and shown then.
    private static func hides(_ name: String, _ attributes: HTMLAttributes) -> Bool {
        if hiding.contains(name) { return true }
        guard name != "html", name != "body" else { return false }
        if attributes["hidden"] != nil || attributes["aria-hidden"]?.lowercased() == "true" { return true }
        guard let style = attributes["style"]?.lowercased() else { return false }
        let rules = style.filter { !$0.isWhitespace }
        return rules.contains("display:none") || rules.contains("visibility:hidden")
    }

    init(limits: HTMLReadingLimits) {
        self.limits = limits
    }

    mutating func start(_ name: String, _ attributes: HTMLAttributes, line: Int) {
        depth += 1
        if depth > limits.depth { isFull = true }
        if hidden == nil, Self.hides(name, attributes) { hidden = depth }
        switch name {
        case "html": page.language = attributes["lang"]
        case "base": if page.base == nil { page.base = attributes["href"] }
        case "title": if page.title == nil { begin(.title) }
        case "h1", "h2": if page.heading == nil, heading == nil, hidden == nil { heading = [] }
        case "script":
            guard let type = attributes["type"], type.lowercased().contains("ld+json"), count() else { return }
            begin(.script)
            page.scripts.append(HTMLPage.Script(type: type, text: "", line: line))
        case "link":
            guard let href = attributes["href"], let relation = attributes["rel"], count() else { return }
            page.links.append(
                HTMLPage.Link(
                    relation: relation, href: href, type: attributes["type"], language: attributes["hreflang"]))
        case "meta":
            let named = attributes["name"] ?? attributes["property"] ?? attributes["http-equiv"]
            guard let named, let content = attributes["content"], count() else { return }
            page.metas.append(HTMLPage.Meta(name: named, content: content))
        case "a":
            guard let href = attributes["href"], count() else { return }
            begin(.anchor)
            endFollowing()
            page.anchors.append(HTMLPage.Anchor(href: href, relation: attributes["rel"], text: ""))
        default: break
        }
    }

    mutating func end(_ name: String) {
        if let depth = hidden {
            if self.depth <= depth { hidden = nil }
        } else {
            add(shown: [0x20])
        }
        depth -= 1
        if target == .none { add(following: [0x20]) }
        if let text = heading, name == "h1" || name == "h2" {
            page.heading = Self.collapsed(String(decoding: text, as: UTF8.self))
            heading = nil
        }
        switch (target, name) {
        case (.title, "title"), (.script, "script"), (.anchor, "a"): close()
        default: break
        }
    }

    mutating func characters(_ text: UnsafeRawBufferPointer) {
        if let count = heading?.count { heading?.append(contentsOf: text.prefix(max(0, Self.textBytes - count))) }
        if hidden == nil { add(shown: text) }
        switch target {
        case .none: if hidden == nil { add(following: text) }
        case .script:
            scriptBytes += text.count
            if scriptBytes > limits.scriptBytes { isFull = true } else { buffer.append(contentsOf: text) }
        case .title, .anchor: buffer.append(contentsOf: text.prefix(Self.textBytes - min(buffer.count, Self.textBytes)))
        }
    }

    mutating func finish() -> HTMLPage {
        if target == .script, isFull { page.scripts.removeLast() } else { close() }
        endFollowing()
        page.isTruncated = isFull
        page.words = Self.collapsed(String(decoding: shown, as: UTF8.self))
        return page
    }

    private mutating func add(shown text: some Collection<UInt8>) {
        // Runs of blanks must not use up what is kept.
        let isBlank = text.allSatisfy { $0 <= 0x20 }
        if isBlank, shown.last ?? 0x20 == 0x20 { return }
        let kept = text.prefix(max(0, Self.shownBytes - shown.count))
        if isBlank {
            shown.append(contentsOf: kept.prefix(1).map { _ in 0x20 })
        } else {
            shown.append(contentsOf: kept)
        }
        if !isBlank, kept.count < text.count { page.showsMore = true }
    }

    private mutating func add(following text: some Collection<UInt8>) {
        guard !page.anchors.isEmpty else { return }
        for byte in text.prefix(Self.followingBytes * 2) where following.count < Self.followingBytes {
            let isBlank = byte <= 0x20
            if isBlank, following.last ?? 0x20 == 0x20 { continue }
            following.append(isBlank ? 0x20 : byte)
        }
    }

    private mutating func endFollowing() {
        guard !following.isEmpty else { return }
        page.anchors[page.anchors.count - 1].following = Self.collapsed(String(decoding: following, as: UTF8.self))
        following.removeAll(keepingCapacity: true)
    }

    private mutating func count() -> Bool {
        items += 1
        if items > limits.items { isFull = true }
        return !isFull
    }

    private mutating func begin(_ next: Target) {
        close()
        target = next
    }

    private mutating func close() {
        let text = String(decoding: buffer, as: UTF8.self)
        buffer.removeAll()
        switch target {
        case .none: break
        case .title: page.title = Self.collapsed(text)
        case .script: page.scripts[page.scripts.count - 1].text = text
        case .anchor: page.anchors[page.anchors.count - 1].text = Self.collapsed(text)
        }
        target = .none
    }

    private static func collapsed(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

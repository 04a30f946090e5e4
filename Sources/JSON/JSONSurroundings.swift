/// The text around the streamed arrays, collected as it is met.
struct JSONSurroundings {
    let limit: Int
    /// Why the first member that is missing was left out.
    var omission: JSONError?
    /// What had to be mended in the members kept.
    private(set) var repairs: JSONRepairs = []
    /// Whether a line ended between or inside the members.
    var spansLines = false
    private var text: [UInt8] = []
    private var openObjects = 0
    private var needsComma = false

    init(limit: Int = 0) { self.limit = limit }

    func hasRoom(for count: Int) -> Bool { text.count + count <= limit }

    /// - Parameter rawName: with its quotes, as the document has it.
    mutating func beginObject(named rawName: [UInt8]?) {
        if let rawName { append(name: rawName) }
        text.append(UInt8(ascii: "{"))
        openObjects += 1
        needsComma = false
    }

    mutating func endObject() {
        text.append(UInt8(ascii: "}"))
        openObjects -= 1
        needsComma = true
    }

    /// Keeps a member, whose value is known to be JSON once `repairs` were made.
    mutating func append(rawName: [UInt8], value: UnsafeRawBufferPointer, repairs: JSONRepairs = []) {
        append(name: rawName)
        text.append(contentsOf: value)
        spansLines = spansLines || value.contains(0x0A)
        needsComma = true
        self.repairs.formUnion(repairs)
    }

    /// What was collected, with the objects still open closed.
    var closedText: [UInt8] { text + [UInt8](repeating: UInt8(ascii: "}"), count: openObjects) }

    /// Null where nothing was collected, or a name among it cannot be read.
    func tree(maximumDepth: Int) -> JSONTree {
        let text = closedText
        if let tree = try? JSONTree(parsing: text, maximumDepth: maximumDepth) { return tree }
        let mended = JSONMender.mend(text)
        return mended.flatMap { try? JSONTree(parsing: $0.text, maximumDepth: maximumDepth) } ?? .null
    }

    private mutating func append(name: [UInt8]) {
        if needsComma { text.append(UInt8(ascii: ",")) }
        text.append(contentsOf: name)
        text.append(UInt8(ascii: ":"))
    }
}

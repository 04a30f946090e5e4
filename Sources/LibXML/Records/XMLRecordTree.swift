/// The storage of one record: nodes in document order, and the bytes of their texts.
final class XMLRecordTree {
    /// An element or a text.
    struct Node {
        /// The number of an element's name; -1 for a text.
        var name: Int32
        /// The position behind the last node within.
        var end: Int32
        /// Of an element's attributes, or of a text's bytes.
        var start: Int32
        var count: Int32
        var line: Int32

        var isText: Bool { name < 0 }
    }

    struct Attribute {
        var name: Int32
        var start: Int32
        var count: Int32
    }

    let names: XMLNameTable
    private(set) var nodes: [Node] = []
    private(set) var attributes: [Attribute] = []
    private(set) var bytes: [UInt8] = []
    private var open: [Int] = []
    /// Whether the last node is a text that a next piece belongs to.
    private var isInText = false

    init(names: XMLNameTable) { self.names = names }

    var isComplete: Bool { open.isEmpty && !nodes.isEmpty }

    /// Whether it has grown beyond what one record may be.
    func exceeds(_ limits: XMLRecordLimits) -> Bool {
        nodes.count + attributes.count > limits.nodes || bytes.count > limits.bytes
    }

    func clear() {
        nodes.removeAll(keepingCapacity: true)
        attributes.removeAll(keepingCapacity: true)
        bytes.removeAll(keepingCapacity: true)
        open.removeAll(keepingCapacity: true)
        isInText = false
    }

    func begin(_ element: SAXElement, line: Int) throws(XMLError) {
        dropBlankText()
        let first = attributes.count
        for attribute in element.attributes {
            let number = try names.number(of: attribute.name, line: line)
            attributes.append(
                Attribute(name: number, start: Int32(bytes.count), count: Int32(attribute.value.count)))
            bytes.append(contentsOf: attribute.value)
        }
        open.append(nodes.count)
        nodes.append(
            Node(
                name: try names.number(of: element.name, line: line), end: 0, start: Int32(first),
                count: Int32(attributes.count - first), line: Int32(truncatingIfNeeded: line)))
    }

    /// Ends the innermost element.
    func end() {
        dropBlankText()
        guard let index = open.popLast() else { return }
        nodes[index].end = Int32(nodes.count)
    }

    func add(text: UnsafeRawBufferPointer, line: Int) {
        // One text comes in pieces.
        if isInText, let last = nodes.indices.last {
            nodes[last].count += Int32(text.count)
        } else {
            nodes.append(
                Node(
                    name: -1, end: Int32(nodes.count + 1), start: Int32(bytes.count), count: Int32(text.count),
                    line: Int32(truncatingIfNeeded: line)))
        }
        bytes.append(contentsOf: text)
        isInText = true
    }

    /// Takes back the text that was added last where it is white space between two tags.
    private func dropBlankText() {
        guard isInText, let last = nodes.last else { return }
        isInText = false
        let start = Int(last.start)
        guard bytes[start...].allSatisfy({ $0 <= 0x20 }) else { return }
        bytes.removeSubrange(start...)
        nodes.removeLast()
    }
}

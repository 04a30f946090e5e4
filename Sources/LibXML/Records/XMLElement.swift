/// An element of a record: its name, its attributes and what lies within.
///
/// A value that keeps its whole record alive. Names are compared without namespace unless one is given, because real
/// documents write the right words in the wrong namespace.
public struct XMLElement {
    let tree: XMLRecordTree
    let index: Int

    private var node: XMLRecordTree.Node { tree.nodes[index] }

    /// The name, apart from any prefix.
    public var qualifiedName: XMLName { tree.names.names[Int(node.name)] }

    /// The local name.
    public var name: String { qualifiedName.local }

    /// Nil where there is none.
    public var namespace: String? { qualifiedName.namespace }

    /// The elements directly within, in order.
    public var children: [XMLElement] {
        var found: [XMLElement] = []
        var next = index + 1
        let end = Int(node.end)
        while next < end {
            let child = tree.nodes[next]
            if !child.isText { found.append(XMLElement(tree: tree, index: next)) }
            next = Int(child.end)
        }
        return found
    }

    /// The first element directly within that has this local name.
    public func child(_ name: String) -> XMLElement? {
        var next = index + 1
        let end = Int(node.end)
        while next < end {
            let child = tree.nodes[next]
            if !child.isText, tree.names.names[Int(child.name)].local == name {
                return XMLElement(tree: tree, index: next)
            }
            next = Int(child.end)
        }
        return nil
    }

    /// The elements directly within that have this local name, in order.
    public func children(_ name: String) -> [XMLElement] { children.filter { $0.name == name } }

    /// The first element directly within.
    public var firstChild: XMLElement? {
        var next = index + 1
        let end = Int(node.end)
        while next < end {
            if !tree.nodes[next].isText { return XMLElement(tree: tree, index: next) }
            next = Int(tree.nodes[next].end)
        }
        return nil
    }

    /// The value of the first attribute with this local name; nil where there is none.
    public func attribute(_ name: String) -> String? {
        let first = Int(node.start)
        for attribute in tree.attributes[first..<first + Int(node.count)]
        where tree.names.names[Int(attribute.name)].local == name {
            return String(decoding: tree.bytes[Int(attribute.start)...].prefix(Int(attribute.count)), as: UTF8.self)
        }
        return nil
    }

    /// The attributes, in order.
    public var attributes: [(name: XMLName, value: String)] {
        let first = Int(node.start)
        return tree.attributes[first..<first + Int(node.count)].map { attribute in
            (
                tree.names.names[Int(attribute.name)],
                String(decoding: tree.bytes[Int(attribute.start)...].prefix(Int(attribute.count)), as: UTF8.self)
            )
        }
    }

    /// Gives `body` all text within as UTF-8, white space included; valid only during the call.
    public func withText<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        var texts: [Range<Int>] = []
        for position in index + 1..<max(index + 1, Int(node.end)) where tree.nodes[position].isText {
            let text = tree.nodes[position]
            texts.append(Int(text.start)..<Int(text.start) + Int(text.count))
        }
        if texts.count == 1, let only = texts.first {
            return tree.bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[only])) }
        }
        let joined = texts.flatMap { tree.bytes[$0] }
        return joined.withUnsafeBufferPointer(body)
    }

    /// All text within, as written.
    public var text: String { withText { String(decoding: $0, as: UTF8.self) } }
}

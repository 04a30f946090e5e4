extension XMLElement {
    /// The element as a document of its own, in UTF-8.
    ///
    /// Prefixes are chosen anew, so a name inside a text or an attribute value (a QName) loses its meaning; RDF/XML has
    /// none. White space between tags is gone.
    public func document() -> [UInt8] {
        var writer = XMLElementWriter(tree: tree)
        return writer.document(index)
    }
}

/// Writes one element of a record with all that lies within.
private struct XMLElementWriter {
    private let tree: XMLRecordTree
    private var output: [UInt8] = []
    private var prefixes: [String: String] = ["http://www.w3.org/XML/1998/namespace": "xml"]

    init(tree: XMLRecordTree) { self.tree = tree }

    mutating func document(_ root: Int) -> [UInt8] {
        let end = Int(tree.nodes[root].end)
        let namespaces = namespaces(in: root..<end)
        var open: [Int] = []
        for position in root..<end {
            while let last = open.last, Int(tree.nodes[last].end) <= position {
                close(last)
                open.removeLast()
            }
            let node = tree.nodes[position]
            if node.isText {
                write(escaping: tree.bytes[Int(node.start)...].prefix(Int(node.count)))
                continue
            }
            write("<" + name(node.name))
            if position == root {
                for namespace in namespaces {
                    write(" xmlns:\(prefixes[namespace] ?? "")=\"")
                    write(escaping: Array(namespace.utf8)[...])
                    write("\"")
                }
            }
            let first = Int(node.start)
            for attribute in tree.attributes[first..<first + Int(node.count)] {
                write(" " + name(attribute.name) + "=\"")
                write(escaping: tree.bytes[Int(attribute.start)...].prefix(Int(attribute.count)))
                write("\"")
            }
            write(">")
            open.append(position)
        }
        for last in open.reversed() { close(last) }
        return output
    }

    /// The namespaces used, each with a prefix from now on.
    private mutating func namespaces(in span: Range<Int>) -> [String] {
        var used: Set<Int32> = []
        for node in tree.nodes[span] where !node.isText {
            used.insert(node.name)
            let first = Int(node.start)
            for attribute in tree.attributes[first..<first + Int(node.count)] { used.insert(attribute.name) }
        }
        var namespaces: [String] = []
        for number in used.sorted() {
            guard let namespace = tree.names.names[Int(number)].namespace, prefixes[namespace] == nil else { continue }
            prefixes[namespace] = "n\(namespaces.count)"
            namespaces.append(namespace)
        }
        return namespaces
    }

    private func name(_ number: Int32) -> String {
        let name = tree.names.names[Int(number)]
        guard let prefix = name.namespace.flatMap({ prefixes[$0] }) else { return name.local }
        return prefix + ":" + name.local
    }

    private mutating func close(_ position: Int) { write("</" + name(tree.nodes[position].name) + ">") }

    private mutating func write(_ text: String) { output.append(contentsOf: text.utf8) }

    private mutating func write(escaping text: ArraySlice<UInt8>) {
        for byte in text {
            switch byte {
            case UInt8(ascii: "<"): write("&lt;")
            case UInt8(ascii: ">"): write("&gt;")
            case UInt8(ascii: "&"): write("&amp;")
            case UInt8(ascii: "\""): write("&quot;")
            // In an attribute these would be read back as blanks.
            case 0x09, 0x0A, 0x0D: write("&#\(byte);")
            default: output.append(byte)
            }
        }
    }
}

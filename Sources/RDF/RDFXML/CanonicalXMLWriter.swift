import LibXML

/// Writes the inside of an XML literal as Exclusive XML Canonicalization 1.0 with comments has it, which RDF/XML asks
/// for (section 7.2.17).
///
/// Only namespaces that a name uses are written, and the parser gives each name with its namespace, so no list of
/// the namespaces in scope is needed.
final class CanonicalXMLWriter {
    private struct Rendered {
        var prefix: InternedText?
        var namespace: InternedText?
        var depth: Int
    }

    private let output: TextBuffer
    private var rendered: [Rendered] = []
    private var depth = 0

    init(output: TextBuffer) {
        self.output = output
    }

    func reset() {
        rendered.removeAll(keepingCapacity: true)
        depth = 0
    }

    func start(_ element: SAXElement) {
        depth += 1
        output.append(UInt8(ascii: "<"))
        append(element.name)
        var used: [(prefix: InternedText?, namespace: InternedText?)] = []
        use(element.name.prefix, element.name.namespace, &used)
        for attribute in element.attributes {
            guard let prefix = attribute.name.prefix, prefix.string != "xml" else { continue }
            use(prefix, attribute.name.namespace, &used)
        }
        used.sort { Self.precedes($0.prefix, $1.prefix) }
        for (prefix, namespace) in used {
            output.append(" xmlns")
            if let prefix {
                output.append(UInt8(ascii: ":"))
                output.append(prefix.utf8)
            }
            output.append("=\"")
            if let namespace { appendEscaped(namespace.utf8, inAttribute: true) }
            output.append(UInt8(ascii: "\""))
        }
        let attributes = element.attributes.sorted {
            if $0.name.namespace != $1.name.namespace {
                return Self.precedes($0.name.namespace, $1.name.namespace)
            }
            return Self.precedes($0.name.localName, $1.name.localName)
        }
        for attribute in attributes {
            output.append(UInt8(ascii: " "))
            append(attribute.name)
            output.append("=\"")
            appendEscaped(attribute.value, inAttribute: true)
            output.append(UInt8(ascii: "\""))
        }
        output.append(UInt8(ascii: ">"))
    }

    func end(_ name: SAXName) {
        output.append("</")
        append(name)
        output.append(UInt8(ascii: ">"))
        while let last = rendered.last, last.depth == depth { rendered.removeLast() }
        depth -= 1
    }

    func characters(_ text: UnsafeRawBufferPointer) {
        appendEscaped(text, inAttribute: false)
    }

    func comment(_ text: UnsafeRawBufferPointer) {
        output.append("<!--")
        output.append(text)
        output.append("-->")
    }

    func processingInstruction(target: String, data: String) {
        output.append("<?")
        output.append(target)
        if !data.isEmpty {
            output.append(UInt8(ascii: " "))
            output.append(data)
        }
        output.append("?>")
    }

    /// Notes that a prefix must be declared here, unless what an outer element wrote still holds.
    private func use(
        _ prefix: InternedText?, _ namespace: InternedText?,
        _ used: inout [(prefix: InternedText?, namespace: InternedText?)]
    ) {
        let current = rendered.last { $0.prefix == prefix }
        if current?.namespace == namespace { return }
        used.append((prefix, namespace))
        rendered.append(Rendered(prefix: prefix, namespace: namespace, depth: depth))
    }

    private func append(_ name: SAXName) {
        if let prefix = name.prefix {
            output.append(prefix.utf8)
            output.append(UInt8(ascii: ":"))
        }
        output.append(name.localName.utf8)
    }

    private func appendEscaped(_ text: UnsafeRawBufferPointer, inAttribute: Bool) {
        for byte in text {
            switch byte {
            case UInt8(ascii: "&"): output.append("&amp;")
            case UInt8(ascii: "<"): output.append("&lt;")
            case UInt8(ascii: ">") where !inAttribute: output.append("&gt;")
            case UInt8(ascii: "\"") where inAttribute: output.append("&quot;")
            case 0x09 where inAttribute: output.append("&#x9;")
            case 0x0A where inAttribute: output.append("&#xA;")
            case 0x0D: output.append("&#xD;")
            default: output.append(byte)
            }
        }
    }

    /// Byte order, which for UTF-8 is the order of characters; nothing comes first.
    private static func precedes(_ left: InternedText?, _ right: InternedText?) -> Bool {
        guard let right else { return false }
        guard let left else { return true }
        return left.utf8.lexicographicallyPrecedes(right.utf8)
    }
}

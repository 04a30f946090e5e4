import CLibXML2

/// The C side of an ``HTMLScanner``.
enum HTMLCallbacks {
    static func table() -> htmlSAXHandler {
        var table = htmlSAXHandler()
        table.startElement = { data, name, attributes in
            guard let name else { return }
            HTMLCallbacks.withScanner(data) { scanner in
                scanner.collector.start(
                    String(cString: name), HTMLAttributes(words: attributes), line: scanner.line)
            }
        }
        table.endElement = { data, name in
            guard let name else { return }
            HTMLCallbacks.withScanner(data) { $0.collector.end(String(cString: name)) }
        }
        table.characters = HTMLCallbacks.text
        table.ignorableWhitespace = HTMLCallbacks.text
        table.cdataBlock = HTMLCallbacks.text
        return table
    }

    private static let text: charactersSAXFunc = { data, text, count in
        guard let text, count > 0 else { return }
        HTMLCallbacks.withScanner(data) {
            $0.collector.characters(UnsafeRawBufferPointer(start: text, count: Int(count)))
        }
    }

    private static func withScanner(_ data: UnsafeMutableRawPointer?, _ body: (HTMLScanner) -> Void) {
        guard let data else { return }
        Unmanaged<HTMLScanner>.fromOpaque(data)._withUnsafeGuaranteedRef { scanner in
            guard !scanner.collector.isFull else { return }
            body(scanner)
            if scanner.collector.isFull, let context = scanner.context { xmlStopParser(context) }
        }
    }
}

/// The attributes of an HTML element: names and values in turn, ended by nil.
struct HTMLAttributes {
    let words: UnsafeMutablePointer<UnsafePointer<UInt8>?>?

    /// The value, trimmed; empty for an attribute without one, nil where it is absent.
    subscript(name: StaticString) -> String? {
        guard let words else { return nil }
        var position = 0
        while let key = words[position] {
            if xmlStrEqual(key, name.utf8Start) != 0 {
                return words[position + 1].map { String(cString: $0).trimmingASCIISpace } ?? ""
            }
            position += 2
        }
        return nil
    }
}

extension StringProtocol {
    var trimmingASCIISpace: String {
        let isSpace = { (character: Character) in character.isASCII && character.isWhitespace }
        return String(drop(while: isSpace).reversed().drop(while: isSpace).reversed())
    }
}

import ByteStreams
import LibXML

/// Writes down what a parser hands over.
final class Recorder: SAXHandler {
    var events: [String] = []
    var text = ""
    var stopAt: String?

    struct Stopped: Error, Equatable {}

    func startElement(_ element: SAXElement, _ parser: SAXParser) throws {
        flush()
        let attributes = element.attributes.map {
            "\($0.name.qualified){\($0.name.namespace?.string ?? "")}=\($0.string)"
        }
        let namespace = element.name.namespace.map { "{\($0.string)}" } ?? ""
        events.append((["<\(element.name.localName.string)\(namespace)"] + attributes).joined(separator: " "))
        if element.name.localName.string == stopAt { throw Stopped() }
    }

    func endElement(_ name: SAXName, _ parser: SAXParser) throws {
        flush()
        events.append("/\(name.localName.string)@\(parser.line)")
    }

    func characters(_ text: UnsafeRawBufferPointer, _ parser: SAXParser) throws {
        self.text += String(decoding: text, as: UTF8.self)
    }

    func comment(_ text: UnsafeRawBufferPointer, _ parser: SAXParser) throws {
        events.append("#\(String(decoding: text, as: UTF8.self))")
    }

    func processingInstruction(target: String, data: String, _ parser: SAXParser) throws {
        events.append("?\(target) \(data)")
    }

    private func flush() {
        if !text.isEmpty { events.append("'\(text)'") }
        text = ""
    }
}

/// Hands out a text a few bytes at a time.
final class DribblingSource: ByteSource {
    private var rest: ArraySlice<UInt8>
    private let step: Int

    init(_ text: String, step: Int) {
        rest = Array(text.utf8)[...]
        self.step = step
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(ByteStreamError) -> Int {
        let piece = rest.prefix(min(step, buffer.count))
        buffer.copyBytes(from: piece)
        rest = rest.dropFirst(piece.count)
        return piece.count
    }
}

/// Hands out a head, then a part again and again without end.
final class EndlessSource: ByteSource {
    private var head: [UInt8]
    private let part: (Int) -> String
    private var count = 0
    private(set) var bytes = 0

    init(_ head: String, part: @escaping (Int) -> String) {
        self.head = Array(head.utf8)
        self.part = part
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(ByteStreamError) -> Int {
        while head.count < buffer.count {
            head.append(contentsOf: part(count).utf8)
            count += 1
        }
        buffer.copyBytes(from: head.prefix(buffer.count))
        head.removeFirst(buffer.count)
        bytes += buffer.count
        return buffer.count
    }
}

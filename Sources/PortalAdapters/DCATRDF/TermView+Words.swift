import Glibc
import RDF

extension TermView {
    /// The IRI, the label or the text, without white space around it; nil for an empty one.
    var words: String? { String(trimming: text.assumingMemoryBound(to: UInt8.self)) }

    /// A text of nothing but digits, as a number.
    var number: Int64? {
        guard kind == .literal, (1...18).contains(text.count) else { return nil }
        var number: Int64 = 0
        for byte in text {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            number = number * 10 + Int64(byte - UInt8(ascii: "0"))
        }
        return number
    }

    /// Whether it is an IRI that stands for a blank node (RDF 1.1 Concepts, section 3.5) and is another one tomorrow.
    var isInvented: Bool {
        guard kind == .iri, let start = text.baseAddress else { return false }
        var from = 0
        while let dot = memchr(start + from, Int32(UInt8(ascii: ".")), text.count - from) {
            let position = UnsafeRawPointer(dot) - start
            let rest = text[position...]
            if rest.starts(with: ".well-known/genid/".utf8) || rest.starts(with: ".well-known/skolem/".utf8) {
                return true
            }
            from = position + 1
        }
        return false
    }

    /// The address in a `mailto:` IRI that holds nothing else.
    var plainMail: String? {
        guard kind == .iri, text.starts(with: "mailto:".utf8) else { return nil }
        let address = text.dropFirst(7)
        let isPlain = address.allSatisfy { byte in
            byte > 0x20 && byte != UInt8(ascii: "<") && byte != UInt8(ascii: "?") && byte != UInt8(ascii: ";")
                && byte != UInt8(ascii: ",")
        }
        guard isPlain, address.contains(UInt8(ascii: "@")) else { return nil }
        return String(decoding: address, as: UTF8.self)
    }
}

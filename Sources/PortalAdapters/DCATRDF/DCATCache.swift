import DCAT
import Glibc
import RDF

/// What was read before of values that many records share. It must not outlive the graph it reads from.
final class DCATCache {
    let formats = Recent<Stated<FileFormat>?>()
    let licences = Recent<Stated<Licence>?>()
    let frequencies = Recent<Stated<Frequency>?>()
    let accessRights = Recent<Stated<AccessRights>?>()
    let agents = Recent<Agent?>()
    let concepts = Recent<Concept>()
    let languages = Recent<String?>()
    let tags = Recent<String>()

    /// A dictionary that forgets everything when it holds too much.
    final class Recent<Value> {
        private var values: [Key: Value] = [:]

        /// The value kept for a term's kind and text, else the one that `make` gives.
        func value(_ term: TermView, make: () -> Value) -> Value {
            let key = Key(kind: term.kind, text: term.text)
            if let known = values[key] { return known }
            let value = make()
            if values.count >= 4_096 { values.removeAll(keepingCapacity: true) }
            values[key] = value
            return value
        }
    }

    /// A term's bytes where they lie, so that asking makes no `String`.
    private struct Key: Hashable {
        var kind: TermView.Kind
        var text: UnsafeRawBufferPointer

        static func == (left: Key, right: Key) -> Bool {
            guard left.kind == right.kind, left.text.count == right.text.count else { return false }
            guard let one = left.text.baseAddress, let other = right.text.baseAddress else { return true }
            return memcmp(one, other, left.text.count) == 0
        }

        func hash(into hasher: inout Hasher) {
            hasher.combine(kind)
            hasher.combine(bytes: text)
        }
    }
}

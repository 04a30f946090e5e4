/// A record in the making, which remembers where its known runs are.
struct RecordBuilder: ~Copyable {
    /// A run and where it begins.
    struct Mark {
        let offset: Int
        let run: KnownRun
    }

    var bytes = ByteBuilder()
    /// In the order of the record.
    private(set) var marks: [Mark] = []

    /// Forgets the record and keeps its memory.
    mutating func clear() {
        bytes.clear()
        marks.removeAll(keepingCapacity: true)
    }

    @inline(__always)
    mutating func append(_ run: KnownRun) {
        marks.append(Mark(offset: bytes.count, run: run))
        bytes.append(run.text)
    }

    /// A field whose name is given with the break of the line before, and with its colon and blank.
    @inline(__always)
    mutating func append(field name: StaticString, _ value: String) {
        bytes.append(name)
        bytes.append(line: value)
    }
}

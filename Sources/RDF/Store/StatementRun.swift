/// The statements of a stretch of a document, grouped by subject in memory.
///
/// Texts and statements lie in one block; the statements of a subject are a linked list through it, so that a statement
/// costs one copy wherever in the document its subject was first named.
struct StatementRun: ~Copyable {
    private struct Entry {
        var hash: UInt64
        var textOffset: UInt32
        var subject: UInt32
        var first: UInt32
        var last: UInt32
        var byteCount: UInt32
        var statements: UInt32
        var types: UInt32
    }

    private let arena: UnsafeMutableRawPointer
    private let capacity: Int
    private let budget: Int
    private var used = 0
    private var entries: UnsafeMutablePointer<Entry>
    private var entryCapacity = 1_024
    private(set) var entryCount = 0
    /// Number + 1 of the entry in each slot; 0 where free.
    private var slots: UnsafeMutablePointer<UInt32>
    private var slotCount = 4_096
    private var latest = 0

    /// - Parameter memoryBytes: all that the run may take, below 2 GiB.
    init(memoryBytes: Int) {
        budget = max(4_096, min(memoryBytes, 1 << 31))
        capacity = budget
        // Untouched pages of the block cost nothing.
        arena = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 16)
        entries = UnsafeMutablePointer<Entry>.allocate(capacity: entryCapacity)
        slots = UnsafeMutablePointer<UInt32>.allocate(capacity: slotCount)
        slots.initialize(repeating: 0, count: slotCount)
    }

    deinit {
        arena.deallocate()
        entries.deallocate()
        slots.deallocate()
    }

    /// The largest sum of text that one statement may bring.
    static func textLimit(memoryBytes: Int) -> Int { max(4_096, memoryBytes) / 4 }

    /// Adds a statement; false when there is no room, and nothing was added.
    mutating func append(
        subject: TermView, seed: UInt64, predicate: UInt32, meta: UInt32, text: UnsafeRawBufferPointer,
        types: UInt32
    ) -> Bool {
        let size = 4 + Segment.statementSize + text.count
        guard hasRoom(size + subject.text.count) else { return false }
        let entry = entry(for: subject, seed: seed)
        let record = arena + used
        record.storeBytes(of: 0, as: UInt32.self)
        record.storeBytes(of: predicate, toByteOffset: 4, as: UInt32.self)
        record.storeBytes(of: meta, toByteOffset: 8, as: UInt32.self)
        record.storeBytes(of: UInt32(truncatingIfNeeded: text.count), toByteOffset: 12, as: UInt32.self)
        if let source = text.baseAddress { (record + 16).copyMemory(from: source, byteCount: text.count) }
        let offset = UInt32(truncatingIfNeeded: used)
        if entries[entry].statements == 0 {
            entries[entry].first = offset
        } else {
            arena.storeBytes(of: offset, toByteOffset: Int(entries[entry].last), as: UInt32.self)
        }
        entries[entry].last = offset
        entries[entry].byteCount += UInt32(truncatingIfNeeded: size - 4)
        entries[entry].statements += 1
        entries[entry].types |= types
        used += size
        return true
    }

    /// Adds classes to a subject without a statement; false when there is no room, and nothing was added.
    mutating func mark(subject: TermView, seed: UInt64, types: UInt32) -> Bool {
        guard hasRoom(subject.text.count) else { return false }
        let entry = entry(for: subject, seed: seed)
        entries[entry].types |= types
        return true
    }

    /// Packs every subject, in order of first appearance, and empties the run.
    ///
    /// - Parameters:
    ///   - index: takes an entry for each subject.
    ///   - typed: takes an entry for each instance of a watched class.
    mutating func drain(
        into data: ScratchBuffer, index: ScratchBuffer, typed: ScratchBuffer
    ) throws(RDFError) {
        for number in 0..<entryCount {
            let entry = entries[number]
            let textCount = Int(entry.subject & Segment.countMask)
            let size = Segment.headerSize + textCount + Int(entry.byteCount)
            let place = try index.room(SubjectIndex.entrySize)
            SubjectIndex.write(hash: entry.hash, offset: data.count, to: place)
            if entry.types != 0 {
                let place = try typed.room(TypedList.entrySize)
                TypedList.write(types: entry.types, offset: data.count, to: place)
            }
            let start = try data.room(size)
            Segment.writeHeader(
                to: start, hash: entry.hash, byteCount: size, statements: entry.statements, types: entry.types,
                subject: entry.subject)
            var end = start + Segment.headerSize
            end.copyMemory(from: arena + Int(entry.textOffset), byteCount: textCount)
            end += textCount
            var offset = Int(entry.first)
            for _ in 0..<entry.statements {
                let record = arena + offset
                let length = Segment.statementSize + Int(record.loadUnaligned(fromByteOffset: 12, as: UInt32.self))
                end.copyMemory(from: record + 4, byteCount: length)
                end += length
                offset = Int(record.loadUnaligned(as: UInt32.self))
            }
        }
        used = 0
        entryCount = 0
        latest = 0
        slots.update(repeating: 0, count: slotCount)
    }

    private func hasRoom(_ size: Int) -> Bool {
        let needed = used + size
        let overhead = entryCapacity * MemoryLayout<Entry>.stride + slotCount * 4
        return entryCount == 0 ? needed <= capacity : needed + overhead <= budget
    }

    private mutating func entry(for subject: TermView, seed: UInt64) -> Int {
        let word = Segment.word(kind: subject.kind, count: subject.text.count)
        if latest < entryCount, entries[latest].subject == word, text(of: latest).equals(subject.text) {
            return latest
        }
        let hash = ByteHash.hash(subject.text, seed: seed ^ UInt64(subject.kind.rawValue))
        var slot = Int(truncatingIfNeeded: hash) & (slotCount - 1)
        while slots[slot] != 0 {
            let number = Int(slots[slot]) - 1
            if entries[number].hash == hash, entries[number].subject == word,
                text(of: number).equals(subject.text)
            {
                latest = number
                return number
            }
            slot = (slot + 1) & (slotCount - 1)
        }
        return insert(subject.text, word: word, hash: hash, slot: slot)
    }

    private mutating func insert(
        _ text: UnsafeRawBufferPointer, word: UInt32, hash: UInt64, slot: Int
    ) -> Int {
        if entryCount == entryCapacity { growEntries() }
        if let source = text.baseAddress { (arena + used).copyMemory(from: source, byteCount: text.count) }
        let entry = Entry(
            hash: hash, textOffset: UInt32(truncatingIfNeeded: used), subject: word, first: 0, last: 0, byteCount: 0,
            statements: 0, types: 0)
        (entries + entryCount).initialize(to: entry)
        used += text.count
        entryCount += 1
        slots[slot] = UInt32(entryCount)
        if entryCount * 2 > slotCount { growSlots() }
        latest = entryCount - 1
        return latest
    }

    private func text(of number: Int) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(
            start: arena + Int(entries[number].textOffset), count: Int(entries[number].subject & Segment.countMask))
    }

    private mutating func growEntries() {
        let larger = UnsafeMutablePointer<Entry>.allocate(capacity: entryCapacity * 2)
        larger.moveInitialize(from: entries, count: entryCount)
        entries.deallocate()
        entries = larger
        entryCapacity *= 2
    }

    private mutating func growSlots() {
        slots.deallocate()
        slotCount *= 2
        slots = UnsafeMutablePointer<UInt32>.allocate(capacity: slotCount)
        slots.initialize(repeating: 0, count: slotCount)
        for number in 0..<entryCount {
            var slot = Int(truncatingIfNeeded: entries[number].hash) & (slotCount - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slotCount - 1) }
            slots[slot] = UInt32(number + 1)
        }
    }
}

import LibXML

/// Every element and attribute name met, with its meaning and its IRI put together once.
///
/// The key is the pair of addresses that libxml2 gives equal names, so a look-up compares no text.
final class RDFXMLNameTable {
    struct Entry {
        let meaning: RDFXMLName
        /// Namespace and local name in one; stays in place as long as the table lives.
        let iri: UnsafeRawBufferPointer
    }

    private struct Slot {
        var namespace: UInt
        var localName: UInt
        /// -1 where free.
        var number: Int
    }

    @exclusivity(unchecked) private var entries: [Entry] = []
    @exclusivity(unchecked) private var slots: UnsafeMutablePointer<Slot>
    @exclusivity(unchecked) private var mask = 255

    init() {
        slots = Self.free(256)
    }

    deinit {
        for entry in entries { entry.iri.deallocate() }
        slots.deallocate()
    }

    /// The number of names; bounded by the parser's own limit on distinct names.
    var count: Int { entries.count }

    subscript(number: Int) -> Entry { entries[number] }

    @inline(__always)
    func number(of name: SAXName) -> Int {
        let namespace = UInt(bitPattern: name.namespace?.start ?? name.prefix?.start)
        let localName = UInt(bitPattern: name.localName.start)
        var position = Self.hash(namespace, localName) & mask
        while slots[position].number >= 0 {
            if slots[position].localName == localName, slots[position].namespace == namespace {
                return slots[position].number
            }
            position = (position + 1) & mask
        }
        return add(name, namespace, localName)
    }

    private func add(_ name: SAXName, _ namespace: UInt, _ localName: UInt) -> Int {
        let meaning = RDFXMLName(
            namespace: name.namespace?.string, localName: name.localName.string, prefix: name.prefix?.string)
        let iri = TextBuffer(capacity: 128)
        if let namespace = name.namespace { iri.append(namespace.utf8) }
        iri.append(name.localName.utf8)
        if !IRISyntax.isClean(iri.view(from: 0)) {
            let end = iri.count
            let copy = Array(iri.view(from: 0))
            copy.withUnsafeBytes { IRISyntax.appendMended($0, to: iri) }
            entries.append(Entry(meaning: meaning, iri: Self.copy(iri.view(from: end))))
        } else {
            entries.append(Entry(meaning: meaning, iri: Self.copy(iri.view(from: 0))))
        }
        if entries.count * 2 > mask { grow() }
        insert(Slot(namespace: namespace, localName: localName, number: entries.count - 1))
        return entries.count - 1
    }

    private func insert(_ slot: Slot) {
        var position = Self.hash(slot.namespace, slot.localName) & mask
        while slots[position].number >= 0 { position = (position + 1) & mask }
        slots[position] = slot
    }

    private func grow() {
        let old = slots
        let oldCount = mask + 1
        slots = Self.free(oldCount * 2)
        mask = oldCount * 2 - 1
        for position in 0..<oldCount where old[position].number >= 0 { insert(old[position]) }
        old.deallocate()
    }

    private static func free(_ count: Int) -> UnsafeMutablePointer<Slot> {
        let slots = UnsafeMutablePointer<Slot>.allocate(capacity: count)
        slots.initialize(repeating: Slot(namespace: 0, localName: 0, number: -1), count: count)
        return slots
    }

    private static func copy(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(bytes.count, 1), alignment: 1)
        copy.copyMemory(from: bytes)
        return UnsafeRawBufferPointer(rebasing: copy[..<bytes.count])
    }

    @inline(__always)
    private static func hash(_ namespace: UInt, _ localName: UInt) -> Int {
        let mixed = (localName ^ (namespace &* 0x9E37_79B9_7F4A_7C15)) &* 0xC2B2_AE3D_27D4_EB4F
        return Int(truncatingIfNeeded: mixed >> 32)
    }
}

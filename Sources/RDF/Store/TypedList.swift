/// The instances of watched classes in order of the document: 16 bytes a segment that makes its subject one.
struct TypedList {
    static let entrySize = 16

    static func write(types: UInt32, offset: Int, to place: UnsafeMutableRawPointer) {
        place.storeBytes(of: UInt64(offset), as: UInt64.self)
        place.storeBytes(of: types, toByteOffset: 8, as: UInt32.self)
    }

    let region: ScratchRegion

    func visit(_ body: (Int, TypeSet) throws -> Void) rethrows {
        var position = 0
        while position < region.count {
            let entry = region.start + position
            let offset = Int(entry.loadUnaligned(as: UInt64.self))
            let types = entry.loadUnaligned(fromByteOffset: 8, as: UInt32.self)
            region.noteReading(at: position, TypedList.entrySize)
            try body(offset, TypeSet(rawValue: types))
            position += TypedList.entrySize
        }
    }
}

import DCAT

/// Links by host: some ten thousands in memory and the others on disk, so that millions take the memory of their hosts.
///
/// Each entry points to the host's entry before it: links of a host come back in the reverse of the order they were
/// added in, which is the same in every run.
final class LinkSpool {
    /// The number of an entry.
    typealias Position = Int

    private struct Entry {
        var link: LinkToCheck
        var previous: Position?
    }

    private struct Block {
        /// Empty once they were written; nil for one that was read.
        var entries: [Entry?] = []
        var unread = 0
        /// Where they are in the file.
        var place: Int64?
    }

    private let file: SpoolFile
    private let mostHeld: Int
    private var count = 0
    private var blocks: [Block] = []
    /// How many of them have entries to be read in memory, beside the last one.
    private var held = 0
    /// None before this one has.
    private var firstHeld = 0
    static let blockSize = 1_024

    /// - Parameters:
    ///   - directory: where the file goes; it has no name there.
    ///   - mostHeld: blocks of ``blockSize`` links that are held in memory, some of their links read already: by default those
    ///     of two batches, as all blocks of one are under way until its end.
    /// - Throws: when no file can be made in `directory`.
    init(directory: String, mostHeld: Int = 48) throws(LinkCheckError) {
        file = try SpoolFile(directory: directory)
        self.mostHeld = mostHeld
    }

    /// Adds a link and says where it is.
    ///
    /// - Parameter previous: the place of the host's link before it.
    func add(_ link: LinkToCheck, after previous: Position?) throws(LinkCheckError) -> Position {
        if count % LinkSpool.blockSize == 0 { try beginBlock() }
        defer { count += 1 }
        blocks[blocks.count - 1].entries.append(Entry(link: link, previous: previous))
        blocks[blocks.count - 1].unread += 1
        return count
    }

    private func beginBlock() throws(LinkCheckError) {
        if let last = blocks.indices.last {
            if blocks[last].unread > 0 { held += 1 } else { blocks[last].entries = [] }
        }
        blocks.append(Block())
        blocks[blocks.count - 1].entries.reserveCapacity(LinkSpool.blockSize)
        while held > mostHeld {
            if blocks[firstHeld].unread > 0 { try write(firstHeld) }
            firstHeld += 1
        }
    }

    private func write(_ block: Int) throws(LinkCheckError) {
        let entries = blocks[block].entries
        blocks[block].place = try file.append(SpooledLinks.bytes(entries.map { ($0?.link, $0?.previous) }))
        blocks[block].entries = []
        held -= 1
    }

    /// The link at a place, with the place of the host's next; each can be read once.
    func link(at place: Position) throws(LinkCheckError) -> (link: LinkToCheck, next: Position?) {
        let (block, index) = place.quotientAndRemainder(dividingBy: LinkSpool.blockSize)
        if let start = blocks[block].place {
            let range = try SpooledLinks.range(file.read(SpooledLinks.placeOfRange(index, from: start)), from: start)
            return try SpooledLinks.link(file.read(range))
        }
        guard index < blocks[block].entries.count, let entry = blocks[block].entries[index] else {
            throw LinkCheckError(.spool, "link \(place) of the list was read before")
        }
        blocks[block].entries[index] = nil
        blocks[block].unread -= 1
        if blocks[block].unread == 0, block < blocks.count - 1 {
            blocks[block].entries = []
            held -= 1
        }
        return (entry.link, entry.previous)
    }
}

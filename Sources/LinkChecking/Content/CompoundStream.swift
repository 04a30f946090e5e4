/// A stream of a compound file (MS-CFB, 2): the container of office documents before 2007.
///
/// Written here, as all that is wanted is one stream of a file of 64 KiB: libraries for it read whole workbooks, and have
/// a history of overruns on hostile ones.
enum CompoundStream {
    /// The bytes of the first stream with one of these names; nil where the file is damaged or not read in full.
    static func read(_ names: [String], of file: [UInt8]) -> [UInt8]? {
        guard file.starts(with: CompoundFile.signature), let container = Container(file) else { return nil }
        return container.stream(names)
    }

    private struct Container {
        let file: [UInt8]
        let sectorBytes: Int
        let miniSectorBytes: Int
        /// Streams smaller than this lie in the mini stream.
        let cutoff: Int
        private(set) var directory: [UInt8] = []
        let table: [Int]

        init?(_ file: [UInt8]) {
            self.file = file
            let (shift, miniShift) = (file.number(30, 2), file.number(32, 2))
            guard (7...12).contains(shift), (2...shift).contains(miniShift), file.count >= 512 else { return nil }
            sectorBytes = 1 << shift
            miniSectorBytes = 1 << miniShift
            cutoff = file.number(56, 4)
            var table: [Int] = []
            // The first 109 sectors of the table stand in the header: enough for 7 MB.
            for index in 0..<min(109, file.number(44, 4)) {
                guard let sector = Container.sector(file.number(76 + 4 * index, 4), in: file, bytes: sectorBytes) else {
                    return nil
                }
                for entry in stride(from: sector.lowerBound, to: sector.upperBound - 3, by: 4) {
                    table.append(file.number(entry, 4))
                }
            }
            self.table = table
            guard let directory = chain(from: file.number(48, 4)) else { return nil }
            self.directory = directory
        }

        func stream(_ names: [String]) -> [UInt8]? {
            let entries = stride(from: 0, to: directory.count - 127, by: 128)
            let wanted: [[UInt8]] = names.map { name in
                (name.utf16 + [0]).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
            }
            guard
                let entry = entries.first(where: { entry in
                    wanted.contains {
                        directory.number(entry + 64, 2) == $0.count && directory[entry...].starts(with: $0)
                    }
                })
            else { return nil }
            let (start, length) = (directory.number(entry + 116, 4), directory.number(entry + 120, 4))
            guard length <= file.count else { return nil }
            let bytes = length < cutoff ? miniChain(from: start) : chain(from: start)
            guard let bytes, bytes.count >= length else { return nil }
            return Array(bytes.prefix(length))
        }

        private static func sector(_ number: Int, in file: [UInt8], bytes: Int) -> Range<Int>? {
            let start = (number + 1) * bytes
            guard number >= 0, number < file.count, start < file.count else { return nil }
            return start..<min(start + bytes, file.count)
        }

        private func chain(from first: Int) -> [UInt8]? {
            var bytes: [UInt8] = []
            var sector = first
            for _ in 0...table.count {
                if sector >= Container.lastSector { return bytes }
                guard let range = Container.sector(sector, in: file, bytes: sectorBytes), sector < table.count else {
                    return nil
                }
                bytes += file[range]
                // A chain that is longer than the file goes round in a circle.
                guard bytes.count <= file.count else { return nil }
                sector = table[sector]
            }
            return nil
        }

        private func miniChain(from first: Int) -> [UInt8]? {
            // The first entry of the directory holds the mini stream.
            guard directory.count >= 128, let stream = chain(from: directory.number(116, 4)),
                let table = chain(from: file.number(60, 4))
            else { return nil }
            var bytes: [UInt8] = []
            var sector = first
            for _ in 0...(table.count / 4) {
                if sector >= Container.lastSector { return bytes }
                let start = sector * miniSectorBytes
                guard sector < table.count / 4, start < stream.count else { return nil }
                bytes += stream[start..<min(start + miniSectorBytes, stream.count)]
                guard bytes.count <= stream.count else { return nil }
                sector = table.number(sector * 4, 4)
            }
            return nil
        }

        /// From here on numbers mean the end of a chain, or none.
        private static let lastSector = 0xFFFF_FFFA
    }
}

extension [UInt8] {
    /// A little-endian number; 0 beyond the end.
    func number(_ position: Int, _ count: Int) -> Int {
        guard position >= 0, position <= self.count - count else { return 0 }
        return (0..<count).reduce(0) { $0 | Int(self[position + $1]) << (8 * $1) }
    }
}

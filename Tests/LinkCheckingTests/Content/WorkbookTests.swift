import DCAT
import DataQuality
import Foundation
import Testing

@testable import LinkChecking

/// Workbooks of headings and no row, in the three formats. `Fixtures/workbooks/README.md` says what is in them.
@Suite struct WorkbookTests {
    private static let folder = "/" + #filePath.split(separator: "/").dropLast(2).joined(separator: "/")

    private static func file(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(folder)/Fixtures/workbooks/\(name)")))
    }

    private static let formats = ["xls", "xlsx", "ods"]
    private static let expected: [(String, [ContentFinding.Code])] = [
        ("headings", [.headerOnly]), ("titled", [.headerOnly]), ("sheets", [.headerOnly]), ("empty", [.empty]),
        ("rows", []), ("second", []),
    ]

    private func findings(_ bytes: [UInt8], isWhole: Bool = true) -> [ContentFinding.Code] {
        ContentExaminer(bytes, isWhole: isWhole, hints: ContentHints()).observation.findings.map(\.code)
    }

    @Test(arguments: formats, expected)
    func `headings without a row are told, whatever the sheets look like`(
        format: String, expected: (String, [ContentFinding.Code])
    ) throws {
        let bytes = try Self.file("\(expected.0).\(format)")
        let examiner = ContentExaminer(bytes, isWhole: true, hints: ContentHints())
        #expect(examiner.format?.code == format.uppercased())
        #expect(examiner.observation.findings.map(\.code) == expected.1)
    }

    @Test(arguments: formats)
    func `of a file that was not read in full its kind is told, and rows where they are seen`(format: String) throws {
        let bytes = try Self.file("headings.\(format)")
        let examiner = ContentExaminer(bytes, isWhole: false, hints: ContentHints())
        #expect(examiner.format?.code == format.uppercased())
        #expect(examiner.observation.findings == [ContentFinding(.partlyRead, ["\(bytes.count)"])])
        // In the old format rows come behind what is needed to read them.
        #expect(try findings(Self.file("rows.\(format)"), isWhole: false) == (format == "xls" ? [.partlyRead] : []))
        #expect(findings(Array(bytes.dropLast(700)), isWhole: true).allSatisfy { $0 != .headerOnly && $0 != .empty })
    }

    @Test(arguments: formats)
    func `damaged files end in a word or none, never in a trap`(format: String) throws {
        var generator = SystemRandomNumberGenerator()
        for name in ["headings", "second"] {
            let bytes = try Self.file("\(name).\(format)")
            for _ in 0..<400 {
                var damaged = bytes
                for _ in 0..<Int.random(in: 1...12, using: &generator) {
                    let place = Int.random(in: 0..<damaged.count, using: &generator)
                    damaged[place] =
                        [0, 1, 0x7F, 0xFE, 0xFF, UInt8.random(in: 0...255, using: &generator)]
                        .randomElement(using: &generator) ?? 0
                }
                if Bool.random(using: &generator) {
                    damaged.removeLast(Int.random(in: 0..<damaged.count, using: &generator))
                }
                _ = findings(damaged)
            }
        }
    }

    @Test func `a compound file whose table goes in a circle is not followed`() throws {
        var bytes = try Self.file("headings.xls")
        let sectors = stride(from: 512, to: bytes.count - 3, by: 4)
        for place in sectors where bytes.number(place, 4) == 0xFFFF_FFFE {
            for offset in 0..<4 { bytes[place + offset] = 0 }
        }
        #expect(CompoundStream.read(["Workbook"], of: bytes) == nil)
    }

    @Test func `small streams are read from the mini stream`() throws {
        // A header, its table, a directory of root and stream, the mini table, the mini stream.
        var file = [UInt8](repeating: 0, count: 512 * 5)
        func put(_ value: Int, _ count: Int, at place: Int) {
            for index in 0..<count { file[place + index] = UInt8(truncatingIfNeeded: value >> (8 * index)) }
        }
        file.replaceSubrange(0..<8, with: CompoundFile.signature)
        for (value, count, place) in [(9, 2, 30), (6, 2, 32), (1, 4, 44), (1, 4, 48), (4_096, 4, 56), (2, 4, 60)] {
            put(value, count, at: place)
        }
        for index in 0..<109 { put(index == 0 ? 0 : 0xFFFF_FFFF, 4, at: 76 + 4 * index) }
        for index in 0..<128 { put(index < 4 ? 0xFFFF_FFFE : 0xFFFF_FFFF, 4, at: 512 + 4 * index) }
        for (position, name, start, length) in [(0, "Root Entry", 3, 128), (1, "Book", 0, 70)] {
            let entry = 1_024 + 128 * position
            for (index, unit) in name.utf16.enumerated() { put(Int(unit), 2, at: entry + 2 * index) }
            put(name.utf16.count * 2 + 2, 2, at: entry + 64)
            put(start, 4, at: entry + 116)
            put(length, 4, at: entry + 120)
        }
        put(1, 4, at: 1_536)
        put(0xFFFF_FFFE, 4, at: 1_540)
        for index in 0..<70 { file[2_048 + index] = UInt8(index) }
        #expect(CompoundStream.read(["Workbook", "Book"], of: file) == Array(0..<70))
    }
}

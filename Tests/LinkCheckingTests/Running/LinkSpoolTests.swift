import DCAT
import Testing

@testable import LinkChecking

@Suite struct LinkSpoolTests {
    /// - Parameter held: blocks that stay in memory, of 59 in all.
    @Test(arguments: [0, 1, 20, 100])
    func `links come back by host, last first`(held: Int) throws {
        let folder = try ScratchFolder()
        let spool = try LinkSpool(directory: folder.path, mostHeld: held)
        var heads: [Int: LinkSpool.Position] = [:]
        for number in 0..<60_000 {
            var link = LinkToCheck(
                url: "https://数据\(number % 7).example/\(number)",
                declared: number % 2 == 0 ? FileFormat(code: "CSV") : nil,
                number: number % 4 == 0 ? nil : Int64(number),
                lastSuccess: number % 3 == 0 ? nil : Instant(millisecondsSince1970: Int64(number) - 9))
            if number % 5 == 0 { link.titles = ["道路 \(number)", "Roads"] }
            if number % 11 == 0 { link.layers = ["roads:\(number)", "rivers"] }
            heads[number % 7] = try spool.add(link, after: heads[number % 7])
        }
        for host in 0..<7 {
            var place = heads[host]
            var expected = stride(from: host, to: 60_000, by: 7).reversed().makeIterator()
            while let current = place {
                let (link, next) = try spool.link(at: current)
                let number = expected.next() ?? -1
                #expect(link.url == "https://数据\(host).example/\(number)")
                #expect(link.declared?.code == (number % 2 == 0 ? "CSV" : nil))
                #expect(link.lastSuccess?.millisecondsSince1970 == (number % 3 == 0 ? nil : Int64(number) - 9))
                #expect(link.number == (number % 4 == 0 ? nil : Int64(number)))
                #expect(link.titles == (number % 5 == 0 ? ["道路 \(number)", "Roads"] : []))
                #expect(link.layers == (number % 11 == 0 ? ["roads:\(number)", "rivers"] : []))
                place = next
            }
            #expect(expected.next() == nil)
        }
        #expect(folder.count == 0)
    }

    @Test func `links of the last batch come back while more are added, whatever is on disk`() throws {
        let folder = try ScratchFolder()
        let spool = try LinkSpool(directory: folder.path, mostHeld: 2)
        var added = 0
        var left: [LinkSpool.Position] = []
        for batch in 0..<40 {
            var last: LinkSpool.Position?
            for _ in 0..<1_000 {
                last = try spool.add(LinkToCheck(url: "https://a.example/\(added)"), after: last)
                added += 1
            }
            // Half of each batch is read at once, the other half in the end.
            for number in 0..<500 {
                let (link, next) = try spool.link(at: try #require(last))
                #expect(link.url == "https://a.example/\(batch * 1_000 + 999 - number)")
                last = next
            }
            left.append(try #require(last))
        }
        for (batch, first) in left.enumerated() {
            var place: LinkSpool.Position? = first
            var number = batch * 1_000 + 499
            while let current = place {
                let (link, next) = try spool.link(at: current)
                #expect(link.url == "https://a.example/\(number)")
                (place, number) = (next, number - 1)
            }
            #expect(number == batch * 1_000 - 1)
        }
    }
}

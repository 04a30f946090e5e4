import DCAT
import Testing

@testable import LinkChecking

@Suite struct LinkSpoolTests {
    @Test func `links come back by host, last first`() throws {
        let folder = try ScratchFolder()
        let spool = try LinkSpool(directory: folder.path)
        var heads: [Int: LinkSpool.Position] = [:]
        for number in 0..<60_000 {
            var link = LinkToCheck(
                url: "https://数据\(number % 7).example/\(number)",
                declared: number % 2 == 0 ? FileFormat(code: "CSV") : nil,
                lastSuccess: number % 3 == 0 ? nil : Instant(millisecondsSince1970: Int64(number) - 9))
            if number % 5 == 0 { link.titles = ["道路 \(number)", "Roads"] }
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
                #expect(link.titles == (number % 5 == 0 ? ["道路 \(number)", "Roads"] : []))
                place = next
            }
            #expect(expected.next() == nil)
        }
        #expect(folder.count == 0)
    }
}

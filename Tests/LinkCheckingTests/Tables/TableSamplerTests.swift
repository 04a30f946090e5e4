import DataQuality
import Testing

@testable import LinkChecking

@Suite struct TableSamplerTests {
    private func sample(_ text: String, isWhole: Bool = true) -> TableSample? {
        TableSampler.sample(Array(text.utf8), isWhole: isWhole)
    }

    @Test(arguments: [
        ("name,n\na,1\nb,2\n", ",", 2, 2, true), ("name;n\na;1,5\nb;2,5\n", ";", 2, 2, true),
        ("1|2|3\n4|5|6\n", "|", 3, 2, false),
        ("a\tb\r\n1\t2\r\n", "\t", 2, 1, true), ("name,text\n1,\"a\nb, c\"\n2,\"say \"\"x\"\"\"\n", ",", 2, 2, true),
        ("城市,人口\n北京,2\n", ",", 2, 1, true), ("one\ntwo\n", ",", 1, 1, true), ("a,a\n1,2\n", ",", 2, 2, false),
        ("a,b\r1,2\r", ",", 2, 1, true), ("2020,2021\n1,2\n", ",", 2, 2, false),
    ])
    func `delimiter, columns, rows and header are told`(
        text: String, delimiter: String, columns: Int, rows: Int, hasHeader: Bool
    ) {
        let sample = sample(text)
        #expect(sample?.delimiter == delimiter && sample?.columns == columns)
        #expect(sample?.rows == rows && sample?.hasHeader == hasHeader)
        #expect(sample?.raggedRows == 0 && sample?.duplicateRows == 0)
    }

    @Test func `ragged and repeated rows are counted`() {
        let sample = sample("a,b,c\n1,2,3\n1,2,3\n1,2\n4,5,6\n\n,,\n")
        #expect(sample?.columns == 3 && sample?.rows == 4 && sample?.raggedRows == 1 && sample?.duplicateRows == 1)
    }

    @Test func `the row where reading stopped does not count`() {
        #expect(sample("a,b\n1,2\n3", isWhole: false)?.rows == 1)
        #expect(sample("a,b\n1,2\n3", isWhole: true)?.raggedRows == 1)
    }

    @Test func `nothing is no table`() {
        #expect(sample("") == nil && sample("\n\n") == nil && sample(",,\n") == nil)
    }
}

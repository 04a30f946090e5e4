import DCAT
import Testing

@testable import DataQuality

@Suite struct MetricRegistryTests {
    @Test func `a dataset gets one receipt a dimension, the same every time`() throws {
        let metrics = try MetricRegistry.metrics(for: .standard)
        let evidence = DatasetEvidence {
            $0.frequency = stated(.monthly)
            $0.modified = stated(daysBefore(10))
            $0.distributions = [distribution { $0.downloadURL = "https://data.example/a" }]
        }
        let receipts = metrics.map { $0.measure(evidence, asOf: asOf) }
        #expect(receipts.map(\.rule.id) == Dimension.allCases.map(\.rawValue))
        #expect(receipts == metrics.map { $0.measure(evidence, asOf: asOf) })
        for receipt in receipts { try expectSound(receipt) }
    }
}

import Harvesting

extension PortalDeclaration {
    /// Where a dataset that several portals list belongs: the lower, the nearer to who makes it.
    ///
    /// An agency's own catalogue comes before its city's, that before its province's and the nation's. A portal whose
    /// level is not stated stands between provinces and the nation, as gatherers seldom lie below.
    var originalRank: Int {
        switch level {
        case .agency: 0
        case .city: 1
        case .municipality, .province: 2
        case nil: 3
        case .national: 4
        case .international: 5
        }
    }
}

import DataQuality

@testable import Warehouse

extension LinkHistoryCodec {
    /// The bytes that are stored of a history.
    static func encode(_ history: LinkHistory) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: mostBytes(history)) { place, count in
            count = write(history, to: UnsafeMutableRawBufferPointer(place))
        }
    }
}

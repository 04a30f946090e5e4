import DCAT

/// What was read before of values that many records share.
struct DCATCache {
    var formats = Recent<String, Stated<FileFormat>?>()
    var licences = Recent<String, Stated<Licence>?>()
    var frequencies = Recent<String, Stated<Frequency>?>()
    var accessRights = Recent<String, Stated<AccessRights>?>()
    var agents = Recent<String, Agent?>()
    var languages = Recent<String, String>()

    /// A dictionary that forgets everything when it holds too much.
    struct Recent<Key: Hashable, Value> {
        private var values: [Key: Value] = [:]

        /// The value kept for the key, else the one that `make` gives.
        mutating func value(_ key: Key, make: () -> Value) -> Value {
            if let known = values[key] { return known }
            let value = make()
            if values.count >= 4_096 { values.removeAll(keepingCapacity: true) }
            values[key] = value
            return value
        }
    }
}

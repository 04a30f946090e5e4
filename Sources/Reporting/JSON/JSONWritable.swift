import DCAT
import DataQuality
import JSON

/// A value with a form in the JSON twins.
///
/// Every member is always there, null where there is nothing to say, so that a reader knows what to expect. Instants are
/// ISO 8601 in UTC, shares are numbers in 0…1, codes are the slugs that the methodology page explains.
protocol JSONWritable {
    func write(to json: inout JSONWriter)
}

extension JSONWriter {
    mutating func object(_ members: (inout JSONWriter) -> Void) {
        beginObject()
        members(&self)
        endObject()
    }

    mutating func member(_ name: String, object members: (inout JSONWriter) -> Void) {
        key(name)
        object(members)
    }

    mutating func member(_ name: String, _ value: some JSONWritable) {
        key(name)
        value.write(to: &self)
    }

    mutating func member(_ name: String, _ value: (some JSONWritable)?) {
        key(name)
        if let value { value.write(to: &self) } else { null() }
    }

    mutating func member(_ name: String, _ values: [some JSONWritable]) {
        key(name)
        beginArray()
        for value in values { value.write(to: &self) }
        endArray()
    }

    /// An array whose elements `element` writes.
    mutating func member<Element>(
        _ name: String, _ values: [Element], element: (inout JSONWriter, Element) -> Void
    ) {
        key(name)
        beginArray()
        for value in values { element(&self, value) }
        endArray()
    }
}

extension String: JSONWritable {
    func write(to json: inout JSONWriter) { json.string(self) }
}

extension Int: JSONWritable {
    func write(to json: inout JSONWriter) { json.integer(self) }
}

extension Int64: JSONWritable {
    func write(to json: inout JSONWriter) { json.integer(self) }
}

extension Double: JSONWritable {
    func write(to json: inout JSONWriter) { json.number(self) }
}

extension Bool: JSONWritable {
    func write(to json: inout JSONWriter) { json.boolean(self) }
}

extension Instant: JSONWritable {
    func write(to json: inout JSONWriter) { json.string(iso8601) }
}

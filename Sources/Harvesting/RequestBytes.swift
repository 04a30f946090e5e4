import Fetching

/// Requests as bytes: fields of a length and bytes, in a fixed order, so that like requests have like bytes.
struct RequestBytes {
    private let bytes: [UInt8]
    private(set) var index: Int

    /// Reads requests from `index` on, as far as the bytes go.
    init(_ bytes: [UInt8], from index: Int = 0) {
        self.bytes = bytes
        self.index = index
    }

    /// Fields before the headers.
    private static let fixed = 8

    /// - Parameter limits: what stands for the limits of the request.
    static func append(_ request: HarvestRequest, limits: String, to bytes: inout [UInt8]) {
        let asked = request.request
        append(fixed + 2 * (asked.headers.count + request.context.count), to: &bytes)
        append(request.role, to: &bytes)
        append(asked.method.rawValue, to: &bytes)
        append(asked.url, to: &bytes)
        append(asked.body.count, to: &bytes)
        bytes += asked.body
        append(asked.firstBytes.map(String.init) ?? "", to: &bytes)
        append(limits, to: &bytes)
        append(request.version.map { "=" + $0 } ?? "", to: &bytes)
        append(String(asked.headers.count), to: &bytes)
        for header in asked.headers {
            append(header.name, to: &bytes)
            append(header.value, to: &bytes)
        }
        for (name, value) in request.context.sorted(by: { $0.key < $1.key }) {
            append(name, to: &bytes)
            append(value, to: &bytes)
        }
    }

    /// The next request, with what stands for its limits; nil where the bytes do not hold another.
    mutating func next() -> (request: HarvestRequest, limits: String)? {
        let start = index
        guard let count = number(), count >= RequestBytes.fixed, count <= bytes.count else {
            index = start
            return nil
        }
        var fields: [ArraySlice<UInt8>] = []
        for _ in 0..<count {
            guard let length = number(), let field = take(length) else {
                index = start
                return nil
            }
            fields.append(field)
        }
        func text(_ index: Int) -> String { String(decoding: fields[index], as: UTF8.self) }
        var asked = FetchRequest(
            FetchRequest.Method(rawValue: text(1)) ?? .get, text(2), body: Array(fields[3]), firstBytes: Int(text(4)))
        let headers = min(max(0, Int(text(7)) ?? 0), (count - RequestBytes.fixed) / 2)
        var place = RequestBytes.fixed
        for _ in 0..<headers {
            asked.headers.append(HeaderField(text(place), text(place + 1)))
            place += 2
        }
        var context: [String: String] = [:]
        while place + 1 < count {
            context[text(place)] = text(place + 1)
            place += 2
        }
        let version = fields[6].isEmpty ? nil : String(text(6).dropFirst())
        return (HarvestRequest(asked, role: text(0), context: context, version: version), text(5))
    }

    private static func append(_ text: String, to bytes: inout [UInt8]) {
        append(text.utf8.count, to: &bytes)
        bytes.append(contentsOf: text.utf8)
    }

    private static func append(_ number: Int, to bytes: inout [UInt8]) {
        withUnsafeBytes(of: UInt32(clamping: number).littleEndian) { bytes.append(contentsOf: $0) }
    }

    private mutating func number() -> Int? {
        guard let four = take(4) else { return nil }
        return four.reversed().reduce(0) { $0 << 8 | Int($1) }
    }

    private mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
        guard bytes.count - index >= count else { return nil }
        defer { index += count }
        return bytes[index..<(index + count)]
    }
}

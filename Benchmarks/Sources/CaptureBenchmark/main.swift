import Foundation
import Glibc
import WARC

/// Writes made-up exchanges, as checks of links make them, into a new capture: `CaptureBenchmark FOLDER EXCHANGES`.
///
/// Prints microseconds of processor time and bytes of the capture for each.
let arguments = CommandLine.arguments
guard arguments.count == 3, let count = Int(arguments[2]), count > 0 else {
    print("usage: CaptureBenchmark FOLDER EXCHANGES")
    exit(64)
}

func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

func made(_ number: Int) -> WARCExchange {
    let start: Int64 = 1_795_328_460_000
    return WARCExchange(
        request: WARCRequest(
            "HEAD", "https://data-\(number % 200).example.org/dataset/\(number)/download/table.csv",
            headers: [
                WARCField("User-Agent", "OpenGauge/1.0 (+https://opengauge.example/about)"),
                WARCField("Accept", "*/*"), WARCField("Accept-Encoding", "identity"),
            ]),
        response: WARCResponse(
            status: 200,
            headers: [
                WARCField("Server", "nginx/1.26.2"), WARCField("Date", "Sun, 22 Nov 2026 06:21:00 GMT"),
                WARCField("Content-Type", "text/csv"), WARCField("Content-Length", "\(number * 7)"),
                WARCField("Connection", "keep-alive"),
            ],
            date: start + Int64(number), address: "192.0.2.\(number % 200)",
            timings: WARCTimings(firstByte: Int64(number * 37 % 90_000), total: Int64(number * 37 % 90_000 + 100))))
}

let exchanges = (0..<min(count, 5_000)).map(made)
let writer = try WARCWriter(directory: arguments[1], name: "benchmark", date: 1_795_328_460_000)
let start = processorSeconds()
for number in 0..<count { try writer.write(exchanges[number % exchanges.count]) }
try writer.close()
let microseconds = (processorSeconds() - start) * 1e6 / Double(count)
var bytes = 0
for name in try FileManager.default.contentsOfDirectory(atPath: arguments[1]) {
    bytes += (try FileManager.default.attributesOfItem(atPath: arguments[1] + "/" + name)[.size] as? Int) ?? 0
}
print(
    "\(count) exchanges, \(String(format: "%.2f", microseconds)) µs of processor and \(bytes / count) bytes each")

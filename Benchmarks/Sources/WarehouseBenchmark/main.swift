import DCAT
import DataQuality
import Glibc
import Warehouse

/// Loads made-up datasets into the SQLite file of an edition: `WarehouseBenchmark FILE DATASETS`.
///
/// Prints rows a second of processor time and the peak of resident memory. `peers/sqlite_load.c` writes the same tables.
let arguments = CommandLine.arguments
guard arguments.count == 3, let count = Int(arguments[2]), count > 0 else {
    print("usage: WarehouseBenchmark FILE DATASETS")
    exit(64)
}
unlink(arguments[1])

func made(_ number: Int) -> EditionDatabase.Entry {
    var dataset = Dataset(identifier: "dataset-\(number)")
    dataset.title = MultilingualText("Air quality by monitoring station, part \(number)")
    dataset.landingPage = "https://data.example.org/dataset/\(number)"
    let date = PartialDate(start: Instant(year: 2026, month: 1, day: 1 + number % 28), precision: .day)
    dataset.modified = Stated(raw: date.iso8601, value: date)
    dataset.frequency = Stated(raw: "monthly", value: .term(.monthly))
    dataset.licence = Stated(raw: "cc-by", value: Licence(code: "CC_BY", isOpen: true))
    for position in 0..<4 {
        var distribution = Distribution()
        distribution.title = MultilingualText("Table \(position)")
        distribution.downloadURL = "https://data.example.org/files/\(number)/\(position).csv"
        distribution.format = Stated(raw: "CSV", value: FileFormat(code: "CSV"))
        dataset.distributions.append(distribution)
    }
    return EditionDatabase.Entry(
        dataset: dataset, publisherKey: "0123456789abcdef", firstSeen: nil, missingSince: nil, links: [:],
        standings: [:],
        results: Dimension.allCases.map { ($0, .scored(Score(low: 0.25, high: 0.75, estimate: 0.5))) })
}

let database = try EditionDatabase(path: arguments[1])
var batch: [EditionDatabase.Entry] = []
for number in 0..<count {
    batch.append(made(number))
    if batch.count == 1_000 || number == count - 1 {
        try database.insert(batch, portal: "portal")
        batch.removeAll(keepingCapacity: true)
    }
}
try database.finish()

var usage = rusage()
getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
let seconds =
    Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec)
    / 1e6
print("\(count * 8) rows, \(Int(Double(count * 8) / seconds)) rows per CPU second, peak \(usage.ru_maxrss / 1_024) MiB")

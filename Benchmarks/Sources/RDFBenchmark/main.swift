import ByteStreams
import Glibc
import RDF

/// Counts the statements of a document, or writes them as N-Triples: `RDFBenchmark count|write FILE`.
///
/// Prints statements and megabytes a second of processor time, and the peak of resident memory.

final class Counter: StatementHandler {
    var statements = 0
    var problems = 0

    func statement(subject: TermView, predicate: TermView, object: TermView, graph: TermView?) { statements += 1 }

    func problem(_ problem: RDFProblem) { problems += 1 }
}

/// Prints to the error output, as the standard output may carry statements.
func note(_ text: String) {
    let line = text + "\n"
    _ = line.withCString { write(2, $0, strlen($0)) }
}

let arguments = CommandLine.arguments
guard arguments.count == 3, ["count", "write"].contains(arguments[1]) else {
    note("usage: RDFBenchmark count|write FILE")
    exit(64)
}
let path = arguments[2]
let base = "https://data.example.org/"
var status = stat()
guard stat(path, &status) == 0 else {
    note("cannot read \(path)")
    exit(66)
}

let counter = Counter()
do {
    if arguments[1] == "count" {
        try RDFReading.read(mediaType: nil, fileName: path, base: base, handler: counter) {
            try FileByteSource(path: path)
        }
    } else {
        let writer = NTriplesWriter { bytes in
            guard write(1, bytes.baseAddress, bytes.count) == bytes.count else { exit(74) }
        }
        try RDFReading.read(mediaType: nil, fileName: path, base: base, handler: writer) {
            try FileByteSource(path: path)
        }
        try writer.finish()
    }
} catch {
    note("\(path): \(error)")
    exit(65)
}

var usage = rusage()
getrusage(0, &usage)
let seconds =
    Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec)
    / 1e6
let megabytes = Double(status.st_size) / 1e6
note(
    "\(counter.statements) statements, \(counter.problems) problems, \(seconds) s, "
        + "\(Int(Double(counter.statements) / seconds)) statements/s, \(Int(megabytes / seconds)) MB/s, "
        + "\(usage.ru_maxrss / 1024) MiB")

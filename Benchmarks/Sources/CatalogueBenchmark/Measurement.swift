import Glibc

/// Wall time, processor time and the largest memory of the process.
struct Measurement {
    private let start: ContinuousClock.Instant
    private let clock = ContinuousClock()

    init() { start = clock.now }

    /// One line a run; MB are 10^6 bytes.
    func report(_ what: String, bytes: Int64, records: Int, distributions: Int, issues: Int) {
        let elapsed = clock.now - start
        let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) * 1e-18
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        let processor =
            Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
            + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) * 1e-6
        print(
            "\(what): \(records) records, \(distributions) distributions, \(issues) issues,",
            "\(rounded(seconds, 3)) s, \(rounded(Double(bytes) / seconds / 1e6, 0)) MB/s,",
            "\(rounded(Double(records) / seconds, 0)) records/s, \(rounded(processor, 3)) s of processor,",
            "\(usage.ru_maxrss / 1024) MiB at most")
    }

    private func rounded(_ value: Double, _ digits: Int) -> String {
        let scale = digits == 0 ? 1.0 : 1_000
        let number = (value * scale).rounded() / scale
        return digits == 0 ? String(Int(number)) : String(number)
    }
}

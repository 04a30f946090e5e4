import DCAT
import Glibc
import LinkChecking

/// Simulates nightly runs: `LinkNightsBenchmark LINKS NIGHTS BUDGET`.
///
/// Prints the checks of each night, links falsely called broken, and how soon deaths of the first week were found.
let arguments = CommandLine.arguments.dropFirst().compactMap { Int($0) }
guard arguments.count == 3, arguments.allSatisfy({ $0 > 0 }) else {
    print("usage: LinkNightsBenchmark LINKS NIGHTS BUDGET")
    exit(64)
}
let (count, nights, budget) = (arguments[0], arguments[1], arguments[2])
let links = SimulatedLinks(count: count, start: Instant(year: 2026, month: 11, day: 1, hour: 3), seed: 3)
var simulation = try SimulatedNights(links: links, policy: RecheckPolicy(), budget: budget, nightOfOwnTrouble: 4)
simulation.run(nights: nights)
let result = simulation.result
let checks = result.checks.reduce(0, +)
print("\(count) links, \(nights) nights, at most \(budget) checks a night")
print("checks by night: \(result.checks)")
print("checks per link and day: \(Double(checks * 1_000 / (count * nights)) / 1_000)")
print("nights put down to our own side: \(result.discounted)")
print("falsely called broken: \(result.falselyBroken)")
print("deaths in the first week: \(result.deaths), found: \(result.found), later than stated: \(result.late)")
print("days from death to mark: median \(rounded(result.medianDelay)), at most \(rounded(result.longestDelay))")
var usage = rusage()
getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
let seconds = usage.ru_utime.tv_sec + usage.ru_stime.tv_sec
print("\(seconds) s of processor, peak \(usage.ru_maxrss / 1_024) MiB")

func rounded(_ days: Double) -> Double { (days * 100).rounded() / 100 }

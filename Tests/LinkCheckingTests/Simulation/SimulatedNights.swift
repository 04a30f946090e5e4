import DCAT
import DataQuality
import LinkChecking

/// Nightly runs over made-up links on a virtual clock: plan, checks, standing, and no network.
struct SimulatedNights {
    struct Result {
        /// Checks of each night.
        var checks: [Int] = []
        /// Nights whose failures were put down to our own side.
        var discounted: [Int] = []
        /// Links called broken that were not dead.
        var falselyBroken = 0
        var deaths = 0
        /// Deaths called broken.
        var found = 0
        /// Deaths called broken later than they should have been, or not yet although they should.
        var late = 0
        /// Nights from the death to the mark, at most and in the middle.
        var longestDelay = 0.0
        var medianDelay = 0.0
    }

    let links: SimulatedLinks
    let policy: RecheckPolicy
    /// Links a night.
    let budget: Int
    /// The night in which nothing can be reached from here.
    let nightOfOwnTrouble: Int
    private let rules: LinkStandingRules
    private var histories: [LinkHistory?]
    private var due: [Instant]
    private var foundAt: [Int: Instant] = [:]
    /// The wait that was running when a link died, to its end.
    private var dueAtDeath: [Int: Instant] = [:]
    private(set) var result = Result()

    init(links: SimulatedLinks, policy: RecheckPolicy, budget: Int, nightOfOwnTrouble: Int) throws {
        self.links = links
        self.policy = policy
        self.budget = budget
        self.nightOfOwnTrouble = nightOfOwnTrouble
        rules = try LinkStandingRules()
        histories = []
        due = []
        for link in 0..<links.count {
            var history: LinkHistory?
            var next = links.start
            if let age = links.age(link) {
                var past = LinkHistory(at: links.start.adding(days: -age))
                past.record(.ok, at: links.start.adding(days: -age))
                let hours = policy.hours(after: steady(past, age), rules: rules)
                // Somewhere within its wait.
                let since = min(age, hours / 24 * (Double(link % 997) / 997))
                past.record(.ok, at: links.start.adding(days: -since))
                next = policy.due(
                    after: past, spread: RecheckPolicy.spread(of: links.url(link)), rules: rules,
                    asOf: links.start.adding(days: -since))
                history = past
            }
            histories.append(history)
            due.append(next)
            if links.death(link) != nil { result.deaths += 1 }
        }
    }

    private func steady(_ history: LinkHistory, _ age: Double) -> LinkHistory {
        var history = history
        history.lastChecked = links.start
        return history
    }

    /// Runs the nights from the first on.
    mutating func run(nights: Int) {
        for night in 0..<nights { run(night) }
        conclude(at: links.start.adding(days: Double(nights - 1)))
    }

    private mutating func run(_ night: Int) {
        let asOf = links.start.adding(days: Double(night))
        let chosen = plan(asOf, seed: UInt64(night)).links.prefix(budget)
        var health = RunHealth(rules)
        var signals: [LinkSignal] = []
        signals.reserveCapacity(chosen.count)
        // A night's checks take four hours.
        let step = 4.0 / 24 / Double(max(chosen.count, 1))
        for (place, number) in chosen.enumerated() {
            let link = Int(number)
            let signal = links.signal(
                link, at: asOf.adding(days: Double(place) * step), isOurNetworkDown: night == nightOfOwnTrouble)
            signals.append(signal)
            health.add(
                signal, cause: signal == .failure ? .named(.timeout) : .http(200), host: links.host(link),
                before: histories[link])
        }
        if health.isOwnTrouble { result.discounted.append(night) }
        for (place, number) in chosen.enumerated() {
            count(
                Int(number), signals[place], at: asOf.adding(days: Double(place) * step), asOf: asOf,
                isOwnTrouble: health.isOwnTrouble)
        }
        result.checks.append(chosen.count)
    }

    private func plan(_ asOf: Instant, seed: UInt64) -> LinkPlan {
        var planner = LinkPlanner(seed: seed)
        let latest = asOf.adding(days: 1.0 / 24)
        for link in 0..<links.count where due[link] <= latest {
            var kind = LinkPlan.Kind.new
            if let history = histories[link] { kind = history.state(rules) == .failing ? .failing : .due }
            planner.add(Int64(link), text: links.url(link), stratum: links.stratum(link), kind: kind)
        }
        return planner.plan()
    }

    private mutating func count(
        _ link: Int, _ signal: LinkSignal, at instant: Instant, asOf: Instant, isOwnTrouble: Bool
    ) {
        let death = links.death(link)
        let isDead = death.map { $0.at <= instant } ?? false
        if isDead, dueAtDeath[link] == nil { dueAtDeath[link] = due[link] }
        var history = histories[link] ?? LinkHistory(at: instant)
        let wasBroken = history.state(rules) == .broken
        history.record(signal, at: instant, isOwnTrouble: isOwnTrouble)
        histories[link] = history
        due[link] = policy.due(
            after: history, spread: RecheckPolicy.spread(of: links.url(link)), rules: rules, asOf: asOf)
        guard !wasBroken, history.state(rules) == .broken else { return }
        if isDead { foundAt[link] = instant } else { result.falselyBroken += 1 }
    }

    /// A death is found within the wait that was running, three nights of failures, two where the server says so, and the
    /// run that sees the last; a night of trouble on our side comes on top, and one for a check that comes earlier in its
    /// night than the first did.
    private mutating func conclude(at end: Instant) {
        var delays: [Double] = []
        for link in 0..<links.count {
            guard let death = links.death(link) else { continue }
            let wait = max(dueAtDeath[link] ?? due[link], death.at)
            let latest = wait.adding(days: (death.isSaid ? 2 : 4) + 2 + 4.0 / 24)
            if let found = foundAt[link] {
                result.found += 1
                delays.append(found.days(since: death.at))
                if found > latest { result.late += 1 }
            } else if end > latest {
                result.late += 1
            }
        }
        delays.sort()
        result.longestDelay = delays.last ?? 0
        result.medianDelay = delays.isEmpty ? 0 : delays[delays.count / 2]
    }
}

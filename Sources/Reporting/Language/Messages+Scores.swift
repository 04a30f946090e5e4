import DataQuality

/// Dimensions, scores and what stands in their place.
extension Messages {
    func name(_ dimension: Dimension) -> String {
        switch dimension {
        case .timeliness: say(en: "Timeliness", zh: "及时性")
        case .formatRichness: say(en: "Format richness", zh: "格式丰富度")
        case .onlineAvailability: say(en: "Online availability", zh: "在线可用性")
        }
    }

    /// What the dimension asks, in one sentence.
    func question(_ dimension: Dimension) -> String {
        switch dimension {
        case .timeliness:
            say(en: "Are data updated as often as promised?", zh: "数据是否按承诺的频率更新？")
        case .formatRichness:
            say(en: "Are data open, machine-readable and offered in several usable formats?", zh: "数据格式是否开放、可机读且多样？")
        case .onlineAvailability:
            say(en: "Do the links to the data answer?", zh: "数据链接能否访问？")
        }
    }

    var dimension: String { say(en: "Dimension", zh: "维度") }
    var score: String { say(en: "Score", zh: "得分") }
    var interval: String { say(en: "Interval", zh: "区间") }
    var coverage: String { say(en: "Coverage", zh: "覆盖率") }
    var notMeasured: String { say(en: "not measured", zh: "未能测量") }
    var notAssessable: String { say(en: "not assessable", zh: "不适用") }

    /// `70.2–81.0%`; one number where nothing is open.
    func interval(_ score: Score) -> String {
        let low = percent(score.low)
        let high = percent(score.high)
        if low == high { return low }
        return (low.hasSuffix("%") && !low.hasPrefix(">") ? String(low.dropLast()) : low) + "–" + high
    }

    /// The whole score in words, for titles of drawings.
    func describe(_ dimension: Dimension, _ score: Score) -> String {
        guard let estimate = score.estimate else {
            return say(
                en: "\(name(dimension)): not known, between \(percent(score.low)) and \(percent(score.high))",
                zh: "\(name(dimension))：未知，介于 \(percent(score.low)) 与 \(percent(score.high)) 之间")
        }
        if score.low == score.high {
            return say(en: "\(name(dimension)): \(percent(estimate))", zh: "\(name(dimension))：\(percent(estimate))")
        }
        return say(
            en: "\(name(dimension)): \(percent(estimate)), between \(percent(score.low)) and \(percent(score.high))",
            zh: "\(name(dimension))：\(percent(estimate))，介于 \(percent(score.low)) 与 \(percent(score.high)) 之间")
    }

    func between(_ score: Score) -> String {
        score.low == score.high
            ? say(en: "nothing left open", zh: "无未知部分")
            : say(
                en: "between \(percent(score.low)) and \(percent(score.high))",
                zh: "介于 \(percent(score.low)) 与 \(percent(score.high)) 之间")
    }

    /// How many datasets stand behind a score.
    func coverage(_ summary: Aggregate) -> String {
        say(
            en: "\(count(summary.estimated)) of \(many(summary.assessable, "dataset", "datasets")) judged",
            zh: "\(count(summary.assessable)) 个数据集中已评 \(count(summary.estimated)) 个")
    }

    /// Shown beside a portal's mean, so that one large publisher cannot hide the rest.
    func medianPublisher(_ share: String, of publishers: Int) -> String {
        say(
            en: "median of \(many(publishers, "publisher", "publishers")): \(share)",
            zh: "\(count(publishers)) 个数据提供方的中位数：\(share)")
    }

    func leftOpen(_ datasets: Int) -> String {
        say(en: "\(count(datasets)) open", zh: "\(count(datasets)) 个未定")
    }

    func leftOut(_ datasets: Int) -> String {
        say(en: "\(count(datasets)) not assessable", zh: "\(count(datasets)) 个不适用")
    }

    func histogramTitle(_ dimension: Dimension) -> String {
        say(en: "\(name(dimension)): datasets by score", zh: "\(name(dimension))：数据集得分分布")
    }

    /// One bar of a histogram: the tenth's lower end in percent, and how many datasets.
    func histogramBar(from lower: Int, datasets: Int) -> String {
        say(
            en: "\(lower)–\(lower + 10)%: \(many(datasets, "dataset", "datasets"))",
            zh: "\(lower)–\(lower + 10)%：\(count(datasets)) 个数据集")
    }
}

extension Messages {
    /// `74.1% (70.2–81.0%)`, or one of the two where the other says nothing more.
    func shareAndInterval(_ score: Score) -> String {
        guard let estimate = score.estimate else { return interval(score) }
        return score.low == score.high ? percent(estimate) : "\(percent(estimate)) (\(interval(score)))"
    }
}

import DataQuality
import JSON

extension LinkStanding: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("state", state.rawValue)
            json.member("since", since)
            json.member("lastChecked", lastChecked)
            json.member("firstFailure", firstFailure)
            json.member("lastSuccess", lastSuccess)
            json.member("failures", failures)
            json.member("changes", changes) { json, change in
                json.object { json in
                    json.member("to", "\(change.kind)")
                    json.member("at", change.start)
                }
            }
            json.member("uptime") { json in
                for (days, uptime) in uptimes {
                    json.member(String(days)) { json in
                        json.member("share", uptime.share)
                        json.member("judgedMinutes", uptime.judgedMinutes)
                    }
                }
            }
        }
    }
}

extension SamplingInterval: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("low", score.low)
            json.member("estimate", score.estimate)
            json.member("high", score.high)
            json.member("confidence", 0.95)
            json.member("coverage", coverage)
        }
    }
}

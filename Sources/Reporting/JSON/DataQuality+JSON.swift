import DataQuality
import JSON

extension Score: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("low", low)
            json.member("estimate", estimate)
            json.member("high", high)
        }
    }
}

extension Reason: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("code", code.rawValue)
            json.member("arguments", arguments)
        }
    }
}

extension RuleID: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("version", version)
        }
    }
}

extension Assessment: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            switch self {
            case .scored(let score):
                json.member("state", "scored")
                json.member("score", score)
                json.member("reason", Reason?.none)
            case .notAssessable(let reason):
                json.member("state", "not-assessable")
                json.member("score", Score?.none)
                json.member("reason", reason)
            case .notMeasured(let reason):
                json.member("state", "not-measured")
                json.member("score", Score?.none)
                json.member("reason", reason)
            }
        }
    }
}

extension Receipt.Input: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("name", name)
            json.member("value", value)
            json.member("source", source)
        }
    }
}

extension Receipt: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("rule", rule)
            json.member("weight", weight)
            json.member("assessment", assessment)
            json.member("reasons", reasons)
            json.member("inputs", inputs)
            json.member("arithmetic", arithmetic)
            json.member("lowArithmetic", lowArithmetic)
            json.member("highArithmetic", highArithmetic)
            json.member("parts", children)
        }
    }
}

extension ByDimension: JSONWritable where Value: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            for dimension in Dimension.allCases { json.member(dimension.rawValue, self[dimension]) }
        }
    }
}

extension MedianPublisher: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("score", score)
            json.member("publishers", publishers)
        }
    }
}

import DCAT
import DataQuality
import JSON

/// The rules of measurement, and every code that pages and data use.
public struct MethodologyModel: Sendable {
    public var rules: RuleSet

    /// When a link is broken, by the rules; nil where they do not say.
    var standing: LinkStandingRules? { try? LinkStandingRules(rules) }

    public init(_ rules: RuleSet) { self.rules = rules }

    /// The sentence of a reason with `{1}`, `{2}` in the place of its arguments.
    static func pattern(_ code: Reason.Code, _ messages: Messages) -> String {
        messages.sentence(Reason(code, ["{1}", "{2}", "{3}"]))
    }
}

extension MethodologyModel {
    public func writeJSON(to json: inout JSONWriter) {
        json.member("ruleSet") { json in
            json.member("id", rules.id)
            json.member("version", rules.version)
            json.member("base", rules.base)
            json.member("rules", rules.rules)
        }
        json.member("dimensions") { json in
            for dimension in Dimension.allCases { json.member(dimension.rawValue, words: { $0.name(dimension) }) }
        }
        json.member("groups", words: \.groupFormula)
        json.member("evidence", ChangeGrade.allCases) { json, grade in
            json.object { json in
                json.member("code", grade.rawValue)
                json.member("isStrong", grade.isStrong)
                json.member("name", words: { $0.name(grade) })
            }
        }
        if let standing {
            json.member("linkCauses", LinkSignalCauses.all) { $1.write(to: &$0, standing) }
        }
        json.member("linkStates") { json in
            for state in LinkStanding.State.allCases { json.member(state.rawValue, words: { $0.explain(state) }) }
        }
        json.member("reasons") { json in
            for code in Reason.Code.allCases {
                json.member(code.rawValue, words: { MethodologyModel.pattern(code, $0) })
            }
        }
        json.member("remedies") { json in
            for action in RemedyAction.allCases { json.member(action.rawValue, words: { $0.instruction(action) }) }
        }
        json.member("inputs") { json in
            for name in Receipt.InputName.allCases {
                json.member(name.rawValue, words: { $0.inputName(name.rawValue) })
            }
        }
        json.member("frequencies", Frequency.Term.allCases) { json, term in
            json.object { json in
                json.member("code", term.rawValue)
                json.member("days", term.periodDays)
                json.member("name", words: { $0.name(term) })
            }
        }
        json.member("formats", FileFormat.all) { json, format in format.write(to: &json) }
    }
}

extension JSONWriter {
    /// A text in every language of the catalogue of messages.
    fileprivate mutating func member(_ name: String, words: (Messages) -> String) {
        member(name) { json in
            for language in Language.allCases { json.member(language.rawValue, words(Messages(language))) }
        }
    }
}

extension LinkSignalCauses {
    fileprivate func write(to json: inout JSONWriter, _ rules: LinkStandingRules) {
        let state = state(rules)
        json.object { json in
            json.member("signal", signal.rawValue)
            json.member("name", words: { $0.name(signal) })
            json.member("httpStatuses", httpStatuses) { json, run in json.pair(run) }
            json.member("ftpCodes", ftpCodes) { json, run in json.pair(run) }
            json.member("causes", names) { json, name in
                json.object { json in
                    json.member("code", name.rawValue)
                    json.member("name", words: { $0.cause(name.rawValue) })
                }
            }
            json.member("state", state.rawValue)
            json.member("isOnline", state.isOnline)
            json.member("consequence", words: { $0.consequence(signal, rules) })
        }
    }
}

extension JSONWriter {
    /// First and last of a run of numbers.
    fileprivate mutating func pair(_ run: ClosedRange<Int>) {
        beginArray()
        integer(run.lowerBound)
        integer(run.upperBound)
        endArray()
    }
}

extension FileFormat.Properties: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("code", code)
            json.member("name", name)
            json.member("mediaType", mediaType)
            json.member("kind", kind.rawValue)
            json.member("isMachineReadable", isMachineReadable)
            json.member("isNonProprietary", isNonProprietary)
            json.member("stars", stars)
        }
    }
}

extension Rule: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id.id)
            json.member("version", id.version)
            json.member("dimension", dimension?.rawValue)
            json.member("parent", parent)
            json.member("weight", weight)
            json.member("formula", formula)
            json.member("parameters", parameters)
            json.member("tables", tables)
            json.member("sources", sources)
        }
    }
}

extension Rule.Parameter: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("name", name)
            json.member("value", value)
            json.member("unit", unit.rawValue)
            json.member("least", range.lowerBound)
            json.member("most", range.upperBound)
            json.member("note", note)
        }
    }
}

extension Rule.Table: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("name", name)
            json.member("keyUnit", keyUnit.rawValue)
            json.member("valueUnit", valueUnit.rawValue)
            json.member("rows", rows) { json, row in
                json.beginArray()
                json.number(row.key)
                json.number(row.value)
                json.endArray()
            }
            json.member("note", note)
        }
    }
}

extension Citation: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("title", title)
            json.member("url", url)
            json.member("note", note)
        }
    }
}

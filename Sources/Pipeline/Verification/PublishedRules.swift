import DataQuality
import JSON

extension RuleSet {
    /// The rules as the twin of the methodology page tells them; nil where it tells none, or some that cannot be.
    init?(published page: JSONValue) {
        guard let set = page["data"]?["ruleSet"], let id = set["id"]?.string, let version = set["version"]?.int64,
            let rules = set["rules"], rules.isArray
        else { return nil }
        var read: [Rule] = []
        for value in rules.elements {
            guard let rule = Rule(published: value) else { return nil }
            read.append(rule)
        }
        self.init(id: id, version: Int(clamping: version), base: set["base"]?.string, rules: read)
        do { try validate() } catch { return nil }
    }
}

extension Rule {
    fileprivate init?(published value: JSONValue) {
        guard let id = value["id"]?.string, let version = value["version"]?.int64,
            let weight = value["weight"]?.double, let formula = value["formula"]?.string,
            let parameters = value["parameters"], let tables = value["tables"]
        else { return nil }
        self.init(
            RuleID(id, version: Int(clamping: version)),
            dimension: value["dimension"]?.string.flatMap(Dimension.init(rawValue:)), parent: value["parent"]?.string,
            weight: weight, formula: formula)
        for parameter in parameters.elements {
            guard let read = Parameter(published: parameter) else { return nil }
            self.parameters.append(read)
        }
        for table in tables.elements {
            guard let read = Table(published: table) else { return nil }
            self.tables.append(read)
        }
    }
}

extension Rule.Parameter {
    fileprivate init?(published value: JSONValue) {
        guard let name = value["name"]?.string, let number = value["value"]?.double,
            let unit = value["unit"]?.string.flatMap(Rule.Unit.init(rawValue:)),
            let least = value["least"]?.double, let most = value["most"]?.double, least <= most
        else { return nil }
        self.init(name, number, unit, in: least...most, note: value["note"]?.string ?? "")
    }
}

extension Rule.Table {
    fileprivate init?(published value: JSONValue) {
        guard let name = value["name"]?.string,
            let keyUnit = value["keyUnit"]?.string.flatMap(Rule.Unit.init(rawValue:)),
            let valueUnit = value["valueUnit"]?.string.flatMap(Rule.Unit.init(rawValue:)), let rows = value["rows"]
        else { return nil }
        var read: [Row] = []
        for row in rows.elements {
            let numbers = row.elements.compactMap(\.double)
            guard numbers.count == 2 else { return nil }
            read.append(Row(numbers[0], numbers[1]))
        }
        self.init(name, keyUnit, to: valueUnit, read, note: value["note"]?.string ?? "")
    }
}

import DCAT
import JSON

extension MultilingualText: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.beginArray()
        for variant in variants { variant.write(to: &json) }
        json.endArray()
    }
}

extension LanguageString: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("text", text)
            json.member("language", language)
        }
    }
}

extension FileFormat: JSONWritable {
    func write(to json: inout JSONWriter) { json.string(code) }
}

extension PartialDate: JSONWritable {
    func write(to json: inout JSONWriter) { json.string(iso8601) }
}

extension Frequency: JSONWritable {
    func write(to json: inout JSONWriter) { json.string(code) }
}

extension Licence: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("code", code)
            json.member("isOpen", isOpen)
        }
    }
}

extension AccessRights: JSONWritable {
    func write(to json: inout JSONWriter) { json.string(rawValue) }
}

extension Stated: JSONWritable where Value: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("raw", raw)
            json.member("value", value)
        }
    }
}

extension Concept: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("iri", iri)
            json.member("label", label)
        }
    }
}

extension Agent: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("name", name)
            json.member("identifier", identifier)
            json.member("homepage", homepage)
            json.member("parent", parentName)
        }
    }
}

extension ContactPoint: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("name", name)
            json.member("email", email)
            json.member("telephone", telephone)
            json.member("url", url)
        }
    }
}

extension PeriodOfTime: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("start", start)
            json.member("end", end)
        }
    }
}

extension Catalog: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("title", title)
            json.member("description", description)
            json.member("publisher", publisher)
            json.member("homepage", homepage)
            json.member("licence", licence)
            json.member("issued", issued)
            json.member("modified", modified)
            json.member("languages", languages)
        }
    }
}

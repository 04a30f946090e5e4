import DCAT
import JSON

/// Writes a dataset as the one JSON text that is stored, digested and compared: the same dataset always gives the same
/// bytes, and what is not stated is left out.
public enum DatasetCodec {
    public static func encode(_ dataset: Dataset) -> [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        json.member("identifier", dataset.identifier)
        json.member("title", dataset.title)
        json.member("description", dataset.description)
        if let agent = dataset.publisher {
            json.key("publisher")
            write(agent, to: &json)
        }
        if let contact = dataset.contactPoint, !contact.isEmpty {
            json.key("contactPoint")
            json.beginObject()
            json.member("name", ifPresent: contact.name)
            json.member("email", ifPresent: contact.email)
            json.member("telephone", ifPresent: contact.telephone)
            json.member("url", ifPresent: contact.url)
            json.endObject()
        }
        json.member("keywords", MultilingualText(dataset.keywords))
        json.member("themes", dataset.themes)
        json.member("landingPage", ifPresent: dataset.landingPage)
        json.member("issued", dataset.issued)
        json.member("modified", dataset.modified)
        json.member("recordIssued", dataset.recordIssued)
        json.member("recordModified", dataset.recordModified)
        json.member("frequency", dataset.frequency) { $0.code }
        if !dataset.temporal.isEmpty {
            json.key("temporal")
            json.beginArray()
            for period in dataset.temporal {
                json.beginObject()
                json.member("start", period.start)
                json.member("end", period.end)
                json.endObject()
            }
            json.endArray()
        }
        json.member("spatial", dataset.spatial)
        json.member("languages", dataset.languages)
        json.member("licence", dataset.licence)
        json.member("rights", ifPresent: dataset.rights)
        json.member("accessRights", dataset.accessRights) { $0.rawValue }
        json.member("conformsTo", dataset.conformsTo)
        json.member("version", ifPresent: dataset.version)
        json.member("isPartOf", ifPresent: dataset.isPartOf)
        if !dataset.distributions.isEmpty {
            json.key("distributions")
            json.beginArray()
            for distribution in dataset.distributions { write(distribution, to: &json) }
            json.endArray()
        }
        json.endObject()
        return json.takeBytes()
    }

    public static func encode(_ agent: Agent) -> [UInt8] {
        var json = JSONWriter()
        write(agent, to: &json)
        return json.takeBytes()
    }

    static func write(_ agent: Agent, to json: inout JSONWriter) {
        json.beginObject()
        json.member("name", agent.name)
        json.member("identifier", ifPresent: agent.identifier)
        json.member("homepage", ifPresent: agent.homepage)
        json.member("parentName", ifPresent: agent.parentName)
        json.endObject()
    }

    private static func write(_ distribution: Distribution, to json: inout JSONWriter) {
        json.beginObject()
        json.member("identifier", ifPresent: distribution.identifier)
        json.member("title", distribution.title)
        json.member("description", distribution.description)
        json.member("accessURL", ifPresent: distribution.accessURL)
        json.member("downloadURL", ifPresent: distribution.downloadURL)
        json.member("serviceURL", ifPresent: distribution.serviceURL)
        json.member("format", distribution.format) { $0.code }
        json.member("mediaType", distribution.mediaType) { $0.code }
        json.member("compressFormat", distribution.compressFormat) { $0.code }
        json.member("packageFormat", distribution.packageFormat) { $0.code }
        if let size = distribution.byteSize {
            json.key("byteSize")
            json.integer(size)
        }
        json.member("checksum", ifPresent: distribution.checksum)
        json.member("issued", distribution.issued)
        json.member("modified", distribution.modified)
        json.member("licence", distribution.licence)
        json.member("rights", ifPresent: distribution.rights)
        json.member("accessRights", distribution.accessRights) { $0.rawValue }
        json.member("conformsTo", distribution.conformsTo)
        json.member("layers", distribution.layers)
        json.member("languages", distribution.languages)
        json.endObject()
    }
}

extension JSONWriter {
    mutating func member(_ name: String, _ text: MultilingualText) {
        guard !text.variants.isEmpty else { return }
        key(name)
        value(text)
    }

    private mutating func value(_ text: MultilingualText) {
        beginArray()
        for variant in text.variants {
            if let language = variant.language {
                beginArray()
                string(variant.text)
                string(language)
                endArray()
            } else {
                string(variant.text)
            }
        }
        endArray()
    }

    mutating func member(_ name: String, _ concepts: [Concept]) {
        guard !concepts.isEmpty else { return }
        key(name)
        beginArray()
        for concept in concepts {
            beginObject()
            member("iri", ifPresent: concept.iri)
            member("label", concept.label)
            endObject()
        }
        endArray()
    }

    mutating func member(_ name: String, _ texts: [String]) {
        guard !texts.isEmpty else { return }
        key(name)
        beginArray()
        for text in texts { string(text) }
        endArray()
    }

    mutating func member<Value>(_ name: String, _ stated: Stated<Value>?, code: (Value) -> String) {
        guard let stated else { return }
        key(name)
        beginArray()
        string(stated.raw)
        if let value = stated.value { string(code(value)) }
        endArray()
    }

    mutating func member(_ name: String, _ stated: Stated<PartialDate>?) {
        guard let stated else { return }
        key(name)
        beginArray()
        string(stated.raw)
        if let date = stated.value {
            integer(date.start.millisecondsSince1970)
            string(date.precision.rawValue)
            if date.offsetMinutes != 0 { integer(date.offsetMinutes) }
        }
        endArray()
    }

    mutating func member(_ name: String, _ stated: Stated<Licence>?) {
        guard let stated else { return }
        key(name)
        beginArray()
        string(stated.raw)
        if let licence = stated.value {
            string(licence.code)
            if let isOpen = licence.isOpen { boolean(isOpen) }
        }
        endArray()
    }
}

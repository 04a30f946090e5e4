import DCAT
import JSON

extension Dataset: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("identifier", identifier)
            json.member("title", title)
            json.member("description", description)
            json.member("publisher", publisher)
            json.member("contactPoint", contactPoint)
            json.member("keywords", keywords)
            json.member("themes", themes)
            json.member("landingPage", landingPage)
            json.member("issued", issued)
            json.member("modified", modified)
            json.member("recordIssued", recordIssued)
            json.member("recordModified", recordModified)
            json.member("frequency", frequency)
            json.member("temporal", temporal)
            json.member("spatial", spatial)
            json.member("languages", languages)
            json.member("licence", licence)
            json.member("rights", rights)
            json.member("accessRights", accessRights)
            json.member("conformsTo", conformsTo)
            json.member("version", version)
            json.member("isPartOf", isPartOf)
            json.member("distributions", distributions)
        }
    }
}

extension Distribution: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("identifier", identifier)
            json.member("title", title)
            json.member("description", description)
            json.member("accessURL", accessURL)
            json.member("downloadURL", downloadURL)
            json.member("serviceURL", serviceURL)
            if !layers.isEmpty { json.member("layers", layers) }
            json.member("format", format)
            json.member("mediaType", mediaType)
            json.member("compressFormat", compressFormat)
            json.member("packageFormat", packageFormat)
            json.member("byteSize", byteSize)
            json.member("checksum", checksum)
            json.member("issued", issued)
            json.member("modified", modified)
            json.member("licence", licence)
            json.member("rights", rights)
            json.member("accessRights", accessRights)
            json.member("conformsTo", conformsTo)
            json.member("languages", languages)
        }
    }
}

import DataQuality
import JSON

extension HomeModel {
    public func writeJSON(to json: inout JSONWriter) {
        json.member("portals", portals)
        json.member("rankings", rankings)
        json.member("claims", findings)
    }
}

extension PortalRow: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("title", title)
            json.member("homepage", homepage)
            json.member("country", country)
            json.member("level", level?.rawValue)
            json.member("form", form)
            json.member("state", state.rawValue)
            json.member("showsLastGood", showsLastGood)
            json.member("dataFrom", dataFrom)
            json.member("announced", announced)
            json.member("datasets", datasets)
            json.member("copies", copies)
            json.member("distributions", distributions)
            json.member("copiedDistributions", copiedDistributions)
            json.member("publishers", publishers)
            json.member("results", results)
        }
    }
}

extension PeerRanking: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("dimension", dimension.rawValue)
            json.member("peers", peers.rawValue)
            json.member("places", ranking.places)
            json.member("unplaced", unplaced)
        }
    }
}

extension Ranking.Place: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("portal", entry.id)
            json.member("score", entry.score)
            json.member("coverage", entry.coverage)
            json.member("bestRank", ranks.lowerBound)
            json.member("worstRank", ranks.upperBound)
            json.member("group", group)
            json.member("isProvisional", isProvisional)
        }
    }
}

extension ClaimFinding: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("platform", claim.platform)
            json.member("claimed") { json in
                json.member("formatsAsStated", claim.formatsAsStated)
                json.member("formats", claim.formats)
                json.member("online", claim.isOnline)
                json.member("timeliness", claim.pace.rawValue)
            }
            json.member("portal", portal)
            json.member("measured", measured)
        }
    }
}

extension ClaimFinding.Measurement: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("form", form)
            json.member("formats") { json in
                json.member("finding", formats.rawValue)
                json.member("claimed", claimedFormats) { json, item in
                    json.object { json in
                        json.member("format", item.format)
                        json.member("declared", item.declared)
                        json.member("sniffed", hasChecks ? item.sniffed : nil)
                    }
                }
                json.member("others", otherFormats) { $1.write(to: &$0, hasChecks: hasChecks) }
                json.member("distinct", distinctFormats)
            }
            json.member("online") { json in
                json.member("finding", isOnline.rawValue)
                json.member("score", online.mean)
            }
            json.member("timeliness") { json in
                json.member("finding", pace.rawValue)
                json.member("dailyPromisesKept", realTime)
                json.member("definitePromisesKept", onTime)
            }
        }
    }
}

/// The registry: every format that government catalogues use, with the properties that format scores rest on.
///
/// All codes of the EU table *file type* (edition of 2024-06-12) are here except the three that name no format: `BIN`
/// and `OCTET` (any bytes) and `OP_DATPRO` (a placeholder). Codes of our own follow its style. Formats are judged in
/// classes, each with its reason written beside it; four sources are weighed:
///
/// - the five rungs of https://5stardata.info: on the web (1), structured (2), in an open format (3), with URIs for
///   things (4), linked to others' data (5);
/// - the EU lists *machine-readable* (20 codes) and *non-proprietary* (29 codes) behind the Metadata Quality
///   Assessment of data.europa.eu. They are short, so formats outside them are judged by the same idea; where we
///   contradict a code they do list, the class says why;
/// - ckanext-qa's table of openness scores, named where we differ: it gives no format a 4, and a picture of a
///   table a 3;
/// - the standards themselves (ISO, IEC, IETF, W3C, OGC, OASIS).
///
/// The rung follows from the flags for files: not structured 1, structured 2, structured and open 3. A web page and a
/// program are 0, since neither is data. Rungs 4 and 5 are what the format can carry; whether a file does is for its
/// contents to show.
extension FileFormat {
    /// Every format the project knows; codes are unique.
    public static let all: [Properties] =
        (linkedClasses + openClasses + openGeographicClasses + vendorClasses + unstructuredClasses
        + envelopeClasses).flatMap(\.formats)

    static let indices: [String: UInt16] = Dictionary(
        zip(all.map(\.code), 0...), uniquingKeysWith: { first, _ in first })
}

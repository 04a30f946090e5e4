import DCAT

/// What the place of a dataset in the catalogue says of it: inside a series, or served by a service.
struct DCATUSFrame {
    var series: String?
    var services: [Distribution] = []
}

import Foundation
import Harvesting
import PortalAdapters
import TestSupport
import Testing

@Suite(.enabled(if: SharedData.isPresent, Comment(rawValue: SharedData.absence)))
struct `The DCAT adapter on real catalogues` {
    /// Where the table of contents counts otherwise: what is found and why.
    static let explained: [String: (datasets: Int, distributions: Int, why: String)] = [
        "dcat-rdf/be-dcat-other-fpsbosabudget.rdf": (3, 10, "read on after the fault that stops a strict reader"),
        "dcat-rdf/be-fpsfinance-geonetwork.rdf.gz": (136, 136, "read on after the fault that stops a strict reader"),
        "dcat-rdf/dcatde-metadata_max_multi_namespaces.rdf": (
            1, 2, "read on after the fault that stops a strict reader"
        ),
        "dcat-rdf/geocat-geocat-dcat-testdata.rdf": (1, 4, "read on after the fault that stops a strict reader"),
        "dcat-rdf/geocat-result_1_dcat.rdf": (1, 1, "read on after the fault that stops a strict reader"),
        "dcat-rdf/udata-bnodes.rdf": (3, 7, "2 services that serve a dataset"),
        "dcat-rdf/udata-geonetwork.rdf": (1, 4, "read on after the fault that stops a strict reader"),
        "dcat-rdf/udata-udata.rdf": (2, 8, "2 services that serve a dataset"),
        "dcat-rdf/w3c-dcat/vocab-dcat-3__compress-and-package.rdf": (0, 0, "one is named by no dataset"),
        "dcat-rdf/w3c-dcat/vocab-dcat-3__csiro-stratchart-sdo.rdf": (2, 8, "8 are typed otherwise"),
        "dcat-rdf/w3c-dcat/vocab-dcat-3__csiro-stratchart_dcat3.rdf": (1, 4, "2 are typed otherwise"),
        "dcat-rdf/w3c-dcat/vocab-dcat-3__dataset-004-sdo.rdf": (1, 2, "2 are typed otherwise"),
        "dcat-rdf/wesleydv-dcat-test.rdf": (3, 3, "read on after the fault that stops a strict reader"),
        "dcat-ttl/ckanext-dcat-dataset.ttl": (1, 1, "one is typed otherwise"),
        "dcat-ttl/ckanext-dcat-dataset_health.ttl": (1, 1, "one is named by no dataset"),
        "dcat-ttl/data.gov.be-2025-04-14-part.ttl.gz": (
            4286, 22086, "996 are named by no dataset; 590 shared by datasets; 57 services that serve a dataset"
        ),
        "dcat-ttl/data.gov.be-ldes-fragment.trig": (0, 0, "100 are named by no dataset"),
        "dcat-ttl/fdk-harvester-catalog_diff_0.ttl": (15, 2, "2 are named by no dataset"),
        "dcat-ttl/fdk-harvester-dataset_0_no_uri_properties.ttl": (1, 1, "one is typed otherwise"),
        "dcat-ttl/fdk-harvester-distribution_0_no_uri_properties.ttl": (0, 0, "one is named by no dataset"),
        "dcat-ttl/glam-harvard.ttl": (1, 1, "a service that serves a dataset"),
        "dcat-ttl/semic-2.2.0-hvd-example-ms_dataset_data_service.ttl": (2, 4, "2 services that serve a dataset"),
        "dcat-ttl/semic-2.2.0-hvd-example-restrict_licenses.ttl": (2, 3, "one is typed otherwise"),
        "dcat-ttl/semic-3.0.0-example-bee-population-dataset-series-combined.ttl": (
            4, 3, "read on after the fault that stops a strict reader"
        ),
        "dcat-ttl/semic-3.0.0-hvd-example-data_service_terms_sla.ttl": (2, 5, "2 services that serve a dataset"),
        "dcat-ttl/semic-3.0.0-hvd-example-ms_catalogue.ttl": (
            1, 3, "one is typed otherwise; a service that serves a dataset"
        ),
        "dcat-ttl/semic-3.0.0-hvd-example-restrict_licenses.ttl": (2, 3, "one is typed otherwise"),
        "dcat-ttl/w3c-dcat/compress-and-package.ttl": (0, 0, "one is named by no dataset"),
        "dcat-ttl/w3c-dcat/csiro-stratchart-sdo.ttl": (2, 8, "8 are typed otherwise"),
        "dcat-ttl/w3c-dcat/dataset-004-sdo.ttl": (1, 2, "2 are typed otherwise"),
        "dcat-ttl/w3c-dcat/vocab-dcat-3__compress-and-package.ttl": (0, 0, "one is named by no dataset"),
        "dcat-ttl/w3c-dcat/vocab-dcat-3__csiro-stratchart-sdo.ttl": (2, 8, "8 are typed otherwise"),
        "dcat-ttl/w3c-dcat/vocab-dcat-3__csiro-stratchart_dcat3.ttl": (1, 4, "2 are typed otherwise"),
        "dcat-ttl/w3c-dcat/vocab-dcat-3__dataset-004-sdo.ttl": (1, 2, "2 are typed otherwise"),
        "jsonld/semic-2.2.0-hvd-example-data_service_terms_sla.jsonld": (2, 5, "2 services that serve a dataset"),
        "jsonld/semic-2.2.0-hvd-example-ms_catalogue.jsonld": (
            1, 3, "one is typed otherwise; a service that serves a dataset"
        ),
        "jsonld/semic-2.2.0-hvd-example-ms_dataset_2_licenses.jsonld": (2, 5, "2 services that serve a dataset"),
        "jsonld/semic-2.2.0-hvd-example-ms_dataset_data_service.jsonld": (2, 4, "2 services that serve a dataset"),
        "jsonld/semic-2.2.0-hvd-example-restrict_licenses.jsonld": (2, 3, "one is typed otherwise"),
        "jsonld/semic-3.0.0-hvd-example-data_service_terms_sla.jsonld": (2, 5, "2 services that serve a dataset"),
        "jsonld/semic-3.0.0-hvd-example-ms_catalogue_hvd.jsonld": (1, 2, "a service that serves a dataset"),
        "jsonld/semic-3.0.0-hvd-example-ms_dataset_2_licenses.jsonld": (2, 5, "2 services that serve a dataset"),
        "jsonld/semic-3.0.0-hvd-example-restrict_licenses.jsonld": (2, 3, "one is typed otherwise"),
        "jsonld/soso-testingDataGraphs_simpleGeoPlace.jsonld": (1, 1, "one is typed otherwise"),
        "jsonld/soso-testingDataGraphs_unidataTemporal.jsonld": (1, 1, "one is typed otherwise"),
        "jsonld/w3c-dcat/compress-and-package.jsonld": (0, 0, "one is named by no dataset"),
        "jsonld/w3c-dcat/csiro-stratchart-sdo.jsonld": (2, 8, "8 are typed otherwise"),
        "jsonld/w3c-dcat/dataset-004-sdo.jsonld": (1, 2, "2 are typed otherwise"),
        "jsonld/w3c-dcat/vocab-dcat-3__compress-and-package.jsonld": (0, 0, "one is named by no dataset"),
        "jsonld/w3c-dcat/vocab-dcat-3__csiro-stratchart-sdo.jsonld": (2, 8, "8 are typed otherwise"),
        "jsonld/w3c-dcat/vocab-dcat-3__csiro-stratchart_dcat3.jsonld": (1, 4, "2 are typed otherwise"),
        "jsonld/w3c-dcat/vocab-dcat-3__dataset-004-sdo.jsonld": (1, 2, "2 are typed otherwise"),
    ]

    /// Predicates of the real catalogues that are neither mapped nor ignored.
    static let strange: Set<String> = [
        "geosci-time:temporalCoverage", "http://rdaregistry.info/Elements/u/P60222",
        "http://rdaregistry.info/Elements/u/P60521", "http://www.exaple.org/geoTime",
        "http://www.wikidata.org/prop/direct/P366", "http://www.wikidata.org/prop/direct/P7014",
    ]

    private static let documents = ["dcat-rdf", "dcat-ttl", "dcat-nt", "jsonld"].flatMap { Manifest.entries(in: $0) }
        .filter { $0.counts["dcat:Dataset"] != nil || $0.counts["triples"] != nil }

    @Test func `covers the whole of three folders`() { #expect(Self.documents.count >= 190) }

    @Test(arguments: documents)
    func `finds what the table of contents counts`(entry: Manifest.Entry) throws {
        let portal = PortalDeclaration(id: "xx-real", kind: "dcat", endpoint: "http://data.example.org/" + entry.path)
        let reading = try AdapterReading(AdapterRegistry.adapter(for: portal), path: entry.absolutePath)
        let datasets = reading.datasets.count + reading.issues("record-empty").count
        let counted = (entry.counts["dcat:Dataset"] ?? 0) + (entry.counts["schema:Dataset"] ?? 0)
        let expected = Self.explained[entry.path]
        #expect(datasets == expected?.datasets ?? counted, "\(reading.error?.message ?? "") \(reading.summary.issues)")
        #expect(reading.distributionCount == expected?.distributions ?? entry.counts["dcat:Distribution"] ?? 0)
        #expect(Set(reading.issues("field-unmapped").compactMap(\.field)).subtracting(Self.strange) == [])
    }
}

// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "OpenGaugeBenchmarks",
    dependencies: [.package(name: "OpenGauge", path: "..")],
    targets: [
        .executableTarget(name: "CaptureBenchmark", dependencies: [.product(name: "WARC", package: "OpenGauge")]),
        .executableTarget(
            name: "CatalogueBenchmark",
            dependencies: [
                .product(name: "ByteStreams", package: "OpenGauge"),
                .product(name: "DCAT", package: "OpenGauge"),
                .product(name: "Fetching", package: "OpenGauge"),
                .product(name: "Harvesting", package: "OpenGauge"),
                .product(name: "JSON", package: "OpenGauge"),
                .product(name: "PortalAdapters", package: "OpenGauge"),
            ]),
        .executableTarget(
            name: "LinkNightsBenchmark",
            dependencies: [
                .product(name: "DCAT", package: "OpenGauge"),
                .product(name: "DataQuality", package: "OpenGauge"),
                .product(name: "LinkChecking", package: "OpenGauge"),
            ]),
        .executableTarget(
            name: "RDFBenchmark",
            dependencies: [
                .product(name: "ByteStreams", package: "OpenGauge"), .product(name: "RDF", package: "OpenGauge"),
            ]),
        .executableTarget(
            name: "RenderingBenchmark",
            dependencies: [
                .product(name: "DCAT", package: "OpenGauge"),
                .product(name: "DataQuality", package: "OpenGauge"),
                .product(name: "Harvesting", package: "OpenGauge"),
                .product(name: "Reporting", package: "OpenGauge"),
            ]),
        .executableTarget(
            name: "WarehouseBenchmark",
            dependencies: [
                .product(name: "DCAT", package: "OpenGauge"),
                .product(name: "DataQuality", package: "OpenGauge"),
                .product(name: "Warehouse", package: "OpenGauge"),
            ]),
    ],
    swiftLanguageModes: [.v6]
)

// swift-tools-version: 6.1
import PackageDescription

/// Functions run where their callers do, so that a check changes its executor less often.
let callersExecutor: [SwiftSetting] = [.enableUpcomingFeature("NonisolatedNonsendingByDefault")]

let package = Package(
    name: "OpenGauge",
    products: [
        .executable(name: "opengauge", targets: ["OpenGauge"]),
        .library(name: "ByteStreams", targets: ["ByteStreams"]),
        .library(name: "JSON", targets: ["JSON"]),
        .library(name: "DCAT", targets: ["DCAT"]),
        .library(name: "Fetching", targets: ["Fetching"]),
        .library(name: "RDF", targets: ["RDF"]),
        .library(name: "WARC", targets: ["WARC"]),
        .library(name: "DataQuality", targets: ["DataQuality"]),
        .library(name: "PortalAdapters", targets: ["PortalAdapters"]),
        .library(name: "Harvesting", targets: ["Harvesting"]),
        .library(name: "LinkChecking", targets: ["LinkChecking"]),
        .library(name: "Reporting", targets: ["Reporting"]),
        .library(name: "Warehouse", targets: ["Warehouse"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    ],
    targets: [
        // C libraries, as Debian packages.
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CSerd", pkgConfig: "serd-0", providers: [.apt(["libserd-dev"])]),
        .systemLibrary(
            name: "CCompression",
            providers: [.apt(["zlib1g-dev", "libisal-dev", "libbrotli-dev", "libzstd-dev"])]),
        .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
        .systemLibrary(
            name: "CTCMalloc", pkgConfig: "libtcmalloc_minimal", providers: [.apt(["libgoogle-perftools-dev"])]),
        .systemLibrary(name: "CLibMagic", pkgConfig: "libmagic", providers: [.apt(["libmagic-dev"])]),
        .systemLibrary(name: "CLibCSV", providers: [.apt(["libcsv-dev"])]),
        .target(name: "CLibCurl", linkerSettings: [.linkedLibrary("curl")]),
        .target(name: "CSimdJSON", linkerSettings: [.linkedLibrary("simdjson")]),
        .target(name: "CSQLite", linkerSettings: [.linkedLibrary("sqlite3")]),

        // Readers and writers.
        .target(name: "ByteStreams", dependencies: ["CCompression"]),
        .target(name: "LibXML", dependencies: ["CLibXML2", "ByteStreams"]),
        .target(name: "JSON", dependencies: ["CSimdJSON", "ByteStreams"]),
        .target(name: "RDF", dependencies: ["CSerd", "ByteStreams", "JSON", "LibXML"]),
        .target(
            name: "WARC",
            dependencies: ["ByteStreams", "CCompression", "CNettle"]),

        // The vocabulary.
        .target(name: "DCAT"),
        .target(name: "Vocabularies", dependencies: ["DCAT"]),

        // The stages.
        .target(
            name: "Fetching",
            dependencies: [
                "ByteStreams", "CLibCurl", "DCAT", "WARC",
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: callersExecutor),
        .target(
            name: "Harvesting",
            dependencies: ["ByteStreams", "DCAT", "Fetching", .product(name: "Crypto", package: "swift-crypto")]),
        .target(name: "DataQuality", dependencies: ["DCAT"]),
        .target(
            name: "PortalAdapters",
            dependencies: [
                "ByteStreams", "CLibCSV", "DCAT", "Fetching", "Harvesting", "JSON", "LibXML", "RDF",
                "Vocabularies",
            ]),
        .target(
            name: "LinkChecking",
            dependencies: [
                "ByteStreams", "CLibMagic", "DCAT", "DataQuality", "Fetching", "JSON", "LibXML", "RDF",
                "Vocabularies",
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: callersExecutor),
        .target(
            name: "Warehouse",
            dependencies: [
                "ByteStreams", "CSQLite", "DCAT", "DataQuality", "Harvesting", "JSON",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]),

        .target(
            name: "Reporting",
            dependencies: [
                "DCAT", "DataQuality", "Harvesting", "JSON", "RDF", .product(name: "Crypto", package: "swift-crypto"),
            ],
            resources: [.embedInCode("Resources/site.css"), .embedInCode("Resources/icon.svg")]),

        .target(
            name: "Pipeline",
            dependencies: [
                "ByteStreams", "DCAT", "DataQuality", "Fetching", "Harvesting", "JSON", "LinkChecking",
                "PortalAdapters", "Reporting", "Vocabularies", "WARC", "Warehouse",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Yams", package: "Yams"),
            ]),
        .executableTarget(
            name: "OpenGauge",
            dependencies: [
                "CTCMalloc", "Pipeline",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ]),

        // Replayed portals, loopback servers, samples.
        .target(name: "TestSupport"),
        .executableTarget(
            name: "ReplayedPlatforms", dependencies: ["ByteStreams", "TestSupport"], path: "Tools/ReplayedPlatforms"),

        .testTarget(name: "ArchitectureTests"),
        .testTarget(
            name: "OpenGaugeTests",
            dependencies: ["OpenGauge", .product(name: "ArgumentParser", package: "swift-argument-parser")]),
        .testTarget(
            name: "PipelineTests",
            dependencies: [
                "Pipeline", "ByteStreams", "DCAT", "Fetching", "Harvesting", "PortalAdapters", "Vocabularies",
                "WARC", "Warehouse",
                "TestSupport",
                .product(name: "GRDB", package: "GRDB.swift"), .product(name: "Logging", package: "swift-log"),
            ],
            exclude: ["Fixtures"]),
        .testTarget(
            name: "WarehouseTests",
            dependencies: [
                "Warehouse", "DCAT", "DataQuality", "Harvesting", "JSON", "TestSupport",
                .product(name: "GRDB", package: "GRDB.swift"),
            ]),
        .testTarget(name: "ByteStreamsTests", dependencies: ["ByteStreams", "CCompression", "TestSupport"]),
        .testTarget(name: "LibXMLTests", dependencies: ["LibXML", "ByteStreams", "TestSupport"]),
        .testTarget(name: "JSONTests", dependencies: ["JSON", "CSimdJSON", "ByteStreams", "TestSupport"]),
        .testTarget(name: "RDFTests", dependencies: ["RDF", "ByteStreams", "JSON", "TestSupport"]),
        .testTarget(name: "WARCTests", dependencies: ["WARC", "ByteStreams", "CCompression", "TestSupport"]),
        .testTarget(name: "DCATTests", dependencies: ["DCAT", "TestSupport"]),
        .testTarget(name: "VocabulariesTests", dependencies: ["Vocabularies", "DCAT", "TestSupport"]),
        .testTarget(
            name: "FetchingTests", dependencies: ["Fetching", "ByteStreams", "DCAT", "WARC", "TestSupport"]),
        .testTarget(
            name: "HarvestingTests", dependencies: ["Harvesting", "DCAT", "Fetching", "TestSupport"]),
        .testTarget(name: "DataQualityTests", dependencies: ["DataQuality", "DCAT", "TestSupport"]),
        .testTarget(
            name: "PortalAdaptersTests",
            dependencies: [
                "PortalAdapters", "ByteStreams", "DCAT", "Fetching", "Harvesting", "JSON", "LibXML", "RDF",
                "Vocabularies", "TestSupport",
            ],
            exclude: ["Fixtures"]),
        .testTarget(
            name: "LinkCheckingTests",
            dependencies: [
                "LinkChecking", "ByteStreams", "DCAT", "DataQuality", "Fetching", "WARC", "TestSupport",
            ],
            exclude: ["Fixtures"]),
        .testTarget(
            name: "ReportingTests",
            dependencies: [
                "Reporting", "ByteStreams", "DCAT", "DataQuality", "Harvesting", "RDF", "TestSupport",
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            exclude: ["Snapshots"]),
    ],
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx17
)

// swift-tools-version: 6.0
import PackageDescription

/// Every module of ours: Swift 6 language mode, warnings are errors, `any` is written out.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .unsafeFlags(["-warnings-as-errors"]),
]

/// For what waits for the network and the disk: the package has a size to keep.
let small: [SwiftSetting] = strict + [.unsafeFlags(["-Osize"], .when(configuration: .release))]

func room(_ name: String, _ dependencies: [Target.Dependency] = [], _ settings: [SwiftSetting] = strict) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(of name: String, _ dependencies: [Target.Dependency] = [], pages: [String] = []) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: [.init(stringLiteral: name), "TestSupport"] + dependencies,
        exclude: pages, swiftSettings: strict)
}

func system(_ name: String, pkgConfig: String? = nil, apt: String) -> Target {
    .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([apt])])
}

let package = Package(
    name: "ingest",
    products: [
        .executable(name: "ingest", targets: ["ingest"]),
        .executable(name: "demo-site", targets: ["demo-site"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
    ],
    targets: [
        // C, as Debian ships it
        system("CXML2", pkgConfig: "libxml-2.0", apt: "libxml2-dev"),
        system("CCurl", pkgConfig: "libcurl", apt: "libcurl4-openssl-dev"),
        system("CSQLite", pkgConfig: "sqlite3", apt: "libsqlite3-dev"),
        system("CZlib", pkgConfig: "zlib", apt: "zlib1g-dev"),
        system("CBrotli", pkgConfig: "libbrotlidec", apt: "libbrotli-dev"),
        system("CZstd", pkgConfig: "libzstd", apt: "libzstd-dev"),
        system("CCrypto", pkgConfig: "libcrypto", apt: "libssl-dev"),
        system("CUchardet", pkgConfig: "uchardet", apt: "libuchardet-dev"),
        .systemLibrary(name: "CLinux"),
        .target(name: "CCLD2", linkerSettings: [.linkedLibrary("cld2")]),
        .target(name: "CTOML"),

        // The rooms, from the ground up. The arrows are explained in DESIGN.md and enforced by HouseTests.
        room("JSON"),
        room("Documents", ["JSON"]),
        room("Hashing", ["CCrypto"]),
        room("Markup", ["CXML2", "CUchardet"]),
        room("Languages", ["CCLD2", "Documents"]),
        room("Cleaning", ["Documents", "JSON", "Markup"]),
        room("Extraction", ["Documents", "JSON", "Hashing"]),
        room("Annotation", ["Documents", "JSON"]),
        room("Feeds", ["Documents", "JSON", "Markup"], small),
        room("Fetch", ["CCurl", "CZlib", "CBrotli", "CZstd", "Documents"], small),
        room("Store", ["CSQLite", "CZlib", "Documents", "Hashing", "JSON"], small),
        room("Pipeline", ["Documents", "JSON", "Hashing", "Cleaning", "Extraction", "Feeds"], small),
        .executableTarget(
            name: "ingest",
            dependencies: [
                "CTOML", "CLinux", "JSON", "Documents", "Hashing", "Markup", "Languages", "Cleaning", "Extraction", "Annotation",
                "Feeds", "Fetch", "Store", "Pipeline",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            // What the crash sweep must catch; no release build has it.
            swiftSettings: small + [.define("INGEST_KNOWN_BAD", .when(configuration: .debug))]),

        // The bundled site: the demo serves it, the tests fetch it.
        .target(
            name: "DemoSite", dependencies: [.product(name: "FlyingFox", package: "FlyingFox")],
            path: "Examples/DemoSite", swiftSettings: strict),
        .executableTarget(
            name: "demo-site", dependencies: ["DemoSite"], path: "Examples/demo-site", swiftSettings: strict),

        // Exports what the body model is trained on; see Benchmarks/body-model.
        .executableTarget(
            name: "body-features", dependencies: ["Cleaning", "Documents", "JSON", "Markup"],
            path: "Benchmarks/body-model/export",
            swiftSettings: strict),

        // Exports what the kind of a page is judged by; see Benchmarks/page-kind.
        .executableTarget(
            name: "page-traits", dependencies: ["Cleaning", "Documents", "Extraction", "JSON", "Markup"],
            path: "Benchmarks/page-kind/export",
            swiftSettings: strict),

        // The transport without the rest, beside curl; see Benchmarks/fetch/speed.py.
        .executableTarget(
            name: "transport-benchmark", dependencies: ["Documents", "Fetch"],
            path: "Benchmarks/fetch/transport",
            swiftSettings: strict),

        // Tests mirror the rooms.
        .target(
            name: "TestSupport",
            dependencies: ["JSON", .product(name: "FlyingFox", package: "FlyingFox")],
            path: "Tests/TestSupport", swiftSettings: strict),
        tests(of: "JSON"),
        tests(of: "Documents", ["JSON"]),
        tests(of: "Hashing"),
        tests(of: "Markup"),
        tests(of: "Languages"),
        tests(of: "Cleaning", ["Documents", "Markup"]),
        tests(of: "Extraction", ["Documents", "Cleaning", "JSON"], pages: ["Verdict/Pages"]),
        tests(of: "Annotation", ["Documents", "JSON"]),
        tests(of: "Feeds", ["Documents"]),
        tests(of: "Fetch", ["Documents", "CZlib", "CZstd", .product(name: "FlyingFox", package: "FlyingFox")]),
        tests(of: "Store", ["Documents", "JSON", "CZlib", "CSQLite"]),
        tests(of: "Pipeline", ["Documents", "JSON"]),
        .testTarget(
            name: "IngestTests", dependencies: ["TestSupport", "DemoSite", "Documents", "Hashing", "JSON", "ingest"],
            swiftSettings: strict),
        .testTarget(
            name: "HouseTests", dependencies: ["TestSupport", "DemoSite", "Documents", "JSON"], swiftSettings: strict),
    ],
    cxxLanguageStandard: .cxx17
)

import DemoSite
import Foundation

// demo-site [PORT [FOLDER]]: serves the bundled site on 127.0.0.1, prints its base URL on one line of standard output and
// each request on one of standard error; ends when standard input does, or at SIGTERM.

func complain(_ message: String, status: Int32) -> Never {
    FileHandle.standardError.write(Data("demo-site: \(message)\n".utf8))
    exit(status)
}

let arguments = CommandLine.arguments.dropFirst()
guard arguments.count <= 2, let port = UInt16(arguments.first ?? "0") else {
    complain("usage: demo-site [PORT [FOLDER]]", status: 64)
}
do {
    let root = arguments.count == 2 ? arguments.last! : DemoSite.bundledRoot
    let site = try DemoSite(root: root) { request in
        FileHandle.standardError.write(Data("\(request)\n".utf8))
    }
    let base = try await site.start(port: port)
    FileHandle.standardOutput.write(Data("\(base)\n".utf8))
    // Reading blocks, so it has a thread of its own; SIGTERM ends the program by itself.
    await withCheckedContinuation { ended in
        Thread.detachNewThread {
            while let line = try? FileHandle.standardInput.read(upToCount: 4096), !line.isEmpty {}
            ended.resume()
        }
    }
    await site.stop()
} catch {
    complain("\(error)", status: 1)
}

import Foundation
import Testing

@testable import Store

@Suite struct StoreErrorTests {
    @Test(
        "The system's numbers get codes to decide by",
        arguments: [
            (ENOSPC, StoreError.Code.diskFull), (EDQUOT, .diskFull), (EROFS, .readOnly), (EACCES, .denied),
            (EMFILE, .outOfDescriptors),
            (ENFILE, .outOfDescriptors), (EIO, .io), (ENOENT, .missing), (EEXIST, .exists), (ENAMETOOLONG, .io),
        ])
    func codes(number: Int32, code: StoreError.Code) {
        let error = StoreError("write", "/out/x", errno: number)
        #expect(error.code == code)
        #expect(error.message == "cannot write /out/x: \(String(cString: strerror(number)))")
        #expect(error.errnoText == String(cString: strerror(number)))
    }
}

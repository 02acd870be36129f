import Glibc
import Store

/// What a person can do about a failure of the output directory. Its message says what happened, where, and why.
enum WayOut {
    /// A sentence behind the message; `nil` where the message has the way out itself.
    static func sentence(_ error: StoreError, effectiveUser: uid_t = geteuid()) -> String? {
        switch error.code {
        case .held: "one run at a time: try again when it has ended"
        case .denied where effectiveUser == 0: "even root may not: is it on a network file system, or immutable (`lsattr`)?"
        case .denied:
            SystemUser.owner(near: FilePath.folder(of: error.path)).map {
                "it belongs to \($0.name): use sudo, or name another [output] directory with --config"
            }
        case .diskFull: "make room there (`df -h`, `df -i`, quotas); nothing that was written is lost, and the next run goes on"
        case .readOnly: "that file system may not be written to: see `findmnt -T \(FilePath.folder(of: error.path))`"
        case .outOfDescriptors: "raise the limit (`ulimit -n`, LimitNOFILE= of the service), or lower fetch.max_concurrent"
        case .io where error.errno == ENOTDIR:
            "something else than a folder stands there: move it away, or name another [output] directory"
        case .io: "see the kernel's log (`dmesg`): the disk may be failing"
        case .missing, .exists, .damaged, .foreign, .newer, .badName: nil
        }
    }
}

import Glibc

/// What went wrong with a file of the output directory: a code to decide by, the path, and a sentence for people.
///
/// For exit codes (CONTRACT, section 2): `held` is 75; `denied` while the output directory is being made is 73; everything
/// else that can come of writing is 74; `damaged`, `newer` and `foreign` are faults of what lies there already.
public struct StoreError: Error, Sendable, Hashable, CustomStringConvertible {
    public enum Code: String, Sendable, Hashable, CaseIterable {
        /// Another run, or another program, has it.
        case held
        case diskFull = "disk_full"
        case readOnly = "read_only"
        /// No permission.
        case denied
        case outOfDescriptors = "out_of_descriptors"
        case missing
        /// Something else is there already, and nothing is ever written over.
        case exists
        /// Any other failure of the system.
        case io
        /// Not what it should be: torn, overwritten, no database.
        case damaged
        /// A database of another program.
        case foreign
        /// Written by a later version of this program.
        case newer
        /// A name that would lead out of its folder.
        case badName = "bad_name"
    }

    public var code: Code
    public var path: String
    /// The system's number, where the system said no.
    public var errno: Int32?
    /// What happened and what to do, with the path in it.
    public var message: String

    public init(_ code: Code, path: String, errno: Int32? = nil, _ message: String) {
        self.code = code
        self.path = path
        self.errno = errno
        self.message = message
    }

    public var description: String { message }

    /// The system's own words for `errno`.
    public var errnoText: String? { errno.map { String(cString: strerror($0)) } }

    /// Whether it is the disk that would not take what was to be written.
    var isTheDisks: Bool {
        switch code {
        case .diskFull, .readOnly, .io, .outOfDescriptors: true
        case .held, .denied, .missing, .exists, .damaged, .foreign, .newer, .badName: false
        }
    }

    /// A system call that failed; `attempt` is what it was to do, as in "cannot ATTEMPT PATH".
    init(_ attempt: String, _ path: String, errno number: Int32) {
        self.init(
            Self.code(of: number), path: path, errno: number,
            "cannot \(attempt) \(path): \(String(cString: strerror(number)))")
    }

    static func code(of number: Int32) -> Code {
        switch number {
        case ENOSPC, EDQUOT: .diskFull
        case EROFS: .readOnly
        case EACCES, EPERM: .denied
        case EMFILE, ENFILE: .outOfDescriptors
        case ENOENT: .missing
        case EEXIST: .exists
        default: .io
        }
    }
}

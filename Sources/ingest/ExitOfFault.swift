import Glibc
import Store

extension Exit {
    /// What stopped a run that was under way.
    init(_ fault: any Error) {
        if let fault = fault as? WorkerFault {
            self = fault.errno == EMFILE || fault.errno == ENFILE ? .inputOutput : .internalFailure
            return
        }
        guard let fault = fault as? StoreError else {
            self = .internalFailure
            return
        }
        self =
            switch fault.code {
            case .held: .locked
            case .diskFull, .readOnly, .denied, .outOfDescriptors, .io, .missing, .exists: .inputOutput
            case .damaged, .foreign, .newer, .badName: .internalFailure
            }
    }

    /// What kept a run from beginning: the output directory cannot be made or entered.
    init(opening fault: StoreError) {
        switch fault.code {
        case .denied, .readOnly, .exists, .missing: self = .cannotCreate
        case .io where fault.errno == ENOTDIR: self = .cannotCreate
        default: self.init(fault)
        }
    }

    /// A signal that asked us to stop.
    init(signal: Int32) { self = signal == SIGINT ? .interrupted : .terminated }
}

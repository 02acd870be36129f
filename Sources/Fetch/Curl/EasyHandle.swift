import CCurl

/// Owner of one libcurl easy handle and of everything that must live as long as it does.
///
/// Options are set one after the other; the first that libcurl does not take is remembered in `fault`, so that a transfer
/// never starts with half of its safeguards.
final class EasyHandle {
    let raw: UnsafeMutableRawPointer
    private(set) var fault = CURLE_OK
    private var fields: UnsafeMutablePointer<curl_slist>?
    private let errorText: UnsafeMutablePointer<CChar>

    /// `nil` where libcurl has no memory.
    init?() {
        guard let raw = curl_easy_init() else { return nil }
        self.raw = raw
        errorText = .allocate(capacity: Int(CURL_ERROR_SIZE))
        errorText.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
        note(ingest_easy_set_pointer(raw, CURLOPT_ERRORBUFFER, errorText))
    }

    /// Makes it as good as new for another transfer: no option stays. What libcurl has allocated does, and its sessions of TLS.
    ///
    /// Not while the handle is in a multi.
    func reset() {
        curl_easy_reset(raw)
        curl_slist_free_all(fields)
        fields = nil
        errorText[0] = 0
        fault = CURLE_OK
        note(ingest_easy_set_pointer(raw, CURLOPT_ERRORBUFFER, errorText))
    }

    deinit {
        curl_easy_cleanup(raw)
        curl_slist_free_all(fields)
        errorText.deallocate()
    }

    func set(_ option: CURLoption, _ value: String) { note(ingest_easy_set_string(raw, option, value)) }
    func set(_ option: CURLoption, _ value: Int) { note(ingest_easy_set_long(raw, option, value)) }
    func set(_ option: CURLoption, _ value: Bool) { set(option, value ? 1 : 0) }
    func set(_ option: CURLoption, pointer: UnsafeMutableRawPointer) {
        note(ingest_easy_set_pointer(raw, option, pointer))
    }
    func set(_ option: CURLoption, write: @escaping ingest_write_function) {
        note(ingest_easy_set_write(raw, option, write))
    }
    func setOpenSocket(_ function: @escaping curl_opensocket_callback) { note(ingest_easy_set_opensocket(raw, function)) }
    func setPrerequest(_ function: @escaping curl_prereq_callback) { note(ingest_easy_set_prereq(raw, function)) }
    func setDebug(_ function: @escaping curl_debug_callback) { note(ingest_easy_set_debug(raw, function)) }

    /// Sets the request's own header fields, each as one line without its end.
    func setFields(_ lines: [String]) {
        for line in lines {
            guard let longer = curl_slist_append(fields, line) else { return note(CURLE_OUT_OF_MEMORY) }
            fields = longer
        }
        if let fields { note(ingest_easy_set_slist(raw, CURLOPT_HTTPHEADER, fields)) }
    }

    /// What libcurl says of the last failure, beyond its code.
    var detail: String { String(cString: errorText) }

    func integer(_ info: CURLINFO) -> Int {
        var value = 0
        return ingest_easy_get_long(raw, info, &value) == CURLE_OK ? value : 0
    }

    /// The connection that is kept for the next request; `nil` where there is none. To be asked while the handle is in its multi.
    var socket: curl_socket_t? {
        var socket: curl_socket_t = CURL_SOCKET_BAD
        return ingest_easy_get_socket(raw, &socket) == CURLE_OK && socket != CURL_SOCKET_BAD ? socket : nil
    }

    func microseconds(_ info: CURLINFO) -> Int64 {
        var value: curl_off_t = 0
        return ingest_easy_get_off(raw, info, &value) == CURLE_OK ? Int64(value) : 0
    }

    func string(_ info: CURLINFO) -> String? {
        var value: UnsafePointer<CChar>?
        guard ingest_easy_get_string(raw, info, &value) == CURLE_OK, let value else { return nil }
        let text = String(cString: value)
        return text.isEmpty ? nil : text
    }

    private func note(_ code: CURLcode) {
        if fault == CURLE_OK { fault = code }
    }
}

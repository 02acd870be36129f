/// Namespaces that belong to XML itself.
public enum XMLNamespace {
    /// `xml:base`, `xml:lang`: bound without a declaration (Namespaces in XML, section 3).
    public static let xml = "http://www.w3.org/XML/1998/namespace"
    public static let xhtml = "http://www.w3.org/1999/xhtml"
}

package org.dateline.ingest.source;

/** What decided the character set. */
public enum CharsetProvenance {
    BOM("bom"),
    HTTP("http"),
    XML("xml"),
    META("meta"),
    DETECTOR("detector"),
    DEFAULT("default");

    private final String code;

    CharsetProvenance(String code) {
        this.code = code;
    }

    /** The name that the contract uses. */
    public String code() {
        return code;
    }
}

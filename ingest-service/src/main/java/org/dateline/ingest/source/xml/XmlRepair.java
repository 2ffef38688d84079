package org.dateline.ingest.source.xml;

/** What can be wrong with a document that is read all the same. */
public enum XmlRepair {
    /** Something, be it only white space, stood before the prolog or the root element. */
    LEADING_JUNK("leading-junk"),
    /** Characters that XML 1.0 does not allow were taken out, or references to them. */
    CONTROL_CHARACTER("control-character"),
    /** An HTML name such as that of the no-break space, which XML does not declare, was resolved as in HTML, or kept as text. */
    UNDECLARED_ENTITY("undeclared-entity"),
    /** An ampersand that starts no reference was kept as text. */
    BARE_AMPERSAND("bare-ampersand"),
    /** A less-than sign that starts no tag was kept as text. */
    LESS_THAN("less-than"),
    /** An attribute's value was not closed, or stood in typographic quotes. */
    ATTRIBUTE("attribute"),
    /** A CDATA section was not closed, or stood in another. */
    CDATA("cdata"),
    /** A document type with declarations of its own was taken out unread. */
    DOCTYPE("doctype"),
    /** A prefix was used that nobody had declared. */
    UNDECLARED_PREFIX("undeclared-prefix"),
    /** Bytes were not valid in the document's character set. */
    BAD_ENCODING("bad-encoding"),
    /** What was nested beyond all reason was left out. */
    TOO_DEEP("too-deep"),
    /** Further root elements followed the first, and were read too. */
    SEVERAL_ROOTS("several-roots"),
    /** The end was missing: what came before it was kept. */
    TRUNCATED("truncated"),
    /** Tags that were not closed, crossed each other or had broken attributes were read as tag soup. */
    TAG_SOUP("tag-soup");

    private final String code;

    XmlRepair(String code) {
        this.code = code;
    }

    /** Name for reports and metrics. */
    public String code() {
        return code;
    }
}

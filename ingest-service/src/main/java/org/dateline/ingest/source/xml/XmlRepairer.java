package org.dateline.ingest.source.xml;

import java.util.EnumSet;
import java.util.Set;

/**
 * Repairs what can be repaired without a parser: junk before the prolog, characters that XML does not allow, entities that
 * nobody declared, bare ampersands and less-than signs, CDATA sections that are not closed or stand in others, document types,
 * comments. One pass, linear. Stateless.
 */
final class XmlRepairer {

    record Repaired(String text, Set<XmlRepair> repairs) {}

    Repaired repair(String text) {
        Set<XmlRepair> repairs = EnumSet.noneOf(XmlRepair.class);
        int start = startOf(text);
        if (start > 0) {
            repairs.add(XmlRepair.LEADING_JUNK);
        }
        return new Repaired(new XmlRepairPass(text, repairs).from(start), repairs);
    }

    /** Where the document begins: at the first thing that can begin one. */
    private static int startOf(String text) {
        int declaration = text.indexOf("<?xml ");
        int first = -1;
        for (int i = text.indexOf('<'); i >= 0 && i + 1 < text.length(); i = text.indexOf('<', i + 1)) {
            char next = text.charAt(i + 1);
            if (Character.isLetter(next) || next == '!' || next == '?') {
                first = i;
                break;
            }
        }
        if (first < 0) {
            return 0;
        }
        boolean onlyCommentsBefore = declaration > first && text.startsWith("<!--", first);
        return onlyCommentsBefore ? declaration : first;
    }
}

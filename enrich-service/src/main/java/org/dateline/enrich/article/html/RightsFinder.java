package org.dateline.enrich.article.html;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the rights notice: JSON-LD, metadata, a license, and what the page prints at its end. Immutable and thread-safe. */
final class RightsFinder {

    private static final int LAST_BLOCKS = 60;
    private static final int LONGEST_BLOCK = 600;
    private static final int LONGEST = 200;

    /** A notice as footers print it: the sign or the word with a year, or the formula about rights. */
    private static final Pattern NOTICE = Pattern.compile(
            "(?:©|\\(c\\)\\s|copyright\\b)[^©]{0,60}?\\b(?:19|20)\\d\\d\\b|(?:©|copyright ©)\\s*\\p{L}"
                    + "|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|derechos reservados"
                    + "|todos os direitos reservados|tutti i diritti riservati|alle rechten voorbehouden|wszelkie prawa zastrzeżone|все права защищены"
                    + "|усі права захищено|всі права захищені|tüm hakları saklıdır|hak cipta|版权所有|版權所有|無断転載|무단전재|جميع الحقوق محفوظة|সর্বস্বত্ব"
                    + "|सर्वाधिकार|med ensamrätt|alla rättigheter|alle rettigheter|kaikki oikeudet|všechna práva|minden jog fenntartva|toate drepturile",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final MetaNames names;

    RightsFinder(MetaNames names) {
        this.names = names;
    }

    /** The notice as stated or printed; null where there is none. */
    @Nullable
    String find(Page page, FurnitureMap furniture, JsonLdArticle jsonLd, int body) {
        if (jsonLd.copyright() != null) {
            return jsonLd.copyright();
        }
        String stated = names.first(page.meta(), "copyright");
        if (stated != null && stated.length() <= LONGEST) {
            return stated;
        }
        String printed = printed(page, furniture, body);
        return printed == null ? page.meta().first("link:license") : printed;
    }

    private static @Nullable String printed(Page page, FurnitureMap furniture, int body) {
        List<PageBlock> blocks = page.tree().blocks();
        int from = Math.max(page.tree().endBlock(body), blocks.size() - LAST_BLOCKS);
        for (int i = blocks.size() - 1; i >= from; i--) {
            PageBlock block = blocks.get(i);
            ElementRole around = furniture.around(block.element());
            if (block.text().length() > LONGEST_BLOCK || around == ElementRole.CAPTION || around == ElementRole.COMMENT) {
                continue;
            }
            Matcher notice = NOTICE.matcher(block.text());
            if (notice.find()) {
                String line = block.text();
                return line.length() <= LONGEST ? line : cut(line, notice.start());
            }
        }
        return null;
    }

    /** From the sign to the end of its part. */
    private static String cut(String line, int start) {
        int end = Math.min(line.length(), start + LONGEST);
        int bar = line.indexOf('|', start + 1);
        return line.substring(start, bar > start && bar < end ? bar : end).strip();
    }
}

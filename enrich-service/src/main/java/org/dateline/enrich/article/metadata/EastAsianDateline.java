package org.dateline.enrich.article.metadata;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the datelines of the agencies of East Asia: {@code 新华社北京9月1日电}, {@code （中央社台北1日電）}, {@code 【ワシントン共同】},
 * {@code ［東京　１日　ロイター］}, {@code (서울=연합뉴스)}. Stateless.
 */
final class EastAsianDateline {

    private static final int LONGEST = 60;

    /** Agency, place, day and the character for a wire. */
    private static final Pattern CHINESE = Pattern.compile(
            "^[（(]?([\\p{IsHan}]{2,5}?(?:社|网|網))([\\p{IsHan}]{2,8}?)\\s?(?:\\d{1,2}\\s?月)?\\s?\\d{1,2}\\s?日\\s?[电電讯訊]?[^)）]{0,40}?[)）]?\\s*(?:[-—]\\s*)?");

    /** Place and agency in brackets, in Japan with the day between. */
    private static final Pattern BRACKETS = Pattern.compile(
            "^[【［\\[(（]\\s?([\\p{IsHan}\\p{IsKatakana}\\p{IsHiragana}\\p{IsHangul}ー・]{1,12}?)(?:[\\s\\u3000/・=＝]{1,2}(?:[\\d０-９]{1,2}\\s?日)?[\\s\\u3000]?)?"
                    + "(共同|時事|ロイター|ＡＦＰ時事|AFP|AP|連合ニュース|聯合ニュース|연합뉴스|뉴시스|뉴스1)[^】］\\])）]{0,20}[】］\\])）]\\s*(?:[-－—]\\s*)?");

    private EastAsianDateline() {}

    static Optional<Dateline> read(String text, AgencyTable agencies) {
        if (text.isEmpty() || text.charAt(0) < 0x20 || (text.charAt(0) < 0x2E80 && "([".indexOf(text.charAt(0)) < 0)) {
            return Optional.empty();
        }
        String head = text.substring(0, Math.min(text.length(), LONGEST));
        Matcher chinese = CHINESE.matcher(head);
        if (chinese.find()) {
            String agency = agencies.credit(chinese.group(1)).orElse(null);
            return agency == null
                    ? Optional.empty()
                    : Optional.of(new Dateline(chinese.group(2), agency, chinese.end()));
        }
        Matcher brackets = BRACKETS.matcher(head);
        if (!brackets.find()) {
            return Optional.empty();
        }
        String agency = agencies.credit(brackets.group(2)).orElse(null);
        return Optional.of(new Dateline(brackets.group(1), agency, brackets.end()));
    }
}

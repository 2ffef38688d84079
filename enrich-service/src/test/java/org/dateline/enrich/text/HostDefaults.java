package org.dateline.enrich.text;

import java.util.List;
import java.util.Locale;
import java.util.TimeZone;

/** Runs a test under several default locales and zones of the host: none of them may make a difference. */
public final class HostDefaults {

    private static final List<String> LOCALES = List.of("en-US", "tr-TR", "th-TH-u-ca-buddhist-nu-thai");
    private static final List<String> ZONES = List.of("America/New_York", "Asia/Kathmandu", "Pacific/Apia");

    private HostDefaults() {}

    /** Runs it once under each pair of defaults and puts the host's own back. */
    public static void underEach(Runnable test) {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (int i = 0; i < LOCALES.size(); i++) {
                Locale.setDefault(Locale.forLanguageTag(LOCALES.get(i)));
                TimeZone.setDefault(TimeZone.getTimeZone(ZONES.get(i)));
                test.run();
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }
}

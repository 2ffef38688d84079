package org.dateline.enrich.article.html;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page with what was found out about its dates so far; what costs time is found out when it is asked for. One object a page. */
final class DateEvidence {

    /** Dates in lines of one page that are weighed; beyond them a page is a list. */
    private static final int MOST_LINES = 150;

    private final Page page;
    private final FurnitureMap furniture;
    private final int body;
    private final PrintedDates printer;
    private final DateContext context;
    private @Nullable DatePlace place;
    private @Nullable List<PrintedDates.Printed> near;
    private @Nullable List<PrintedDates.Printed> all;

    DateEvidence(Page page, FurnitureMap furniture, int body, PrintedDates printer, DateContext context) {
        this.page = page;
        this.furniture = furniture;
        this.body = body;
        this.printer = printer;
        this.context = context;
    }

    Page page() {
        return page;
    }

    DateContext context() {
        return context;
    }

    DatePlace place() {
        DatePlace known = place;
        if (known == null) {
            known = DatePlace.of(page, furniture, body);
            place = known;
        }
        return known;
    }

    /** The dates in lines near the headline and the start of the text. */
    List<PrintedDates.Printed> nearLines() {
        List<PrintedDates.Printed> known = near;
        if (known == null) {
            known = new ArrayList<>();
            printer.find(known, page, place(), place().nearStart(), place().nearEnd(), MOST_LINES, context);
            near = known;
        }
        return known;
    }

    /** The dates in all lines, near ones first. */
    List<PrintedDates.Printed> lines() {
        List<PrintedDates.Printed> known = all;
        if (known == null) {
            known = new ArrayList<>(nearLines());
            int end = page.tree().blocks().size();
            printer.find(known, page, place(), 0, place().nearStart(), MOST_LINES, context);
            printer.find(known, page, place(), place().nearEnd(), end, 2 * MOST_LINES, context);
            all = known;
        }
        return known;
    }
}

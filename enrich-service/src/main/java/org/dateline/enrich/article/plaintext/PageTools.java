package org.dateline.enrich.article.plaintext;

import org.dateline.enrich.article.date.NewsTimeFinder;
import org.dateline.enrich.article.date.NewsTimeReader;
import org.dateline.enrich.article.date.UrlDateReader;
import org.dateline.enrich.article.metadata.AgencyTable;
import org.dateline.enrich.article.metadata.BylineReader;
import org.dateline.enrich.article.metadata.DatelineReader;
import org.dateline.enrich.article.metadata.HeadlineCleaner;

/** What pages are read with, loaded once. */
record PageTools(
        LineLexicon lexicon,
        AgencyTable agencies,
        BylineReader bylines,
        DatelineReader datelines,
        HeadlineCleaner headlines,
        NewsTimeFinder times,
        UrlDateReader urlDates,
        CaptionReader captions) {

    static PageTools load(NewsTimeReader reader, AgencyTable agencies) {
        LineLexicon lexicon = LineLexicon.load();
        return new PageTools(
                lexicon,
                agencies,
                BylineReader.load(agencies),
                DatelineReader.load(agencies),
                new HeadlineCleaner(),
                NewsTimeFinder.load(reader),
                new UrlDateReader(),
                new CaptionReader(lexicon, agencies));
    }
}

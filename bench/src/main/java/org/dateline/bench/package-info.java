/**
 * Benchmarks. Of the pure stages, by JMH, over a folder of pages and each against the limit of the same run:
 * {@code java -Ddateline.bench.pages=FOLDER -jar bench/target/bench.jar}. Of the polling of thousands of feeds, over a broker, the
 * service and a server of feeds: {@link org.dateline.bench.FeedLoad}. Of a gazetteer of a million names:
 * {@link org.dateline.enrich.entity.GazetteerLoad}.
 */
package org.dateline.bench;

/**
 * Benchmarks of the pure stages over a folder of pages, each against the limit of the same run.
 *
 * <pre>java -Ddateline.bench.pages=FOLDER -jar bench/target/bench.jar</pre>
 */
package org.dateline.bench;

package org.dateline.enrich.entity.dump;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.dateline.enrich.entity.EntityType;

/**
 * Speed and memory of reading a Wikidata dump of any size, made by repeating an excerpt. From the root of the project, for 1 GB:
 *
 * <pre>
 * ./mvnw -q package -pl bench -am -Dmaven.test.skip=true
 * java -Xmx64m -cp bench/target/bench.jar org.dateline.enrich.entity.dump.DumpLoad \
 *     enrich-service/src/test/resources/org/dateline/enrich/entity/dump/wikidata-excerpt.json 1000
 * </pre>
 */
public final class DumpLoad {
    private static final double MEGA = 1e6;
    private static final int STEPS = 10;

    private DumpLoad() {}

    /** Prints a line each tenth. The arguments are the excerpt and the size in millions of bytes. */
    public static void main(String[] args) throws IOException {
        byte[] excerpt = Files.readString(Path.of(args[0])).getBytes(StandardCharsets.UTF_8);
        long size = (long) (Double.parseDouble(args[1]) * MEGA);
        EntitySelection selection = new EntitySelection(
                EnumSet.allOf(EntityType.class), List.of("en", "de"), 20, ClassTypes.shipped(), "bench");
        Repeated source = new Repeated(excerpt, size);
        long kept = 0;
        long unreadable = 0;
        long next = size / STEPS;
        long start = System.nanoTime();
        try (EntityDump dump = EntityDump.wikidata(source, selection)) {
            boolean more = true;
            while (more) {
                try {
                    EntitySelection.Outcome outcome = dump.next();
                    kept += outcome instanceof EntitySelection.Kept ? 1 : 0;
                    more = outcome != null;
                } catch (EntityDump.UnreadableLineException e) {
                    unreadable++;
                }
                if (source.given >= next) {
                    next += size / STEPS;
                    print(source.given, dump.lines(), kept, unreadable, start);
                }
            }
        }
    }

    private static void print(long bytes, long lines, long kept, long unreadable, long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                Locale.ROOT,
                "%,6.0f MB  %,9d lines  %,9d entities  %,7d unreadable  %6.1f MB/s  heap %.1f MB%n",
                bytes / MEGA,
                lines,
                kept,
                unreadable,
                bytes / MEGA / seconds,
                (runtime.totalMemory() - runtime.freeMemory()) / MEGA);
    }

    /** The excerpt over and over. */
    private static final class Repeated extends InputStream {
        private final byte[] bytes;
        private final long size;
        private long given;

        private Repeated(byte[] bytes, long size) {
            this.bytes = Arrays.copyOf(bytes, bytes.length);
            this.size = size;
        }

        @Override
        public int read() {
            return given < size ? bytes[(int) (given++ % bytes.length)] & 0xff : -1;
        }

        @Override
        public int read(byte[] into, int from, int most) {
            if (given >= size) {
                return -1;
            }
            int at = (int) (given % bytes.length);
            int count = (int) Math.min(Math.min(most, bytes.length - at), size - given);
            System.arraycopy(bytes, at, into, from, count);
            given += count;
            return count;
        }
    }
}

package org.dateline.ingest.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The files of a back-fill in their fixed order: the inputs as named, each folder by the paths of its files. Immutable. */
public final class BackfillInputs {

    /**
     * One of the files.
     *
     * @param path below the input that it belongs to
     * @param name unique among all of them
     * @param size bytes
     * @param modified milliseconds since the epoch
     */
    record Entry(Path file, String path, String name, long size, long modified) {}

    private final List<Entry> entries;
    private final long[] before;

    private BackfillInputs(List<Entry> entries) {
        this.entries = List.copyOf(entries);
        this.before = new long[entries.size() + 1];
        for (int i = 0; i < entries.size(); i++) {
            before[i + 1] = before[i] + entries.get(i).size();
        }
    }

    /**
     * Lists files and folders. A file that is named twice is read once.
     *
     * @throws IOException if one cannot be listed
     */
    public static BackfillInputs list(List<Path> inputs) throws IOException {
        List<Entry> entries = new ArrayList<>();
        Set<Path> seen = new HashSet<>();
        for (int i = 0; i < inputs.size(); i++) {
            Path start = inputs.get(i);
            String prefix = inputs.size() == 1 ? "" : (i + 1) + ":";
            for (Path file : SourceFiles.list(start)) {
                if (seen.add(file.toAbsolutePath().normalize())) {
                    String path = SourceFiles.relative(start, file);
                    BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
                    long modified = facts.lastModifiedTime().toMillis();
                    entries.add(new Entry(file, path, prefix + path, facts.size(), modified));
                }
            }
        }
        return new BackfillInputs(entries);
    }

    /** The name of a job that is not given one: the same for the same inputs in the same order, wherever it is started. */
    public static String jobId(List<Path> inputs) {
        String all = inputs.stream()
                .map(input -> input.toAbsolutePath().normalize().toString())
                .collect(Collectors.joining("\n"));
        Path name = inputs.get(0).toAbsolutePath().normalize().getFileName();
        String stem = String.valueOf(name).replaceAll("[^A-Za-z0-9._-]", "_");
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return stem.substring(0, Math.min(stem.length(), 40)) + "-"
                    + HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /** How many files there are. */
    public int size() {
        return entries.size();
    }

    /** Their bytes on the disk. */
    public long bytes() {
        return before[entries.size()];
    }

    /** Bytes of the files before that one. */
    long bytesBefore(int index) {
        return before[index];
    }

    Entry get(int index) {
        return entries.get(index);
    }

    /** The place of the file of that name; -1 where there is none. */
    int indexOf(String name) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }
}

package org.dateline.enrich.entity;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A trained model as it is stored: gzip, big-endian. Immutable and thread-safe.
 *
 * @param version names the model in every mention that it makes
 * @param data what it was trained on, for people
 * @param classes distributional class of a word, see {@link WordTable}
 * @param facts see {@link NameFacts}
 * @param phrases hashes of place names of several words
 */
record NameModelFile(
        String version,
        String data,
        Map<Integer, Short> classes,
        Map<Integer, Byte> facts,
        Set<Integer> phrases,
        NameModel model) {
    private static final String ENGLISH = "names-en.model";
    private static final int MAGIC = 0x444C4E4D; // DLNM

    NameModelFile {
        classes = Map.copyOf(classes);
        facts = Map.copyOf(facts);
        phrases = Set.copyOf(phrases);
    }

    /**
     * Reads the model that ships with Dateline; see {@code docs/entities.md} for its data and how it is trained.
     *
     * @throws IllegalStateException where it is missing, or made for other features than these
     */
    static NameModelFile english() {
        try (InputStream in = NameModelFile.class.getResourceAsStream(ENGLISH)) {
            if (in == null) {
                throw new IllegalStateException("resource missing: " + ENGLISH);
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(ENGLISH, e);
        }
    }

    /**
     * Reads a model.
     *
     * @throws IOException where it is none
     */
    static NameModelFile read(InputStream in) throws IOException {
        try (DataInputStream data =
                new DataInputStream(new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16))) {
            if (data.readInt() != MAGIC) {
                throw new IOException("no model of names");
            }
            int features = data.readInt();
            if (features != NameFeatures.VERSION) {
                throw new IllegalStateException(
                        "model with features " + features + ", expected " + NameFeatures.VERSION);
            }
            String version = data.readUTF();
            String trainedOn = data.readUTF();
            int words = data.readInt();
            Map<Integer, Short> classes = new HashMap<>(words * 2);
            for (int i = 0; i < words; i++) {
                classes.put(data.readInt(), data.readShort());
            }
            int named = data.readInt();
            Map<Integer, Byte> facts = new HashMap<>(named * 2);
            for (int i = 0; i < named; i++) {
                facts.put(data.readInt(), data.readByte());
            }
            int places = data.readInt();
            Set<Integer> phrases = new HashSet<>(places * 2);
            for (int i = 0; i < places; i++) {
                phrases.add(data.readInt());
            }
            return new NameModelFile(version, trainedOn, classes, facts, phrases, NameModel.read(data));
        }
    }

    /** Writes the model; the same model gives the same bytes. */
    void write(OutputStream out) throws IOException {
        try (DataOutputStream data = new DataOutputStream(new BufferedOutputStream(new GZIPOutputStream(out)))) {
            data.writeInt(MAGIC);
            data.writeInt(NameFeatures.VERSION);
            data.writeUTF(version);
            data.writeUTF(this.data);
            data.writeInt(classes.size());
            for (Map.Entry<Integer, Short> word : new TreeMap<>(classes).entrySet()) {
                data.writeInt(word.getKey());
                data.writeShort(word.getValue());
            }
            data.writeInt(facts.size());
            for (Map.Entry<Integer, Byte> word : new TreeMap<>(facts).entrySet()) {
                data.writeInt(word.getKey());
                data.writeByte(word.getValue());
            }
            data.writeInt(phrases.size());
            for (int phrase : new TreeSet<>(phrases)) {
                data.writeInt(phrase);
            }
            model.write(data);
        }
    }
}

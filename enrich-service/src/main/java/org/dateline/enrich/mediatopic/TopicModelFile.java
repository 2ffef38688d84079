package org.dateline.enrich.mediatopic;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Topic models as they are stored: gzip, big-endian; buckets without a weight are left out. */
final class TopicModelFile {

    private static final String ENGLISH = "topics-en.model";
    private static final int MAGIC = 0x444C544D; // DLTM

    private TopicModelFile() {}

    /**
     * The model that ships with Dateline; {@code docs/topics.md} tells its data and how it is trained.
     *
     * @throws IllegalStateException where it is missing, or made for other features than these
     */
    static TopicModel english() {
        try (InputStream in = TopicModelFile.class.getResourceAsStream(ENGLISH)) {
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
    static TopicModel read(InputStream in) throws IOException {
        try (DataInputStream data =
                new DataInputStream(new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16))) {
            if (data.readInt() != MAGIC) {
                throw new IOException("no model of topics");
            }
            int features = data.readInt();
            if (features != TopicFeatures.VERSION) {
                throw new IllegalStateException(
                        "model with features " + features + ", expected " + TopicFeatures.VERSION);
            }
            String version = data.readUTF();
            String trainedOn = data.readUTF();
            String language = data.readUTF();
            TopicFit fit = fit(data);
            int topics = data.readUnsignedShort();
            List<String> qcodes = new ArrayList<>();
            float[] biases = new float[topics];
            float[] scales = new float[topics];
            for (int topic = 0; topic < topics; topic++) {
                qcodes.add(data.readUTF());
                biases[topic] = data.readFloat();
                scales[topic] = data.readFloat();
            }
            int count = data.readInt();
            int[] buckets = new int[count];
            float[] rarity = new float[count];
            byte[] weights = new byte[count * topics];
            for (int row = 0; row < count; row++) {
                buckets[row] = data.readInt();
                rarity[row] = data.readFloat();
                data.readFully(weights, row * topics, topics);
            }
            BucketRows rows = new BucketRows(buckets, TopicFeatures.BUCKETS);
            return new TopicModel(
                    version,
                    trainedOn,
                    language,
                    qcodes,
                    biases,
                    scales,
                    rows,
                    rarity,
                    TopicModel.weights(qcodes, weights),
                    fit);
        }
    }

    private static TopicFit fit(DataInputStream data) throws IOException {
        Map<String, Float> offsets = new HashMap<>();
        int count = data.readUnsignedShort();
        for (int i = 0; i < count; i++) {
            offsets.put(data.readUTF(), data.readFloat());
        }
        return new TopicFit(offsets, data.readFloat(), data.readFloat(), data.readFloat());
    }

    /** Writes a model; the same model gives the same bytes. */
    static void write(TopicModel model, OutputStream out) throws IOException {
        try (DataOutputStream data =
                new DataOutputStream(new BufferedOutputStream(new GZIPOutputStream(out, 1 << 16), 1 << 16))) {
            data.writeInt(MAGIC);
            data.writeInt(TopicFeatures.VERSION);
            data.writeUTF(model.version());
            data.writeUTF(model.data());
            data.writeUTF(model.language());
            TopicFit fit = model.fit();
            data.writeShort(fit.offsets().size());
            for (Map.Entry<String, Float> offset : new TreeMap<>(fit.offsets()).entrySet()) {
                data.writeUTF(offset.getKey());
                data.writeFloat(offset.getValue());
            }
            data.writeFloat(fit.share());
            data.writeFloat(fit.slope());
            data.writeFloat(fit.intercept());
            int topics = model.qcodes().size();
            data.writeShort(topics);
            for (int topic = 0; topic < topics; topic++) {
                data.writeUTF(model.qcodes().get(topic));
                data.writeFloat(model.biases()[topic]);
                data.writeFloat(model.scales()[topic]);
            }
            writeRows(model, data);
        }
    }

    private static void writeRows(TopicModel model, DataOutputStream data) throws IOException {
        data.writeInt(model.rows().size());
        int row = 0;
        for (int bucket : model.rows().buckets()) {
            data.writeInt(bucket);
            data.writeFloat(model.rarity()[row]);
            model.weights().write(row, data);
            row++;
        }
    }
}

package org.dateline.train.teacher;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.util.Triple;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.dateline.train.NameDocument;
import org.dateline.train.NameSpan;

/**
 * Labels open text with the general English model of Stanford CoreNLP (Finkel, Grenager and Manning, ACL 2005), and keeps the labels in a
 * file. CoreNLP is under the GPL: it is a tool of training alone; what ships holds neither its code nor its models. Not thread-safe.
 *
 * <p>Its models of CoNLL-2003 and MUC agree with it too much to correct it: students of all three's majority were worse on every gold set.
 */
public final class TeacherLabels {
    static final String MODEL = "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz";

    private final Path file;

    /**
     * @param file where the labels are kept: document id, tab, spans {@code start,end,type} separated by spaces; gzip
     */
    public TeacherLabels(Path file) {
        this.file = file;
    }

    /**
     * The documents with the teacher's labels, from the file where it is there; it must then be of just these documents.
     *
     * @throws IOException where the file cannot be read or written, or is of other documents
     */
    public List<NameDocument> label(List<NameDocument> documents) throws IOException {
        if (!Files.exists(file)) {
            write(documents);
        }
        Map<String, String> labels = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                labels.put(line.substring(0, tab), line.substring(tab + 1));
            }
        }
        List<NameDocument> labeled = new ArrayList<>(documents.size());
        for (NameDocument document : documents) {
            String spans = labels.get(document.id());
            if (spans == null) {
                throw new IOException(file + " has no labels of " + document.id() + ": delete it to label anew");
            }
            labeled.add(new NameDocument(document.id(), document.text(), spans(spans)));
        }
        return labeled;
    }

    private void write(List<NameDocument> documents) throws IOException {
        CRFClassifier<CoreLabel> teacher;
        try {
            teacher = CRFClassifier.getClassifier(MODEL);
        } catch (ClassNotFoundException e) {
            throw new IOException("the teacher's model does not fit its code", e);
        }
        System.out.println("the teacher labels " + documents.size() + " documents");
        List<String> lines = IntStream.range(0, documents.size())
                .parallel()
                .mapToObj(i -> documents.get(i).id() + "\t"
                        + written(teacher.classifyToCharacterOffsets(
                                documents.get(i).text())))
                .toList();
        Path part = Path.of(file + ".part");
        try (BufferedWriter out = new BufferedWriter(
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(part)), StandardCharsets.UTF_8))) {
            for (String line : lines) {
                out.write(line);
                out.write('\n');
            }
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String written(List<Triple<String, Integer, Integer>> spans) {
        return spans.stream()
                .map(span -> span.second() + "," + span.third() + "," + span.first())
                .collect(Collectors.joining(" "));
    }

    private static List<NameSpan> spans(String written) {
        List<NameSpan> spans = new ArrayList<>();
        StringTokenizer parts = new StringTokenizer(written, " ,");
        while (parts.hasMoreTokens()) {
            int start = Integer.parseInt(parts.nextToken());
            int end = Integer.parseInt(parts.nextToken());
            spans.add(new NameSpan(start, end, type(parts.nextToken())));
        }
        return spans;
    }

    private static String type(String name) {
        return switch (name) {
            case "ORGANIZATION" -> "ORG";
            case "LOCATION" -> "LOC";
            default -> name;
        };
    }
}

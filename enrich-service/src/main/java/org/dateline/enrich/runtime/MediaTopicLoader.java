package org.dateline.enrich.runtime;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dateline.enrich.mediatopic.Lexicon;
import org.dateline.enrich.mediatopic.MediaTopicTagger;
import org.dateline.enrich.mediatopic.TaxonomyFile;
import org.dateline.enrich.mediatopic.TopicScorer;
import org.dateline.enrich.text.TextDigest;

/** Wires the tagger of media topics with files of the operator's over what ships. */
public final class MediaTopicLoader {

    private static final long MAX_BYTES = 64L << 20;
    /** Of the digest in a version. */
    private static final int DIGITS = 8;

    private MediaTopicLoader() {}

    /**
     * Reads the files. The version of each, carried by every tag that it makes, is its name without extension and a digest of its content:
     * the same content has the same version on every instance.
     *
     * @param lexicons in the form of {@link Lexicon#read}; each stands over those before it
     * @param taxonomies in the form of {@link TaxonomyFile}
     * @throws NoSuchFileException where one is missing
     * @throws IOException where one cannot be read as UTF-8 or is larger than 64 MiB
     * @throws IllegalArgumentException naming file and line, where one is not of its form
     */
    public static MediaTopicTagger load(List<Path> lexicons, List<Path> taxonomies) throws IOException {
        Lexicon lexicon = Lexicon.load();
        for (Path file : lexicons) {
            String content = content(file);
            lexicon = lexicon.with(Lexicon.read(version(file, content), file.toString(), new StringReader(content)));
        }
        List<TopicScorer> own = new ArrayList<>();
        for (Path file : taxonomies) {
            String content = content(file);
            own.add(TaxonomyFile.read(version(file, content), file.toString(), new StringReader(content)));
        }
        return MediaTopicTagger.load(lexicon, own);
    }

    private static String content(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
        if (Files.size(file) > MAX_BYTES) {
            throw new IOException(file + ": larger than " + MAX_BYTES + " bytes");
        }
        return Files.readString(file);
    }

    private static String version(Path file, String content) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return (dot > 0 ? name.substring(0, dot) : name) + "-"
                + TextDigest.of(content).substring(0, DIGITS);
    }
}

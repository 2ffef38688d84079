package org.dateline.standalone.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dateline.enrich.mediatopic.MediaTopicTagger;
import org.dateline.enrich.runtime.EnrichConfig;
import org.dateline.enrich.runtime.MediaTopicLoader;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Files of the operator's that say how topics are found. */
final class TopicFiles {

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--lexicon",
            paramLabel = "FILE",
            description = "Words for media topics over those that ship; see docs/topics.md. May be repeated.")
    private List<Path> lexicons = List.of();

    @Option(
            names = "--taxonomy",
            paramLabel = "FILE",
            description =
                    "A taxonomy of your own, tagged beside the media topics; see docs/topics.md. May be repeated.")
    private List<Path> taxonomies = List.of();

    /**
     * The same for the enrich service, checked, so that a fault is told before anything starts.
     *
     * @throws IOException where a file cannot be read
     * @throws ParameterException where a file is missing or not of its form; names file and line
     */
    Map<String, String> settings() throws IOException {
        if (lexicons.isEmpty() && taxonomies.isEmpty()) {
            return Map.of();
        }
        tagger();
        return Map.of(EnrichConfig.TOPIC_LEXICONS, list(lexicons), EnrichConfig.TOPIC_TAXONOMIES, list(taxonomies));
    }

    private String list(List<Path> files) {
        for (Path file : files) {
            if (file.toString().contains(",")) {
                throw new ParameterException(spec.commandLine(), "rename " + file + ": no comma in its path, please");
            }
        }
        return files.stream().map(file -> file.toAbsolutePath().toString()).collect(Collectors.joining(","));
    }

    /**
     * The tagger with these files over what ships.
     *
     * @throws IOException where a file cannot be read
     * @throws ParameterException where a file is missing or not of its form; names file and line
     */
    MediaTopicTagger tagger() throws IOException {
        try {
            return MediaTopicLoader.load(lexicons, taxonomies);
        } catch (NoSuchFileException e) {
            throw new ParameterException(spec.commandLine(), "no such file: " + e.getFile(), e);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}

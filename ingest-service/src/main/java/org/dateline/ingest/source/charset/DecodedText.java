package org.dateline.ingest.source.charset;

import java.nio.charset.Charset;
import org.dateline.ingest.source.CharsetProvenance;

/**
 * A decoded document.
 *
 * @param text the characters, without a byte order mark
 * @param damaged whether some bytes were not valid in the character set and became U+FFFD or were read as windows-1252
 */
public record DecodedText(String text, Charset charset, CharsetProvenance provenance, boolean damaged) {}

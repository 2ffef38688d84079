package org.dateline.ingest.schedule;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.dateline.ingest.source.Declared;
import org.dateline.ingest.source.DeclaredImage;
import org.dateline.ingest.source.DeclaredSubject;
import org.dateline.ingest.source.SourceItem;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether an item says something else than the last time. Its dates do not count where it has words: many feeds write the time
 * of the request into them. Addresses of images do not count: they carry signatures that change. Stateless.
 */
public final class ItemDigest {

    private static final int HEX_DIGITS = 32;

    private ItemDigest() {}

    /** First 128 bits of a SHA-256, lower-case hex. */
    public static String of(SourceItem item) {
        MessageDigest digest = sha256();
        Declared said = item.declared();
        add(digest, item.pubStatus().name());
        add(digest, item.statusReason());
        add(digest, item.uri());
        add(digest, said.headline());
        add(digest, said.summary());
        said.authors().forEach(author -> add(digest, author));
        add(digest, said.embargoed());
        add(digest, said.section());
        add(digest, said.edNote());
        add(digest, said.version());
        said.keywords().forEach(keyword -> add(digest, keyword));
        for (DeclaredSubject subject : said.subjects()) {
            add(digest, subject.scheme());
            add(digest, subject.code());
            add(digest, subject.name());
        }
        for (DeclaredImage image : said.images()) {
            add(digest, image.caption());
        }
        boolean hasWords = item.content().length > 0 || said.headline() != null || said.summary() != null;
        if (!hasWords) {
            add(digest, said.published());
            add(digest, said.updated());
        }
        digest.update(item.content());
        return HexFormat.of().formatHex(digest.digest()).substring(0, HEX_DIGITS);
    }

    /** SHA-256 of a whole body, lower-case hex. */
    public static String ofBody(byte[] body) {
        return HexFormat.of().formatHex(sha256().digest(body));
    }

    /** Each with its length, so that no two lists of values look the same. */
    private static void add(MessageDigest digest, @Nullable String value) {
        byte[] bytes = value == null ? new byte[0] : value.getBytes(StandardCharsets.UTF_8);
        digest.update(
                ByteBuffer.allocate(4).putInt(value == null ? -1 : bytes.length).array());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}

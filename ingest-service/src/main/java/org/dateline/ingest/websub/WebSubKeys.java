package org.dateline.ingest.websub;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What of a subscription must not be guessed, made of one secret and the feed's id: nothing has to be stored, and any instance can
 * check it. Immutable; safe for many threads.
 */
final class WebSubKeys {

    /** The methods of the recommendation, section 5.2. */
    private static final Map<String, String> ALGORITHMS =
            Map.of("sha1", "HmacSHA1", "sha256", "HmacSHA256", "sha384", "HmacSHA384", "sha512", "HmacSHA512");

    private static final int PATH_HEX = 32;

    private final byte[] secret;

    WebSubKeys(byte[] secret) {
        this.secret = secret.clone();
    }

    /** Path of the callback of a feed. */
    String path(String feedId) {
        byte[] id = feedId.getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id) + "/" + check(feedId);
    }

    /** The feed of a path; empty where the path is not one of ours. */
    Optional<String> feedOf(String encoded, String check) {
        try {
            String feedId = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
            boolean ours = MessageDigest.isEqual(
                    check(feedId).getBytes(StandardCharsets.US_ASCII), check.getBytes(StandardCharsets.UTF_8));
            return ours ? Optional.of(feedId) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** The secret that the hub signs with. */
    String hubSecret(String feedId) {
        return HexFormat.of().formatHex(mac("HmacSHA256", secret, "secret\n" + feedId));
    }

    /** Whether a delivery is signed with the feed's secret. */
    boolean isSigned(String feedId, @Nullable String signature, byte[] body) {
        int equals = signature == null ? -1 : signature.indexOf('=');
        if (signature == null || equals < 0) {
            return false;
        }
        String algorithm = ALGORITHMS.get(signature.substring(0, equals).strip().toLowerCase(Locale.ROOT));
        if (algorithm == null) {
            return false;
        }
        byte[] key = hubSecret(feedId).getBytes(StandardCharsets.US_ASCII);
        String expected = HexFormat.of().formatHex(mac(algorithm, key, body));
        String given = signature.substring(equals + 1).strip().toLowerCase(Locale.ROOT);
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.UTF_8));
    }

    private String check(String feedId) {
        return HexFormat.of()
                .formatHex(mac("HmacSHA256", secret, "path\n" + feedId))
                .substring(0, PATH_HEX);
    }

    private static byte[] mac(String algorithm, byte[] key, String text) {
        return mac(algorithm, key, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] mac(String algorithm, byte[] key, byte[] bytes) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}

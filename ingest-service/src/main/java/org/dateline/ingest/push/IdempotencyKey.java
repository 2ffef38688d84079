package org.dateline.ingest.push;

/**
 * Reads the {@code Idempotency-Key} header: a string of structured fields (RFC 8941), in double quotes; without them too, as most
 * clients send it. Stateless.
 *
 * @see <a href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/">The Idempotency-Key HTTP Header Field</a>
 */
final class IdempotencyKey {

    private static final int MAX_LENGTH = 255;

    private IdempotencyKey() {}

    /**
     * The key.
     *
     * @throws ProblemException 400 where it is empty, too long, or has other characters than ASCII's visible ones and the space
     */
    static String parse(String header) throws ProblemException {
        String given = header.strip();
        String key = given.startsWith("\"") ? quoted(given) : given;
        boolean visible = key.chars().allMatch(c -> c >= ' ' && c < 0x7F);
        if (key.isEmpty() || key.length() > MAX_LENGTH || !visible) {
            throw bad("it has 1 to " + MAX_LENGTH + " visible ASCII characters");
        }
        return key;
    }

    private static String quoted(String given) throws ProblemException {
        StringBuilder key = new StringBuilder();
        for (int i = 1; i < given.length(); i++) {
            char c = given.charAt(i);
            if (c == '"') {
                String rest = given.substring(i + 1).strip();
                if (!rest.isEmpty() && !rest.startsWith(";")) {
                    throw bad("something follows its closing quote");
                }
                return key.toString();
            }
            if (c == '\\') {
                i++;
                if (i >= given.length() || (given.charAt(i) != '"' && given.charAt(i) != '\\')) {
                    throw bad("a backslash stands before a quote or a backslash only");
                }
                c = given.charAt(i);
            }
            key.append(c);
        }
        throw bad("its closing quote is missing");
    }

    private static ProblemException bad(String detail) {
        return new ProblemException(Problem.BAD_IDEMPOTENCY_KEY, detail);
    }
}

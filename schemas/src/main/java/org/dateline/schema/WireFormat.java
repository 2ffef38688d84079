package org.dateline.schema;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import org.apache.kafka.common.errors.SerializationException;

/**
 * The Confluent wire format: one zero byte, the schema's id as a big-endian 32-bit number, then Avro binary.
 *
 * @see <a href="https://docs.confluent.io/platform/current/schema-registry/fundamentals/serdes-develop/index.html#wire-format">Wire
 *     format</a>
 */
final class WireFormat {

    static final byte MAGIC = 0;
    static final int HEADER_BYTES = 5;

    private WireFormat() {}

    /** Tells the registry's refusals (the data or the contract is wrong) from its absence (try again). */
    static RuntimeException failure(String what, Exception cause) {
        if (cause instanceof RestClientException rest && rest.getStatus() >= 400 && rest.getStatus() < 500) {
            // 401, 403 and 429 say nothing about the data: an operator can mend them and the record is still good.
            if (rest.getStatus() != 401 && rest.getStatus() != 403 && rest.getStatus() != 429) {
                return new SerializationException(what + ": " + rest.getMessage(), rest);
            }
        }
        if (cause instanceof IOException || cause instanceof RestClientException) {
            return new RegistryUnavailableException(what + ": schema registry unavailable", cause);
        }
        return new SerializationException(what, cause);
    }
}

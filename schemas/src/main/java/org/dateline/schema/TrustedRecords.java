package org.dateline.schema;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.data.TimeConversions;
import org.apache.avro.specific.SpecificData;

/**
 * Avro's view of generated classes, for the packages that are ours and no other. Avro loads no class that a schema names unless it is
 * trusted, and asks for that trust in a system property or a global; a library must set neither for the whole process, so the trust
 * is given here, to one object. Thread-safe.
 */
public final class TrustedRecords extends SpecificData {

    private final Set<String> packages;
    private final Map<String, Class<?>> classes = new ConcurrentHashMap<>();

    /** @param packages names of the packages whose generated classes may be made from data */
    public TrustedRecords(String... packages) {
        super(TrustedRecords.class.getClassLoader());
        this.packages = Set.of(packages);
        addLogicalTypeConversion(new TimeConversions.TimestampMillisConversion());
    }

    @Override
    public Class<?> getClass(Schema schema) {
        return switch (schema.getType()) {
            case RECORD, ENUM, FIXED -> {
                String namespace = schema.getNamespace();
                yield namespace != null && packages.contains(namespace)
                        ? classes.computeIfAbsent(schema.getFullName(), this::load)
                        : super.getClass(schema);
            }
            default -> super.getClass(schema);
        };
    }

    private Class<?> load(String name) {
        try {
            return Class.forName(name, true, getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("generated class " + name + " is not on the class path", e);
        }
    }
}

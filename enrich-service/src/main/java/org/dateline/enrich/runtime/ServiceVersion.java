package org.dateline.enrich.runtime;

/** Version of this build, from the jar's manifest. */
final class ServiceVersion {

    private ServiceVersion() {}

    static String get() {
        String version = ServiceVersion.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}

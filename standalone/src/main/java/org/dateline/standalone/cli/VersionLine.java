package org.dateline.standalone.cli;

import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class VersionLine implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"dateline " + get()};
    }

    static String get() {
        String version = VersionLine.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}

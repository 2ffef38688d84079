package org.dateline.standalone.container;

import com.github.dockerjava.api.exception.NotFoundException;
import org.junit.jupiter.api.Assumptions;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.images.RemoteDockerImage;
import org.testcontainers.utility.DockerImageName;

/** The Docker engine of this machine, if there is one. */
final class ContainerEngine {

    static final String KAFKA = "apache/kafka:4.3.1";
    static final String APICURIO = "apicurio/apicurio-registry:3.3.3";
    static final String JAVA = "eclipse-temurin:25-jre";

    private ContainerEngine() {}

    /** Ends the test as skipped, loudly, where no engine answers or an image can neither be found nor pulled. */
    static void require(String test, String... images) {
        try {
            DockerClientFactory.instance().client();
        } catch (RuntimeException | ExceptionInInitializerError noEngine) {
            skip(test, "no Docker engine that Testcontainers can use: " + noEngine.getMessage());
        }
        for (String image : images) {
            try {
                DockerClientFactory.instance().client().inspectImageCmd(image).exec();
            } catch (NotFoundException notHere) {
                pull(test, image);
            }
        }
    }

    /** Ends the test as skipped, loudly. */
    static void skip(String test, String reason) {
        String line = test + " skipped: " + reason.lines().findFirst().orElse("");
        System.err.println("\n*** " + line + "\n");
        Assumptions.abort(line);
    }

    private static void pull(String test, String image) {
        try {
            new RemoteDockerImage(DockerImageName.parse(image)).get();
        } catch (RuntimeException unreachable) {
            skip(test, "image " + image + " is not here and cannot be pulled");
        } catch (Exception unreachable) {
            skip(test, "image " + image + " is not here and cannot be pulled");
        }
    }
}

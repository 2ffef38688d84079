package org.dateline.ingest.push;

import io.javalin.config.RoutesConfig;

/** A set of routes that {@link PushServer} serves. */
@FunctionalInterface
public interface Routes {

    /** Adds them; called once, before the server starts. */
    void register(RoutesConfig routes);
}

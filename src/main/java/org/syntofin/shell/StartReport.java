package org.syntofin.shell;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** What an administrator wants to read in the log after a start: where the data is, and where the pages are. */
@Component
class StartReport {

    private static final Logger LOG = LoggerFactory.getLogger(StartReport.class);

    private final Environment environment;
    private final ObjectProvider<DataSourceProperties> source;
    private final ObjectProvider<Flyway> migrations;

    StartReport(
            Environment environment, ObjectProvider<DataSourceProperties> source, ObjectProvider<Flyway> migrations) {
        this.environment = environment;
        this.source = source;
        this.migrations = migrations;
    }

    /** Before the one-time code of a fresh installation, which is the last that is said. */
    @EventListener
    @Order(0)
    void tell(ApplicationReadyEvent ready) {
        migrations.ifAvailable(flyway -> source.ifAvailable(database ->
                LOG.info("Database: {}, schema {}", withoutSettings(database.determineUrl()), version(flyway))));
        String port = environment.getProperty("local.server.port");
        if (port != null) {
            LOG.info("Pages: http://localhost:{}{}", port, environment.getProperty("server.servlet.context-path", "/"));
        }
    }

    private static String version(Flyway flyway) {
        MigrationInfo current = flyway.info().current();
        return current == null ? "empty" : String.valueOf(current.getVersion());
    }

    /** What follows the name of the database may hold a password. */
    static String withoutSettings(String url) {
        return url.replaceFirst("[?;].*", "").replaceFirst("//[^/@]*@", "//");
    }
}

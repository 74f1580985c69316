package org.syntofin.administration.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Where a command's application is: the server that runs on the data folder, asked through its socket, or else the
 * application itself, started for this command without an address. Mixed into each command that needs it.
 */
final class Installation {

    @Option(names = "--data", paramLabel = "DIR", description = "The server's data folder (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    @Option(
            names = "--set",
            paramLabel = "SETTING=VALUE",
            description = "A setting of the server, such as spring.datasource.url, where no file or variable has it.")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    /** The application's answer. */
    Reply ask(Request request) {
        try {
            Optional<Reply> served = new ControlSocket(data).ask(request);
            return served.orElseGet(() -> alone(request));
        } catch (IOException unreachable) {
            return Reply.refused("The server of " + data + " does not answer: " + unreachable.getMessage());
        }
    }

    private Reply alone(Request request) {
        if (command == null
                || !(command.root().userObject() instanceof CommandLineInterface root)
                || root.application() == null) {
            return Reply.refused("No server runs on " + data + ".");
        }
        List<String> arguments = new ArrayList<>(List.of(
                "--syntofin.data=" + data.toAbsolutePath(),
                "--" + ControlServer.SETTING + "=false",
                "--server.port=-1",
                "--spring.main.banner-mode=off",
                "--spring.main.log-startup-info=false",
                "--logging.level.root=off",
                "--logging.level.org.flywaydb=off",
                "--logging.level.org.syntofin=off"));
        settings.forEach((key, value) -> arguments.add("--" + key + "=" + value));
        try (ConfigurableApplicationContext context =
                SpringApplication.run(root.application(), arguments.toArray(String[]::new))) {
            return context.getBean(CommandDesk.class).carryOut(request);
        } catch (RuntimeException failed) {
            return Reply.refused("The database cannot be opened: "
                    + NestedExceptionUtils.getMostSpecificCause(failed).getMessage()
                    + " If a server runs on another folder, name that with --data.");
        }
    }
}

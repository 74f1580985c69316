package org.syntofin;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.theme.aura.Aura;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.syntofin.administration.cli.CommandLineInterface;

/** The entry point: serves, or carries out one command and ends. */
@SpringBootApplication
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("syntofin.css")
public class App implements AppShellConfigurator {

    public static void main(String[] args) {
        if (CommandLineInterface.isCommand(args)) {
            System.exit(CommandLineInterface.run(App.class, args));
        }
        SpringApplication.run(App.class, args);
    }
}

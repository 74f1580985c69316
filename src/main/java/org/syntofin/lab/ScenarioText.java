package org.syntofin.lab;

/**
 * A scenario as its file has it.
 *
 * @param name of the file, without {@code .scenario.toml}
 * @param toml what is in it
 */
public record ScenarioText(String name, String toml) {}

/**
 * The command line: {@code java -jar syntofin.jar COMMAND}. {@link CommandLineInterface} holds the list of commands;
 * one that only reads files starts no Spring. May know every feature; nobody knows it but the entry point. Exit codes:
 * 0 done, 1 findings, 2 unusable input.
 */
@NamedInterface("cli")
@NullMarked
package org.syntofin.administration.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

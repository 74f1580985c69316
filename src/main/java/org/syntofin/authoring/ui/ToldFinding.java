package org.syntofin.authoring.ui;

import java.util.Optional;

/**
 * A finding as its reader is told of it.
 *
 * @param words in the reader's language
 * @param part of a question that it is about, by the part's name there; empty where it is about the whole
 */
public record ToldFinding(String words, Optional<String> part) {}

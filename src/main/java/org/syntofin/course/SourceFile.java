package org.syntofin.course;

/**
 * A file with the name that findings use for it.
 *
 * @param bytes not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // handed on to readers, never compared
public record SourceFile(String file, byte[] bytes) {}

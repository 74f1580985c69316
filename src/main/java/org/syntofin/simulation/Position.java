package org.syntofin.simulation;

/**
 * A place in a text.
 *
 * @param file as the reader was told, mostly relative to the content folder
 * @param line from 1; 0 where only the file is known
 * @param column from 1; 0 where only the line is known
 */
public record Position(String file, int line, int column) implements Comparable<Position> {

    public static Position ofFile(String file) {
        return new Position(file, 0, 0);
    }

    @Override
    public int compareTo(Position other) {
        int byFile = file.compareTo(other.file);
        int byLine = byFile != 0 ? byFile : Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }

    /** {@code file:line:column}, without what is not known. */
    @Override
    public String toString() {
        return line == 0 ? file : column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}

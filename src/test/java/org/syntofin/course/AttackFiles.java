package org.syntofin.course;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Zip files as an attacker, or a broken tool, would make them. */
public final class AttackFiles {

    /** The id of the course in them. */
    public static final String COURSE = "zz-attacked";

    private static final int LOCAL_HEADER = 30;
    private static final int CENTRAL_HEADER = 46;

    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    /** A course with one lesson in which nothing is wrong. */
    public AttackFiles() {
        with("course.toml", """
                id = "zz-attacked"
                title = { en = "A", zh-CN = "甲" }
                [[part]]
                id = "all"
                title = { en = "All", zh-CN = "全部" }
                lessons = ["one"]
                """);
        with("01-one/lesson.en.md", CourseOfTheSchool.lesson("Text."));
        with("01-one/lesson.zh-CN.md", CourseOfTheSchool.lesson("正文。").replace("Lesson one", "第一课"));
    }

    AttackFiles with(String path, String text) {
        return with(path, text.getBytes(StandardCharsets.UTF_8));
    }

    AttackFiles with(String path, byte[] bytes) {
        entries.put(path, bytes);
        return this;
    }

    /** The zip file. */
    public byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** The zip file with the entry of that name turned into a symbolic link, as Unix tools mark it. */
    byte[] zipWithLink(String path) throws IOException {
        byte[] zip = zip();
        int header = central(zip, path);
        zip[header + 5] = 3;
        zip[header + 40] = (byte) 0xFF;
        zip[header + 41] = (byte) 0xA1;
        return zip;
    }

    /** The zip file with an entry that says it has ten bytes. */
    byte[] zipThatLies(String path) throws IOException {
        byte[] zip = zip();
        int header = central(zip, path);
        Arrays.fill(zip, header + 24, header + 28, (byte) 0);
        zip[header + 24] = 10;
        return zip;
    }

    /** The zip file with an entry whose packed bytes are others. */
    byte[] zipDamaged(String path) throws IOException {
        byte[] zip = zip();
        int local = find(zip, path, 3, 4, LOCAL_HEADER);
        int packed = local + LOCAL_HEADER + path.length();
        Arrays.fill(zip, packed, packed + 4, (byte) 0xFF);
        return zip;
    }

    /** The zip file with an entry under another name of the same length. */
    byte[] zipRenamed(String path, String other) throws IOException {
        byte[] zip = zip();
        byte[] name = other.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(name, 0, zip, find(zip, path, 3, 4, LOCAL_HEADER) + LOCAL_HEADER, name.length);
        System.arraycopy(name, 0, zip, central(zip, path) + CENTRAL_HEADER, name.length);
        return zip;
    }

    private static int central(byte[] zip, String path) {
        return find(zip, path, 1, 2, CENTRAL_HEADER);
    }

    /** Where the header of that kind for an entry begins. */
    private static int find(byte[] zip, String path, int third, int fourth, int length) {
        byte[] name = path.getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at + length + name.length <= zip.length; at++) {
            boolean header = zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == third && zip[at + 3] == fourth;
            if (header && Arrays.equals(zip, at + length, at + length + name.length, name, 0, name.length)) {
                return at;
            }
        }
        throw new IllegalStateException("no entry " + path);
    }
}

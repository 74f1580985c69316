package org.syntofin.course;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Zip files as an attacker, or a broken tool, would make them. */
final class AttackFiles {

    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    /** A course with one lesson in which nothing is wrong. */
    AttackFiles() {
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

    byte[] zip() throws IOException {
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
        byte[] name = path.getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at + 46 + name.length <= zip.length; at++) {
            boolean header = zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 1 && zip[at + 3] == 2;
            if (header && java.util.Arrays.equals(zip, at + 46, at + 46 + name.length, name, 0, name.length)) {
                zip[at + 5] = 3;
                zip[at + 40] = (byte) 0xFF;
                zip[at + 41] = (byte) 0xA1;
                return zip;
            }
        }
        throw new IllegalStateException("no entry " + path);
    }
}

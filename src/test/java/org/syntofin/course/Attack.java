package org.syntofin.course;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** What strangers hand in, by kind: a course as a zip file, where it is refused, and why. */
public enum Attack {
    A_BOMB_IN_ONE_FILE("/01-one/bomb.pcap", "file.unfolds", files -> {
        return files.with("01-one/bomb.pcap", new byte[100 << 20]).zip();
    }),
    A_BOMB_IN_MANY_FILES("/01-one/bomb", "file.too-many", files -> {
        for (int i = 0; i < 20; i++) {
            files.with("01-one/bomb" + i + ".pcap", new byte[8 << 20]);
        }
        return files.zip();
    }),
    TEN_THOUSAND_FILES("/", "file.too-many", files -> {
        for (int i = 0; i < 10_000; i++) {
            files.with("01-one/f" + i + ".md", "x");
        }
        return files.zip();
    }),
    A_NAME_THAT_LEADS_OUT(
            "/../evil.md", "file.name", files -> files.with("../evil.md", "x").zip()),
    A_NAME_FROM_THE_ROOT(
            "//etc/evil.md",
            "file.name",
            files -> files.with("/etc/evil.md", "x").zip()),
    A_NAME_WITH_BACKSLASHES(
            "/..\\evil.md", "file.name", files -> files.with("..\\evil.md", "x").zip()),
    A_NAME_WITHOUT_END(
            "/01-one/eeeeeeeeee",
            "file.name",
            files -> files.with("01-one/" + "e".repeat(5_000), "x").zip()),
    A_LINK_OUT("/01-one/notes.md", "file.not-regular", files -> {
        return files.with("01-one/notes.md", "../../../../etc/passwd").zipWithLink("01-one/notes.md");
    }),
    ONE_NAME_TWICE("/01-one/lesson.en.md", "file.twice", files -> {
        return files.with("01-one/lesson.xx.md", "x").zipRenamed("01-one/lesson.xx.md", "01-one/lesson.en.md");
    }),
    ONE_NAME_IN_CAPITALS("/01-ONE/Lesson.en.md", "file.twice", files -> {
        return files.with("01-ONE/Lesson.en.md", "x").zip();
    }),
    A_SIZE_THAT_LIES("/01-one/bomb.pcap", "file.damaged", files -> {
        return files.with("01-one/bomb.pcap", new byte[1 << 20]).zipThatLies("01-one/bomb.pcap");
    }),
    A_DAMAGED_FILE("/01-one/lesson.en.md", "file.damaged", files -> files.zipDamaged("01-one/lesson.en.md")),
    HALF_A_ZIP("", "file.no-zip", files -> Arrays.copyOf(files.zip(), files.zip().length / 2)),
    NO_ZIP("", "file.no-zip", files -> "PK is not enough".getBytes(StandardCharsets.UTF_8)),
    A_ZIP_IN_THE_ZIP(
            "/01-one/in.zip",
            "file.kind",
            files -> files.with("01-one/in.zip", new AttackFiles().zip()).zip()),
    AN_ENTITY_IN_A_PICTURE(
            "/01-one/a.svg:1:",
            "file.svg-doctype",
            files -> files.with("01-one/a.svg", """
            <!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>
            <svg xmlns="http://www.w3.org/2000/svg"><text>&x;</text></svg>
            """).zip()),
    A_SCRIPT_IN_A_PICTURE(
            "/01-one/a.svg:2:",
            "file.svg-active",
            files -> files.with("01-one/a.svg", """
            <svg xmlns="http://www.w3.org/2000/svg">
            <script>alert(1)</script></svg>
            """).zip()),
    A_PICTURE_THAT_UNFOLDS("/01-one/a.png", "file.too-many-pixels", files -> {
        ByteBuffer png = ByteBuffer.wrap(Base64.getDecoder()
                .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5"
                        + "ErkJggg=="));
        return files.with(
                        "01-one/a.png",
                        png.putInt(16, 60_000).putInt(20, 60_000).array())
                .zip();
    }),
    A_SOUND_CALLED_A_PICTURE("/01-one/a.webp", "file.not-its-kind", files -> {
        return files.with("01-one/a.webp", "RIFF\0\0\0\0WAVEfmt and so on, and so on")
                .zip();
    }),
    A_PAGE_CALLED_A_PICTURE(
            "/01-one/a.jpg",
            "file.not-its-kind",
            files -> files.with("01-one/a.jpg", "<html/>").zip()),
    A_CAPTURE_THAT_LIES("/01-one/a.pcap", "capture.packet-too-long", files -> {
        ByteBuffer capture = ByteBuffer.allocate(60).order(ByteOrder.LITTLE_ENDIAN);
        capture.putInt(0, 0xa1b2c3d4).putInt(20, 1).putInt(32, Integer.MAX_VALUE);
        return files.with("01-one/a.pcap", capture.array()).zip();
    }),
    A_SCRIPT_IN_A_TEXT("/01-one/lesson.en.md:8:1", "lesson.html", files -> {
        return files.with("01-one/lesson.en.md", CourseOfTheSchool.lesson("Text.\n\n<script>alert(1)</script>"))
                .zip();
    }),
    A_SCRIPT_IN_A_LINK("/01-one/lesson.en.md:6:1", "lesson.link", files -> {
        return files.with("01-one/lesson.en.md", CourseOfTheSchool.lesson("[x](javascript:alert(1))"))
                .zip();
    }),
    A_LESSON_OF_FIVE_MEGABYTES("/01-one/lesson.en.md", "file.too-large", files -> {
        return files.with("01-one/lesson.en.md", CourseOfTheSchool.lesson("word ".repeat(1 << 20)))
                .zip();
    }),
    BROKEN_UTF_8("/01-one/lesson.en.md:6:4", "file.not-utf8", files -> {
        byte[] text = CourseOfTheSchool.lesson("Text.").getBytes(StandardCharsets.UTF_8);
        text[text.length - 3] = (byte) 0xC3;
        return files.with("01-one/lesson.en.md", text).zip();
    }),
    AN_ID_TWICE("/01-one/lesson.en.md:3:1", "toml.twice", files -> {
        return files.with(
                        "01-one/lesson.en.md",
                        CourseOfTheSchool.lesson("Text.").replace("title", "id = \"two\"\ntitle"))
                .zip();
    }),
    A_HUNDRED_THOUSAND_STEPS("/01-one/long.scenario.toml:", "scenario.too-many", files -> {
        return files.with("01-one/long.scenario.toml", "[[do]]\n".repeat(100_000))
                .zip();
    });

    private final String place;
    private final String reason;

    @SuppressWarnings("ImmutableEnumChecker") // it holds nothing
    private final Making making;

    Attack(String place, String reason, Making making) {
        this.place = place;
        this.reason = reason;
        this.making = making;
    }

    /** The zip file. */
    public byte[] zip() throws IOException {
        return making.zip(new AttackFiles());
    }

    /** What stands behind the archive's name in the finding: the file, its line where it has lines. */
    public String place() {
        return place;
    }

    /** The code of the finding. */
    public String reason() {
        return reason;
    }

    private interface Making {

        byte[] zip(AttackFiles files) throws IOException;
    }
}

package org.syntofin.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableSourceTest {

    private static final String QUESTION = """
            [[question]]
            id = "a-b"   # for ever
            type = "choice"
            prompt.en = "Why = not?" # said in class
            prompt.zh-CN = "为什么？"
            hint = { en = "Look.", zh-CN = "看。" }
            option.syn.en = "The # sign"
            option.syn.right = true
            mistake = [
              { value = "1", cause = "slip" }, # the usual one
            ]
            [question.gap]
            isn = { term = "isn" }
            first = "SYN"
            """;

    @Test
    void readsWhatIsWritten() {
        TableValues values = source().values();

        assertThat(values.text("id")).isEqualTo("a-b");
        assertThat(values.words("hint").in("zh-CN")).isEqualTo("看。");
        assertThat(values.truth("option", "syn", "right")).isTrue();
        assertThat(values.tables("mistake").getFirst().text("cause")).isEqualTo("slip");
        assertThat(values.text("gap", "first")).isEqualTo("SYN");
        assertThat(values.text("nothing", "here")).isEmpty();
    }

    @Test
    void leavesAloneWhatAFormSaysAsBefore() {
        TableSettings said = settings().text("Why = not?", "prompt", "en");

        assertThat(source().change(said, settings().text("Why = not?", "prompt", "en")))
                .isEqualTo(QUESTION);
    }

    @Test
    void writesOneKeyOtherwiseAndKeepsItsComment() {
        assertThat(changed("Why?", "When?", "prompt", "en"))
                .isEqualTo(QUESTION.replace("\"Why = not?\" # said", "\"When?\" # said"));
        assertThat(changed("SYN", "ACK", "gap", "first")).isEqualTo(QUESTION.replace("\"SYN\"", "\"ACK\""));
    }

    @Test
    void opensATableInBraces() {
        assertThat(changed("Look.", "Look \"up\".", "hint", "en"))
                .isEqualTo(QUESTION.replace(
                        "hint = { en = \"Look.\", zh-CN = \"看。\" }",
                        "hint.en = \"Look \\\"up\\\".\"\nhint.zh-CN = \"看。\""));
        assertThat(changed("isn", "", "gap", "isn", "term"))
                .doesNotContain("term")
                .contains("first = \"SYN\"");
    }

    @Test
    void addsAKeyBesideItsKin() {
        assertThat(changed("", "The SYN", "option", "ack", "en"))
                .contains("option.syn.right = true\noption.ack.en = \"The SYN\"\nmistake");
        assertThat(changed("", "Because.", "explain", "en")).contains("]\nexplain.en = \"Because.\"\n[question.gap]");
        assertThat(changed("", "ACK", "gap", "last")).endsWith("first = \"SYN\"\nlast = \"ACK\"\n");
    }

    @Test
    void takesAKeyAwayAndReplacesAList() {
        assertThat(changed("Why?", "", "prompt", "en")).isEqualTo(QUESTION.replaceAll("prompt.en.*\n", ""));
        TableSettings after = settings().tables(List.of(Map.of("value", "2")), "mistake");
        assertThat(source().change(settings(), after))
                .contains("mistake = [{ value = \"2\" }]\n[question.gap]")
                .doesNotContain("usual");
    }

    @Test
    void writesItemsInTheirNewOrder() {
        String order = "[[question]]\nitem.a = \"x\"\nitem.b = \"y\" # y\ngrade = { by = \"exact\" }\n";
        TableSettings before = settings().text("x", "item", "a").text("y", "item", "b");
        TableSettings after = settings().text("y", "item", "b").text("x", "item", "a");

        assertThat(TableSource.of("question", order).orElseThrow().change(before, after))
                .isEqualTo("[[question]]\ngrade = { by = \"exact\" }\nitem.b = \"y\"\nitem.a = \"x\"\n");
    }

    @Test
    void doesNotTouchWhatCannotBeRead() {
        assertThat(TableSource.of("question", "[[question]]\nid = \"a")).isEmpty();
    }

    private static String changed(String before, String after, String... key) {
        return source().change(settings().text(before, key), settings().text(after, key));
    }

    private static TableSettings settings() {
        return new TableSettings();
    }

    private static TableSource source() {
        return TableSource.of("question", QUESTION).orElseThrow();
    }
}

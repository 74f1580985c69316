package org.syntofin.simulation.toml;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.syntofin.simulation.Findings;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.toml.TomlMapper;

/** Our parser against an independent one: the same trees for what both take, the same verdict on broken texts. Dates are left
 * out: Jackson takes 25:00:00, and refuses the lower-case t that the specification allows. */
class TomlAgainstJacksonTest {

    private static final String SAMPLE = """
            # a comment, 注释
            title.en = "The \\"handshake\\" \\u4e09"
            title.zh-CN = '三次 \\握手'
            seed = 1_000
            hex = [0xff, 0o17, 0b11, -3, +4]
            real = [1.5, -2e3, 6.02E+2, inf, -inf]
            yes = true
            long = \"""
            one \\
               two
            ""three""\"""
            raw = '''
            it's
            '''
            [host.client]
            isn = 100
            "quoted key".x = 1
            [host.client.sub]
            empty = {}
            [host]
            late = 1
            [[do]]
            at = "0ms"
            nested = [[1, 2], ["a", { b.c = 1, d = [] }],
              # inside
              3,
            ]
            [[do]]
            item.syn = "x"
            item.ack = "y"
            [[do.part]]
            n = 1
            [[do.part]]
            n = 2
            """;

    private static final String ALPHABET = "a1=[]{}\".'#\n ,_-+\\:Te0x";

    @Test
    void readsTheSampleAlike() {
        assertThat(ours(SAMPLE)).isNotNull().isEqualTo(theirs(SAMPLE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a]\n[a]",
                "a.b=1\n[a]\nc=1",
                "[fruit]\napple.color=1\n[fruit.apple]",
                "[fruit]\napple.color=1\n[fruit.apple.texture]\nsmooth=true",
                "a={b=1}\na.c=2",
                "a={b=1}\n[a.c]",
                "a=[{b=1}]\n[[a]]",
                "[[a]]\n[a]",
                "[[a]]\n[a.b]\n[[a]]\n[a.b]",
                "a={b=1,}",
                "a={b=1\n}",
                "a=[1,,2]",
                "a=1__0",
                "a=+0",
                "a=-0",
                "a=1.",
                "a=.5",
                "a=0x",
                "a='''x''''",
                "a='''x'''''",
                "a=\"\"\"\"\"\"\"\"",
                "a=\"\\U0010FFFF\"",
                "\"\"=1",
                "a.\"b.c\".d=1",
                "a=1\r\nb=2\r\n",
                "a=1\rb=2",
            })
    void judgesTheTrickyPartsAlike(String text) {
        assertThat(ours(text)).isEqualTo(theirs(text));
    }

    @Test
    void judgesBrokenTextsAlike() {
        int rounds = Boolean.getBoolean("syntofin.soak") ? 400_000 : 8_000;
        long seed = 20261122;
        Random random = new Random(seed);
        for (int round = 0; round < rounds; round++) {
            String text = mutated(random);
            JsonNode theirs = theirs(text);
            JsonNode ours = ours(text);
            assertThat(ours).as("seed %d, round %d:%n%s", seed, round, text).isEqualTo(theirs);
        }
    }

    private static String mutated(Random random) {
        StringBuilder text = new StringBuilder(SAMPLE);
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(text.length());
            char other = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
            switch (random.nextInt(4)) {
                case 0 -> text.insert(at, other);
                case 1 -> text.deleteCharAt(at);
                case 2 -> text.setCharAt(at, other);
                default -> {
                    List<String> lines = text.toString().lines().toList();
                    text.insert(at, lines.get(random.nextInt(lines.size())));
                }
            }
        }
        return text.toString();
    }

    /** Jackson's tree, null where it refuses. */
    private static JsonNode theirs(String text) {
        try {
            return plain(new TomlMapper().readTree(text));
        } catch (JacksonException refused) {
            return JsonNodeFactory.instance.nullNode();
        }
    }

    private static JsonNode ours(String text) {
        Findings findings = new Findings();
        TomlTable root = Toml.read("sample.toml", text.getBytes(StandardCharsets.UTF_8), findings);
        assertThat(root.broken()).isEqualTo(findings.hasErrors());
        return root.broken() ? JsonNodeFactory.instance.nullNode() : tree(root);
    }

    private static ObjectNode tree(TomlTable table) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        for (String name : table.names()) {
            node.set(name, tree(table.value(name).orElseThrow()));
        }
        return node;
    }

    private static JsonNode tree(TomlValue value) {
        return switch (value) {
            case TomlValue.Text text -> JsonNodeFactory.instance.stringNode(text.value());
            case TomlValue.Whole whole -> JsonNodeFactory.instance.stringNode("whole " + whole.value());
            case TomlValue.Real real -> JsonNodeFactory.instance.stringNode("real " + (real.value() + 0.0));
            case TomlValue.Truth truth -> JsonNodeFactory.instance.booleanNode(truth.value());
            case TomlValue.Moment moment -> JsonNodeFactory.instance.stringNode(moment.value());
            case TomlValue.Array array -> {
                ArrayNode node = JsonNodeFactory.instance.arrayNode();
                array.items().forEach(item -> node.add(tree(item)));
                yield node;
            }
            case TomlValue.Table table -> tree(table.table());
        };
    }

    /** Numbers as their kind and shortest text, so that int, long and big ones compare. */
    private static JsonNode plain(JsonNode node) {
        if (node.isObject()) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            node.forEachEntry((name, value) -> copy.set(name, plain(value)));
            return copy;
        }
        if (node.isArray()) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            node.forEach(item -> copy.add(plain(item)));
            return copy;
        }
        if (node.isIntegralNumber()) {
            return JsonNodeFactory.instance.stringNode("whole " + node.bigIntegerValue());
        }
        if (node.isNumber()) {
            double value = node.isBigDecimal() ? new BigDecimal(node.asString()).doubleValue() : node.doubleValue();
            return JsonNodeFactory.instance.stringNode("real " + (value + 0.0));
        }
        return node;
    }
}

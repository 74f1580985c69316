package org.syntofin.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionTest {

    private static final Map<String, Long> VALUES = Map.of("x", 100L, "top", 4294967295L);

    @ParameterizedTest
    @CsvSource({
        "{x}, 100",
        "{x+1}, 101",
        "{ x + 1 }, 101",
        "{top+1}, 0",
        "{top+x}, 99",
        "{0-1}, 4294967295",
        "{-1}, 4294967295",
        "{x-101}, 4294967295",
        "{2*x+3}, 203",
        "{2*(x+3)}, 206",
        "{x/3}, 33",
        "{x%7}, 2",
        "{0xff}, 255",
        "{10-3-2}, 5",
        "{top*top}, 1",
        "seq {x} ack {x+1}, seq 100 ack 101",
        "{{x}}, {x}",
    })
    void fillsIn(String template, String expected) throws TemplateException {
        assertThat(Template.parse(template).fill(VALUES)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "ack {x, quiz.template.unclosed, 4",
        "ack x}, quiz.template.unopened, 5",
        "{x+}, quiz.expression.end, 3",
        "{}, quiz.expression.end, 1",
        "{x y}, quiz.expression.unexpected, 3",
        "{(x}, quiz.expression.end, 3",
        "{x.length}, quiz.expression.unexpected, 2",
        "{4294967296}, quiz.expression.number, 1",
        "{99999999999999999999}, quiz.expression.number, 1",
        "{1e3}, quiz.expression.number, 1",
        "{x/0}, quiz.expression.divisor, 3",
        "{x/(x-x)}, quiz.expression.divisor, 3",
    })
    void tellsWhereATextBreaks(String template, String code, int offset) {
        assertThatThrownBy(() -> Template.parse(template)).isInstanceOfSatisfying(TemplateException.class, fault -> {
            assertThat(fault.code()).isEqualTo(code);
            assertThat(fault.offset()).isEqualTo(offset);
        });
    }

    @Test
    void boundsNesting() {
        assertThatThrownBy(() -> Template.parse("{" + "(".repeat(100_000) + "}"))
                .isInstanceOfSatisfying(
                        TemplateException.class,
                        fault -> assertThat(fault.code()).isEqualTo("quiz.expression.deep"));
    }

    @Test
    void namesItsVariables() throws TemplateException {
        assertThat(Template.parse("{x+1} {y*(z-x)}").variables()).containsExactlyInAnyOrder("x", "y", "z");
    }
}

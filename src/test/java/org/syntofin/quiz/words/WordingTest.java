package org.syntofin.quiz.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    @ParameterizedTest
    @CsvSource({
        "三次握手, 3次握手",
        "三次握手, 叁次握手",
        "三次握手, ３ 次 握手",
        "二十一, 21",
        "一百零三, 103",
        "十, 10",
        "两个, 2个",
        "三百二十, 320",
        "一万二千, 12000",
        "一二三, 123",
        "兩次, 二次",
        "three-way handshake, 3-way Handshake",
        "'SYN, ACK', SYN+ACK",
        "SYN/ACK, ｓｙｎ－ａｃｋ",
        "TIME_WAIT, time wait",
        "FIN-WAIT-1, FIN_WAIT_1",
        "x+1, x + 1",
        "“序列号”, 序列号"
    })
    void takesAsTheSame(String one, String other) {
        assertThat(Wording.same(one, other))
                .as("%s / %s", Wording.normal(one), Wording.normal(other))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "三次握手, 四次握手",
        "x+1, x1",
        "FIN-WAIT-1, FIN-WAIT-2",
        "SYN, SYN+ACK",
        "'.', '.'",
        "none, n1",
        "十二, 102",
        "seq, ack"
    })
    void tellsApart(String one, String other) {
        assertThat(Wording.same(one, other))
                .as("%s / %s", Wording.normal(one), Wording.normal(other))
                .isFalse();
    }

    @Test
    void readsEveryNumberBelowAHundredInChinese() {
        String[] digits = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
        for (int number = 0; number < 100; number++) {
            int tens = number / 10;
            int ones = number % 10;
            String text =
                    tens == 0 ? digits[ones] : (tens == 1 ? "" : digits[tens]) + "十" + (ones == 0 ? "" : digits[ones]);
            assertThat(Numerals.inDigits(text)).isEqualTo(Integer.toString(number));
        }
    }

    @Test
    void leavesWhatIsNoNumeral() {
        assertThat(Numerals.inDigits("十十")).isEqualTo("十十");
        assertThat(Numerals.inDigits("anyone")).isEqualTo("anyone");
    }
}

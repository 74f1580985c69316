package org.syntofin.quiz.words;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers in words: Chinese numerals (simplified, traditional and of banks) and the small English ones. */
public final class Numerals {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final Map<Character, Character> SAME = Map.ofEntries(
            Map.entry('〇', '零'),
            Map.entry('两', '二'),
            Map.entry('兩', '二'),
            Map.entry('壹', '一'),
            Map.entry('贰', '二'),
            Map.entry('貳', '二'),
            Map.entry('叁', '三'),
            Map.entry('參', '三'),
            Map.entry('肆', '四'),
            Map.entry('伍', '五'),
            Map.entry('陆', '六'),
            Map.entry('陸', '六'),
            Map.entry('柒', '七'),
            Map.entry('捌', '八'),
            Map.entry('玖', '九'),
            Map.entry('拾', '十'),
            Map.entry('佰', '百'),
            Map.entry('仟', '千'),
            Map.entry('萬', '万'));
    private static final Map<String, String> ENGLISH = Map.ofEntries(
            Map.entry("zero", "0"),
            Map.entry("one", "1"),
            Map.entry("two", "2"),
            Map.entry("three", "3"),
            Map.entry("four", "4"),
            Map.entry("five", "5"),
            Map.entry("six", "6"),
            Map.entry("seven", "7"),
            Map.entry("eight", "8"),
            Map.entry("nine", "9"),
            Map.entry("ten", "10"),
            Map.entry("eleven", "11"),
            Map.entry("twelve", "12"));
    private static final Pattern CHINESE = Pattern.compile("[零〇一二三四五六七八九十百千万两兩壹贰貳叁參肆伍陆陸柒捌玖拾佰仟萬]{1,16}");
    private static final Pattern WORD = Pattern.compile("(?<![a-z])[a-z]{3,6}(?![a-z])");

    private Numerals() {}

    /** The text with every numeral in words replaced by its digits; letters become small. */
    public static String inDigits(String text) {
        Matcher chinese = CHINESE.matcher(text.toLowerCase(Locale.ROOT));
        String digits = chinese.replaceAll(found ->
                chinese(found.group()).map(String::valueOf).orElseGet(() -> Matcher.quoteReplacement(found.group())));
        return WORD.matcher(digits).replaceAll(found -> ENGLISH.getOrDefault(found.group(), found.group()));
    }

    /** The value of a Chinese numeral: {@code 三百零二}, or digit by digit {@code 三零二}; empty where it is neither. */
    static Optional<Long> chinese(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            plain.append((char) SAME.getOrDefault(text.charAt(i), text.charAt(i)));
        }
        boolean units = plain.chars().anyMatch(c -> "十百千万".indexOf(c) >= 0);
        return units ? composed(plain) : digitwise(plain);
    }

    private static Optional<Long> digitwise(CharSequence digits) {
        long value = 0;
        for (int i = 0; i < digits.length(); i++) {
            value = value * 10 + DIGITS.indexOf(digits.charAt(i));
        }
        return Optional.of(value);
    }

    private static Optional<Long> composed(CharSequence text) {
        long total = 0;
        long section = 0;
        long digit = -1;
        long lowest = Long.MAX_VALUE;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int value = DIGITS.indexOf(c);
            if (value >= 0) {
                if (digit > 0) {
                    return Optional.empty();
                }
                digit = value;
                continue;
            }
            if (c == '万') {
                total += (section + Math.max(digit, 0)) * 10_000;
                section = 0;
                lowest = Long.MAX_VALUE;
            } else {
                long unit = c == '十' ? 10 : c == '百' ? 100 : 1_000;
                if (unit >= lowest) {
                    return Optional.empty();
                }
                section += (digit < 0 ? 1 : digit) * unit;
                lowest = unit;
            }
            digit = -1;
        }
        return Optional.of(total + section + Math.max(digit, 0));
    }
}

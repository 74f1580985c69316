package org.syntofin.quiz.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.syntofin.quiz.Given;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.toml.TomlTable;
import org.syntofin.simulation.toml.TomlValue;

/** Reads {@code given = ["nothing is lost", "server close before client close", "client 3 lost"]}. */
final class GivenReader {

    private static final Pattern NOTHING = Pattern.compile("nothing is lost");
    private static final Pattern BEFORE = Pattern.compile("(\\S+) +(\\S+) +before +(\\S+) +(\\S+)");
    private static final Pattern LOST = Pattern.compile("(\\S+ +(?:[A-Z,+.]+ +)?\\d{1,4}) +(?:is +)?lost");

    private final Findings findings;

    GivenReader(Findings findings) {
        this.findings = findings;
    }

    List<Given> read(TomlTable question) {
        List<Given> given = new ArrayList<>();
        for (TomlValue.Text sentence : question.texts("given")) {
            Optional<Given> read = read(sentence.value().strip());
            if (read.isPresent()) {
                given.add(read.get());
            } else {
                findings.error(sentence.position(), "quiz.given", "found", sentence.value());
            }
        }
        return given;
    }

    private static Optional<Given> read(String sentence) {
        if (NOTHING.matcher(sentence).matches()) {
            return Optional.of(new Given.NothingLost());
        }
        Matcher before = BEFORE.matcher(sentence);
        if (before.matches() && calls(before.group(2)) && calls(before.group(4))) {
            return Optional.of(
                    new Given.CallBefore(before.group(1), before.group(2), before.group(3), before.group(4)));
        }
        Matcher lost = LOST.matcher(sentence);
        return lost.matches() ? Optional.of(new Given.Lost(lost.group(1).replaceAll(" +", " "))) : Optional.empty();
    }

    private static boolean calls(String word) {
        return ItemReader.CALLS.contains(word);
    }
}

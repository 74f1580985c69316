package org.syntofin.study;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.syntofin.course.Catalogue;
import org.syntofin.lab.RunAddress;
import org.syntofin.lab.RunSource;
import org.syntofin.lab.ScenarioText;

/** The runs of lessons, at every revision that anybody was ever shown. What is published may be seen by everybody. */
@Component
class LessonRuns implements RunSource {

    private static final Pattern LESSON = Pattern.compile("lesson/([^/]+)/([^/]+)/([0-9]{1,9})/([^/]+)");

    private final Catalogue catalogue;

    LessonRuns(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Optional<ScenarioText> find(RunAddress address) {
        Matcher matcher = LESSON.matcher(address.path());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String name = matcher.group(4);
        return catalogue
                .scenario(matcher.group(1), matcher.group(2), Integer.parseInt(matcher.group(3)), name)
                .map(file -> new ScenarioText(name, new String(file.bytes(), StandardCharsets.UTF_8)));
    }
}

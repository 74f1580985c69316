package org.syntofin.lab.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.syntofin.lab.RunAddress;
import org.syntofin.lab.RunSource;
import org.syntofin.lab.ScenarioText;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.Scenario;
import org.syntofin.simulation.ScenarioReader;

/** The scenarios that travel with the program: the lab's starting points, open to everyone. */
@Component
public class BuiltInScenarios implements RunSource {

    private static final String SUFFIX = ".scenario.toml";
    private static final String SHARED = "scenarios";
    private static final Pattern PLACE =
            Pattern.compile(".*/content/(?<course>[^/]+)/(?<folder>[^/]+)/(?<name>[^/]+)" + Pattern.quote(SUFFIX));

    /** One starting point. */
    public record Entry(RunAddress address, String folder, ScenarioText text, Scenario scenario) {

        /** Its title in the language, else in another. */
        public String title(String language) {
            return scenario.title(language);
        }
    }

    private static final Pattern TITLE = Pattern.compile("(?m)^title = \"(?<title>[^\"]*)\"");
    private static final Pattern LESSON =
            Pattern.compile(".*/content/[^/]+/(?<folder>[^/]+)/lesson\\.(?<language>[A-Za-z-]+)\\.md");

    private final Map<RunAddress, Entry> entries;
    private final Map<String, Map<String, String>> lessons;

    BuiltInScenarios() {
        entries = load();
        lessons = titles();
    }

    /** The title of the lesson that a folder holds, in the language or in any; empty for what belongs to no lesson. */
    public Optional<String> lesson(String folder, String language) {
        Map<String, String> titles = lessons.getOrDefault(folder, Map.of());
        return Optional.ofNullable(titles.get(language))
                .or(() -> titles.values().stream().findFirst());
    }

    /** All that can be run, by folder and name. */
    public Collection<Entry> all() {
        return entries.values();
    }

    @Override
    public Optional<ScenarioText> find(RunAddress address) {
        return Optional.ofNullable(entries.get(address)).map(Entry::text);
    }

    private static Map<RunAddress, Entry> load() {
        Map<RunAddress, Entry> found = new TreeMap<>((a, b) -> a.path().compareTo(b.path()));
        try {
            for (Resource resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:content/*/*/*" + SUFFIX)) {
                Matcher place = PLACE.matcher(resource.getURL().toString());
                if (place.matches()) {
                    // What belongs to no lesson stands under the course itself.
                    String folder = place.group(place.group("folder").equals(SHARED) ? "course" : "folder");
                    ScenarioText text = new ScenarioText(place.group("name"), text(resource));
                    RunAddress address = RunAddress.ofCatalogue(folder, text.name());
                    // A broken one is the content check's to report.
                    ScenarioReader.read(text.name() + SUFFIX, text.toml(), new Findings())
                            .ifPresent(scenario -> found.put(address, new Entry(address, folder, text, scenario)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static Map<String, Map<String, String>> titles() {
        Map<String, Map<String, String>> found = new TreeMap<>();
        try {
            for (Resource resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:content/*/*/lesson.*.md")) {
                Matcher place = LESSON.matcher(resource.getURL().toString());
                Matcher title = TITLE.matcher(text(resource));
                if (place.matches() && title.find()) {
                    found.computeIfAbsent(place.group("folder"), folder -> new TreeMap<>())
                            .put(place.group("language"), title.group("title"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static String text(Resource resource) throws IOException {
        try (InputStream in = resource.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

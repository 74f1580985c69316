package org.syntofin.course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.syntofin.course.internal.StoredFolder;
import org.syntofin.course.reading.CourseReader;
import org.syntofin.course.reading.CourseToml;
import org.syntofin.course.reading.Ids;
import org.syntofin.simulation.Finding;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.LocalizedText;

/** Makes courses and lessons, copies them, puts them in order, and sets them aside. */
@Service
@Transactional
@PreAuthorize("hasAnyRole('INSTRUCTOR', 'ADMINISTRATOR')")
public class Courses {

    private static final String TOML = "course.toml";

    private final ContentStore store;
    private final Drafts drafts;
    private final Catalogue catalogue;

    Courses(ContentStore store, Drafts drafts, Catalogue catalogue) {
        this.store = store;
        this.drafts = drafts;
        this.catalogue = catalogue;
    }

    /** Every lesson of a course: published, broken, archived, or only a draft. */
    @Transactional(readOnly = true)
    public List<FolderLine> folders(String course) {
        Map<String, DraftLine> drafted = drafts.all().stream()
                .filter(draft -> draft.course().equals(course))
                .collect(Collectors.toMap(DraftLine::folder, draft -> draft));
        Map<String, FolderLine> lines = new TreeMap<>();
        for (StoredFolder row : store.folders(course)) {
            boolean known = row.currentNumber() > 0 || drafted.containsKey(row.folder());
            if (!row.folder().equals(StoredFolder.SHARED) && known) {
                lines.put(
                        row.folder(),
                        new FolderLine(
                                course,
                                row.folder(),
                                row.currentNumber(),
                                row.archived(),
                                drafted.containsKey(row.folder()),
                                drafted.containsKey(row.folder())
                                        && drafted.get(row.folder()).refused(),
                                row.offeredNumber().isPresent()));
            }
        }
        return List.copyOf(lines.values());
    }

    /** The ids of archived courses. */
    @Transactional(readOnly = true)
    public List<String> archivedCourses() {
        return store.archived();
    }

    /** What a course is called, also one that is archived. */
    @Transactional(readOnly = true)
    public Optional<LocalizedText> title(String course) {
        return drafts.find(course, StoredFolder.SHARED)
                .flatMap(shared -> CourseReader.read(shared.files(), new Findings()))
                .map(content -> content.course().title());
    }

    /** What a lesson is called, as its authors have it, in a language if it has a text in that. */
    @Transactional(readOnly = true)
    public Optional<String> title(String course, String folder, String language) {
        return drafts.find(course, folder).map(LessonDraft::files).flatMap(files -> titled(files, language));
    }

    static Optional<String> titled(ContentFiles files, String language) {
        return Stream.concat(Stream.of(language), LocalizedText.LANGUAGES.stream())
                .flatMap(one -> title(files, one).stream())
                .findFirst();
    }

    private static Optional<String> title(ContentFiles inside, String language) {
        String path = "lesson." + language + ".md";
        return inside.bytes(path)
                .flatMap(bytes -> Readings.lesson(inside.name(path), language, bytes, new Findings()))
                .map(LessonText::title);
    }

    /** Whether there is or was a course of that id. */
    @Transactional(readOnly = true)
    public boolean taken(String course) {
        return !store.folders(course).isEmpty() || catalogue.course(course).isPresent();
    }

    /** Whether a new course can be called so in addresses. */
    public static boolean valid(String course) {
        return course.matches("[a-z0-9][a-z0-9-]{1,39}");
    }

    /** A new course without lessons. */
    public void make(String course, LocalizedText title) {
        refuseIfTaken(course);
        SortedMap<String, byte[]> files = new TreeMap<>();
        put(files, TOML, CourseToml.fresh(course, title));
        put(files, "skills.toml", """
            [[skill]]
            id = "course"
            title.en = "What this course teaches"
            title.zh-CN = "本课程所教的内容"
            """);
        put(files, "causes.toml", """
            [[cause]]
            id = "slip"
            belief.en = "A slip."
            belief.zh-CN = "一时疏忽。"
            holds.en = "Look once more."
            holds.zh-CN = "再看一遍。"
            """);
        library().forEach((path, bytes) -> files.put(path, bytes));
        store.publish(course, StoredFolder.SHARED, new ContentFiles(course + "/", files));
        catalogue.forgetAfterCommit();
    }

    /** The runs that come with the program: a new course begins with them. */
    private static SortedMap<String, byte[]> library() {
        SortedMap<String, byte[]> scenarios = new TreeMap<>();
        try {
            BuiltInFiles.read()
                    .forEach(course -> course.files().forEach((path, bytes) -> {
                        if (path.startsWith("scenarios/")) {
                            scenarios.put(path, bytes);
                        }
                    }));
        } catch (IOException e) {
            throw new UncheckedIOException("the content in the jar cannot be read", e);
        }
        return scenarios;
    }

    /** A course with the same lessons as learners see them now, whose progress begins anew. */
    public void copy(String from, String to, LocalizedText title) {
        refuseIfTaken(to);
        ContentFiles files = catalogue
                .course(from)
                .orElseThrow(() -> new IllegalArgumentException("no course " + from))
                .files();
        Importing.byFolder(files).forEach((folder, inside) -> {
            SortedMap<String, byte[]> copied = new TreeMap<>(inside.files());
            if (folder.equals(StoredFolder.SHARED)) {
                put(copied, TOML, CourseToml.renamed(text(inside, TOML), to, title));
            }
            store.publish(to, folder, new ContentFiles(to + "/", copied));
        });
        catalogue.forgetAfterCommit();
    }

    /** Gives a course another title; its id and what is kept of learners stay. Learners see it at once. */
    public void rename(String course, LocalizedText title) {
        change(course, toml -> CourseToml.titled(toml, title));
    }

    /** A draft of a new lesson, in the languages of its title, which learners see when it is published; its folder. */
    public String makeLesson(String course, String lesson, LocalizedText title) {
        return makeLesson(course, lesson, title, Optional.empty());
    }

    /** The same, for a part of the course. */
    public String makeLesson(String course, String lesson, LocalizedText title, Optional<String> part) {
        if (!Ids.valid(lesson)
                || folders(course).stream().anyMatch(line -> line.lesson().equals(lesson))) {
            throw new IllegalArgumentException("not a new lesson: " + lesson);
        }
        int number = folders(course).stream()
                .mapToInt(line -> Integer.parseInt(
                        line.folder().substring(0, line.folder().indexOf('-'))))
                .max()
                .orElse(0);
        String folder = "%02d-%s".formatted(number + 1, lesson);
        List<String> skills = catalogue.course(course).stream()
                .flatMap(content -> content.skills().keySet().stream())
                .limit(1)
                .toList();
        for (String language : title.byLanguage().keySet()) {
            String text = "+++\nid = \"" + lesson + "\"\ntitle = "
                    + quoted(title.in(language))
                    + "\nskills = " + skills.stream().map(Courses::quoted).toList()
                    + "\nminutes = 5\n+++\n";
            drafts.save(course, folder, "lesson." + language + ".md", "", text);
        }
        part.ifPresent(store.held(course, folder)::belong);
        return folder;
    }

    /** Puts lessons in order, part by part; learners see it at once. */
    public void order(String course, List<List<String>> lessons) {
        change(course, toml -> CourseToml.ordered(toml, lessons));
    }

    /** Names a lesson that the course does not name yet, at the end of the part for which it was made. */
    void list(String course, String folder) {
        String lesson = folder.substring(folder.indexOf('-') + 1);
        catalogue
                .course(course)
                .map(CourseContent::course)
                .filter(read -> !read.parts().isEmpty() && !read.lessonIds().contains(lesson))
                .ifPresent(read -> order(
                        course, read.with(lesson, store.held(course, folder).part())));
    }

    /** What would break without a lesson: errors in what names it. A lesson is archived only when there are none. */
    @Transactional(readOnly = true)
    public List<Finding> missing(String course, String folder) {
        return catalogue
                .course(course)
                .map(content -> CourseErrors.without(content, folder))
                .orElseGet(List::of);
    }

    /**
     * Sets a lesson aside, or brings it back to the end of the course.
     *
     * @throws IllegalArgumentException when something would break without it, see {@link #missing}
     */
    public void archive(String course, String folder, boolean away) {
        String lesson = folder.substring(folder.indexOf('-') + 1);
        if (away && !missing(course, folder).isEmpty()) {
            throw new IllegalArgumentException("the course needs " + course + "/" + folder);
        }
        catalogue.course(course).map(CourseContent::course).ifPresent(read -> {
            boolean listed = read.lessonIds().contains(lesson);
            if (away && listed) {
                order(course, read.without(lesson));
            } else if (!away && !listed && !read.parts().isEmpty()) {
                order(course, read.with(lesson, Optional.empty()));
            }
        });
        store.held(course, folder).archive(away);
        catalogue.forgetAfterCommit();
    }

    /** Sets a whole course aside, or brings it back. */
    public void archive(String course, boolean away) {
        store.held(course, StoredFolder.SHARED).archive(away);
        catalogue.forgetAfterCommit();
    }

    private void change(String course, UnaryOperator<String> change) {
        store.held(course, StoredFolder.SHARED);
        ContentFiles files = store.revision(
                        course, StoredFolder.SHARED, store.currentNumber(course, StoredFolder.SHARED))
                .orElseThrow(() -> new IllegalArgumentException("no course " + course));
        String before = text(files, TOML);
        String after = change.apply(before);
        if (!after.equals(before)) {
            SortedMap<String, byte[]> changed = new TreeMap<>(files.files());
            put(changed, TOML, after);
            store.publish(course, StoredFolder.SHARED, new ContentFiles(files.label(), changed));
            catalogue.forgetAfterCommit();
        }
    }

    private void refuseIfTaken(String course) {
        if (!valid(course) || taken(course)) {
            throw new IllegalArgumentException("not a new course: " + course);
        }
    }

    private static String quoted(String text) {
        return "\"" + text.strip().replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ") + "\"";
    }

    private static String text(ContentFiles files, String path) {
        return files.bytes(path)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
    }

    private static void put(SortedMap<String, byte[]> files, String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }
}

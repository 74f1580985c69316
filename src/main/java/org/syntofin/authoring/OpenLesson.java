package org.syntofin.authoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.syntofin.course.ContentFiles;
import org.syntofin.course.Drafts;
import org.syntofin.course.LessonDraft;
import org.syntofin.course.LessonText;
import org.syntofin.course.LessonTrial;
import org.syntofin.simulation.LocalizedText;

/**
 * A lesson on an author's desk, and every way to change it: by typing, which is merged with what others type, and by forms,
 * which change the same texts. One page's, used by one thread at a time.
 */
public final class OpenLesson {

    static final String QUIZ = "quiz.toml";

    private final Desk desk;
    private final Drafts drafts;
    private final Map<String, String> bases = new HashMap<>();
    private final OwnWords own = new OwnWords();
    private LessonDraft draft;
    private Optional<LessonTrial> trial;
    /** The language of the text that was written last. */
    private String writing = "";

    private int takenIn;

    OpenLesson(Desk desk, Drafts drafts, LessonDraft draft) {
        this.desk = desk;
        this.drafts = drafts;
        this.draft = draft;
        this.trial = desk.trial(draft);
    }

    public LessonDraft draft() {
        return draft;
    }

    /** What was written on this page. */
    public OwnWords own() {
        return own;
    }

    public String course() {
        return draft.course();
    }

    public String folder() {
        return draft.folder();
    }

    /** The lesson as it would be; empty where the course is gone. */
    public Optional<LessonTrial> trial() {
        return trial;
    }

    /** What is in the database now. */
    public void reload() {
        bases.clear();
        use(desk.open(draft.course(), draft.folder()).orElse(draft));
    }

    /** The file is before the author's eyes: what is typed next is typed into this text. */
    public String open(String path) {
        String text = text(path);
        bases.put(path, text);
        return text;
    }

    /** The author's browser has taken this text, which others have written, and goes on from there. */
    public void took(String path, String text) {
        bases.put(path, text);
    }

    public String text(String path) {
        return Desk.text(draft, path);
    }

    /** The lesson's text in a language, as it could be read. */
    public Optional<LessonText> read(String language) {
        return trial.flatMap(now -> Optional.ofNullable(now.texts().get(language)));
    }

    /** Its texts as a form shows them, English first. */
    public List<LessonText> texts() {
        return languages().stream()
                .flatMap(language -> shown(language).stream())
                .toList();
    }

    /** The languages in which there is a text, English first. */
    public List<String> languages() {
        return LocalizedText.LANGUAGES.stream()
                .filter(language -> draft.files().has(file(language)))
                .toList();
    }

    public static String file(String language) {
        return "lesson." + language + ".md";
    }

    /** The language of a lesson's text, by its file. */
    public static Optional<String> language(String path) {
        return LocalizedText.LANGUAGES.stream()
                .filter(language -> file(language).equals(path))
                .findFirst();
    }

    /** The author's browser has this text now. */
    public Drafts.Saved type(String path, String text) {
        if (isGone()) {
            return new Drafts.Saved(text, false);
        }
        language(path).ifPresent(this::turnTo);
        Drafts.Saved saved = drafts.save(course(), folder(), path, bases.getOrDefault(path, text(path)), text);
        bases.put(path, text);
        own.wrote(path, text);
        use(Desk.with(draft, path, saved.text()));
        return saved;
    }

    /** A form changes a file, as that is now; false where that stays as it is. */
    public boolean change(String path, UnaryOperator<String> change) {
        refresh();
        String before = text(path);
        String after = change.apply(before);
        return !after.equals(before) && !save(path, before, after).text().equals(before);
    }

    /**
     * A form writes a block's words otherwise, which another author may have changed, moved or removed since they were
     * shown: what either wrote stays.
     *
     * @param at its place when it was shown
     * @param blocks how many there were
     * @param shown the block as it was shown, or what was made of it since, which may be several
     * @return whether it is where it was
     */
    public boolean rewrite(String language, int at, int blocks, String shown, String text) {
        refresh();
        turnTo(language);
        String path = file(language);
        own.wrote(path, at, text);
        String now = text(path);
        Optional<VersionedText> versions = VersionedText.of(now);
        if (versions.isPresent()) {
            VersionedText.Rewritten changed =
                    versions.get().rewrite(side -> LessonSource.read(language, side), at, blocks, shown, text);
            save(path, now, changed.text());
            return changed.there();
        }
        Optional<LessonSource> read = source(language);
        if (read.isEmpty()) {
            return false;
        }
        LessonSource source = read.get();
        int there = source.find(at, shown);
        if (there >= 0) {
            save(path, now, source.replace(there, source.length(there, shown), text));
        } else if (source.blocks() == blocks) {
            Drafts.Saved saved = save(path, source.replace(at, shown), source.replace(at, text));
            if (saved.conflict()) {
                // Of the whole block, not of some of its lines: each author's next words are found by those before.
                save(path, saved.text(), source.replace(at, VersionedText.marked(source.block(at), text.strip())));
                return true;
            }
        } else {
            save(path, now, source.insert(at, text));
        }
        return there == at;
    }

    private Drafts.Saved save(String path, String base, String text) {
        if (isGone()) {
            return new Drafts.Saved(text(path), false);
        }
        Drafts.Saved saved = drafts.save(course(), folder(), path, base, text);
        use(Desk.with(draft, path, saved.text()));
        return saved;
    }

    /** The lesson's text in a language for a form: where two versions stand in it, that which was saved first. */
    public Optional<LessonText> shown(String language) {
        Optional<VersionedText> versions = VersionedText.of(text(file(language)));
        return versions.isEmpty()
                ? read(language)
                : LessonSource.parse(language, versions.get().first());
    }

    /** That text, cut at its blocks. */
    public Optional<LessonSource> source(String language) {
        String now = text(file(language));
        String first = VersionedText.of(now).map(VersionedText::first).orElse(now);
        return shown(language).map(text -> LessonSource.of(first, text));
    }

    /** Which of its texts is written now: how they stand beside each other is remembered at each turn to another. */
    private void turnTo(String language) {
        if (!language.equals(writing)) {
            writing = language;
            if (languages().size() > 1 && !draft.changed().isEmpty()) {
                desk.remember(this);
            }
        }
    }

    /** The numbers of those of its blocks that are in two versions. */
    public Set<Integer> inTwoVersions(String language) {
        return VersionedText.of(text(file(language)))
                .flatMap(both -> source(language).map(both::inTwo))
                .orElseGet(Set::of);
    }

    /** Whether two versions of some lines stand in a text of the lesson. */
    public boolean isInTwoVersions() {
        return languages().stream()
                .anyMatch(language -> !TwoVersions.of(text(file(language))).isEmpty());
    }

    /** Its texts and tables in which two versions of some lines stand. */
    public List<String> filesInTwoVersions() {
        return Desk.texts(draft).stream()
                .filter(path -> !TwoVersions.of(text(path)).isEmpty())
                .toList();
    }

    /** The lesson to be looked at: where two versions stand in a file of it, as it was saved first. */
    public Optional<LessonTrial> previewed() {
        return filesInTwoVersions().isEmpty() ? trial : desk.trial(Desk.savedFirst(draft));
    }

    /** A form changes the text in every language that there is; those that cannot be cut at their blocks are left alone. */
    public void changeTexts(BiFunction<LessonSource, String, String> change) {
        for (String language : languages()) {
            change(
                    file(language),
                    text -> read(language)
                            .map(read -> change.apply(LessonSource.of(text, read), language))
                            .orElse(text));
        }
    }

    /** Puts a block before that one, or at the end, in every language. */
    public void insert(int before, Words block) {
        changeTexts((source, language) -> source.insert(before, block.in(language)));
    }

    /** Appends a question to the lesson's quiz. */
    public void ask(String question) {
        change(QUIZ, quiz -> TableList.append(quiz, question));
    }

    /** A question as it is written, also one with which something is wrong; empty where the quiz cannot be read as TOML. */
    public Optional<TableSource> question(String id) {
        return TableList.QUESTIONS.find(text(QUIZ), id);
    }

    /** The names of all questions that are written, also of those with which something is wrong. */
    public List<String> questions() {
        return TableList.QUESTIONS.ids(text(QUIZ));
    }

    /** The question that is written at a line, from 1. */
    Optional<String> questionAt(int line) {
        return TableList.QUESTIONS.idAt(text(QUIZ), line);
    }

    /** Writes a question of the lesson's quiz otherwise, as it stands there now. */
    public void ask(String id, Function<TableSource, String> change) {
        change(QUIZ, quiz -> TableList.QUESTIONS.change(quiz, id, change));
    }

    /** Plays a scenario that the lesson does not have yet, as long as what this gives back is kept. */
    public BuiltRun build(String toml) {
        return desk.build(toml);
    }

    /** Puts a file that is no text into the lesson, or removes it where there are no bytes. */
    public void put(String path, Optional<byte[]> bytes) {
        if (isGone()) {
            return;
        }
        drafts.put(course(), folder(), path, bytes);
        refresh();
    }

    /** A name that no file of the lesson has. */
    public String free(String name, String ending) {
        String path = name + ending;
        for (int number = 2; draft.files().has(path); number++) {
            path = name + "-" + number + ending;
        }
        return path;
    }

    /** An id that no question of the lesson has. */
    public String freeQuestion(String kind) {
        List<String> known = questions();
        String stem = draft.folder().substring(draft.folder().indexOf('-') + 1).replace('.', '-') + "-" + kind;
        int number = 1;
        while (known.contains(stem + "-" + number) || text(QUIZ).contains("\"" + stem + "-" + number + "\"")) {
            number++;
        }
        return stem + "-" + number;
    }

    /** The files of the lesson, and the lines of its texts that name each; those that nothing names have none. */
    public Map<String, List<String>> uses() {
        return Uses.of(draft);
    }

    /** Takes in what others have saved since, and what the course has now. */
    public void refresh() {
        ContentFiles before = draft.files();
        use(desk.open(draft.course(), draft.folder()).orElse(draft));
        if (!draft.files().digest().equals(before.digest())) {
            takenIn++;
        }
    }

    /** Grows as often as files came in that were not those which the lesson had on this page. */
    public int takenIn() {
        return takenIn;
    }

    /** Another author has discarded a lesson that was never published: nothing of it is begun anew by what comes in late. */
    private boolean isGone() {
        return stamp().isOfNothing();
    }

    /** Tells whether there can be something to take in. */
    public Drafts.Stamp stamp() {
        return drafts.stamp(course(), folder());
    }

    private void use(LessonDraft now) {
        draft = now;
        trial = desk.trial(now);
    }
}

package org.syntofin.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A {@link ContentReport} as lines for a terminal, in English. */
final class ReportLines {

    private final ContentReport report;
    private final List<String> lines = new ArrayList<>();

    private ReportLines(ContentReport report) {
        this.report = report;
    }

    static List<String> of(ContentReport report) {
        ReportLines lines = new ReportLines(report);
        lines.course();
        lines.questions();
        lines.lines.add("lessons that name a term before it is introduced: "
                + report.early().size());
        report.early().forEach((lesson, terms) -> lines.lines.add("  " + lesson + ": " + String.join(", ", terms)));
        lines.lines.add(
                "gaps: " + (report.gaps().isEmpty() ? "none" : report.gaps().size()));
        report.gaps().forEach(gap -> lines.lines.add("  " + gap));
        return lines.lines;
    }

    private void course() {
        List<ContentReport.LessonLine> lessons = report.lessons();
        lines.add("course " + report.course() + ": " + lessons.size() + " lessons, "
                + lessons.stream().mapToInt(ContentReport.LessonLine::minutes).sum()
                + " minutes, "
                + report.scenarios() + " simulations ("
                + lessons.stream()
                        .mapToInt(ContentReport.LessonLine::simulations)
                        .sum()
                + " runs in the texts, " + report.labRuns() + " in the lab), "
                + lessons.stream().mapToInt(ContentReport.LessonLine::captures).sum()
                + " captures, "
                + lessons.stream().mapToInt(ContentReport.LessonLine::questions).sum()
                + " questions");
        report.parts()
                .forEach(part -> lines.add(
                        "  part " + part.id() + ": " + part.lessons() + " lessons, " + part.minutes() + " min"));
        for (ContentReport.LessonLine lesson : lessons) {
            lines.add("  " + lesson.id() + ": " + lesson.minutes() + " min (needs " + lesson.needed() + "), "
                    + lesson.words() + " new words, longest sentence " + lesson.sentence() + " words, "
                    + lesson.simulations() + " simulations, " + lesson.path() + " of "
                    + lesson.questions() + " questions on the path " + lesson.kinds());
        }
        report.broken().forEach(lesson -> lines.add("  " + lesson + ": has errors, not counted"));
    }

    private void questions() {
        Map<String, Integer> byKind = new TreeMap<>();
        report.lessons()
                .forEach(lesson -> lesson.kinds().forEach((kind, count) -> byKind.merge(kind, count, Integer::sum)));
        lines.add("questions by kind: " + byKind);
        report.lengths()
                .forEach((language, length) -> lines.add("a right option is the longest (" + language + "): in "
                        + length.rightLongest() + " of " + length.questions() + " choice questions"));
        long trained = report.skills().values().stream()
                .filter(line -> line.questions() > 0)
                .count();
        lines.add("skills: " + trained + " of " + report.skills().size() + " have questions");
        report.skills()
                .forEach((skill, line) -> lines.add("  " + skill + ": " + line.questions() + " " + line.kinds()));
        long caught =
                report.causes().values().stream().filter(count -> count > 1).count();
        lines.add("causes: " + caught + " of " + report.causes().size() + " are caught by two questions or more");
        report.causes().forEach((cause, count) -> lines.add("  " + cause + ": " + count));
        report.compared()
                .forEach((test, count) ->
                        lines.add("test " + test + ": compares " + count + " beliefs with an earlier test"));
        lines.add("orders judged by runs: " + report.orders().size());
        report.orders()
                .forEach((question, count) ->
                        lines.add("  " + question + ": " + (count < 0 ? "too many runs" : count + " legal orders")));
    }
}

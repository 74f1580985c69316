package org.syntofin.authoring.ui.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.syntofin.simulation.CallSpec;
import org.syntofin.simulation.FaultSpec;
import org.syntofin.simulation.InjectSpec;
import org.syntofin.simulation.Scenario;
import org.syntofin.simulation.SegmentName;
import org.syntofin.simulation.Trigger;

/** What happens in a scenario, in words: what its ends do, what the network does, what comes from nowhere. */
final class StoryLines {

    /** Names stand apart from the words around them, but for Chinese among Chinese. */
    private static final Pattern BETWEEN_HAN = Pattern.compile("(?<=\\p{IsHan}) (?=\\p{IsHan})");

    private static final long MILLI = 1_000;
    private static final long SECOND = 1_000_000;

    private final Speaker speaker;

    /**
     * A line of a story.
     *
     * @param list of the scenario's text in which it stands: {@code do}, {@code fault} or {@code inject}
     * @param number in that list, from 0
     */
    record Line(String list, int number, String words) {}

    /** Says a key of words with what belongs into it. */
    @FunctionalInterface
    interface Speaker {
        String say(String key, Object... arguments);
    }

    StoryLines(Speaker speaker) {
        this.speaker = speaker;
    }

    List<Line> of(Scenario scenario) {
        List<Line> lines = new ArrayList<>();
        scenario.calls().forEach(call -> add(lines, "do", call(call)));
        scenario.faults().forEach(fault -> add(lines, "fault", fault(fault)));
        scenario.injects().forEach(inject -> add(lines, "inject", inject(inject)));
        return lines;
    }

    private static void add(List<Line> lines, String list, String words) {
        int number =
                (int) lines.stream().filter(line -> line.list().equals(list)).count();
        lines.add(new Line(list, number, BETWEEN_HAN.matcher(words).replaceAll("")));
    }

    private String call(CallSpec call) {
        int bytes = Math.max(call.bytes(), call.data().length());
        return speaker.say("authoring.story.does", host(call.host()), done(call.call(), bytes), when(call.trigger()));
    }

    private String done(CallSpec.Kind call, int bytes) {
        String key = "authoring.story.call." + call.text();
        if (bytes == 0) {
            return speaker.say(key);
        }
        return switch (call) {
            case SEND, RECEIVE -> speaker.say(key + "-bytes", bytes);
            default -> speaker.say("authoring.story.bytes", speaker.say(key), bytes);
        };
    }

    private String when(Trigger trigger) {
        return switch (trigger) {
            case Trigger.At at -> speaker.say("authoring.story.at", time(at.micros()));
            case Trigger.When when
            when when.afterMicros() == 0 ->
                speaker.say(
                        "authoring.story.when", host(when.host()), when.state().rfcName());
            case Trigger.When when ->
                speaker.say(
                        "authoring.story.after", host(when.host()), when.state().rfcName(), time(when.afterMicros()));
        };
    }

    private String fault(FaultSpec fault) {
        SegmentName segment = fault.segment();
        String what = segment == null
                ? speaker.say("authoring.story.everything")
                : speaker.say(
                        segment.ordinal() == 0 ? "authoring.story.each" : "authoring.story.one",
                        host(segment.host()),
                        kind(segment.kind()),
                        segment.ordinal());
        String words = speaker.say("authoring.story.effect." + fault.effect().text(), what, time(fault.byMicros()));
        boolean always = fault.fromMicros() == 0 && fault.untilMicros() == Long.MAX_VALUE;
        String times = always
                ? ""
                : fault.untilMicros() == Long.MAX_VALUE
                        ? speaker.say("authoring.story.from", time(fault.fromMicros()))
                        : speaker.say("authoring.story.between", time(fault.fromMicros()), time(fault.untilMicros()));
        return times.isEmpty() ? words : words + " · " + times;
    }

    private String kind(SegmentName.Kind kind) {
        return speaker.say("authoring.story.segment."
                + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private String inject(InjectSpec inject) {
        return speaker.say(
                "authoring.story.nowhere",
                when(inject.trigger()),
                ItemWords.of(inject.segment().toString(), speaker::say));
    }

    private String host(String name) {
        return host(speaker, name);
    }

    /** The name of an end as ladders show it. */
    static String host(Speaker speaker, String name) {
        return ItemWords.host(name, speaker::say);
    }

    private static String time(long micros) {
        if (micros % SECOND == 0) {
            return micros / SECOND + " s";
        }
        return micros % MILLI == 0 ? micros / MILLI + " ms" : micros + " µs";
    }
}

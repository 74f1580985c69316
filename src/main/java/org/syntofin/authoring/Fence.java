package org.syntofin.authoring;

import java.util.List;

/** Writes the fences of a lesson. */
public final class Fence {

    /** Every mode of a simulation, as it is written. */
    public static final List<String> MODES = List.of("watch", "step", "predict", "free", "play");

    /** What can be asked of a segment before it is sent. */
    public static final List<String> ASKED = List.of("sender", "flags", "seq", "ack", "len", "state");

    private Fence() {}

    /** In which way what is predicted is answered; the first is usual. */
    public static final List<String> ANSWERS = List.of("options", "typed", "segment");

    /**
     * A simulation.
     *
     * @param ask what is predicted, in mode {@code predict}
     * @param answer how, one of {@link #ANSWERS}
     * @param host which end is played, in mode {@code play}
     * @param goal what is to be reached; blank for none
     */
    public record Sim(String scenario, String mode, List<String> ask, String answer, String host, String goal) {

        public Sim {
            ask = List.copyOf(ask);
        }

        /** The fence, with words of its own in a language. */
        public String with(String words) {
            StringBuilder text = new StringBuilder("```sim\n");
            line(text, "scenario", TomlWords.quote(scenario));
            if (!mode.equals("watch")) {
                line(text, "mode", TomlWords.quote(mode));
            }
            if (mode.equals("predict")) {
                line(text, "ask", TomlWords.list(ask));
                if (!answer.equals(ANSWERS.getFirst())) {
                    line(text, "answer", TomlWords.quote(answer));
                }
            }
            if (mode.equals("play")) {
                line(text, "host", TomlWords.quote(host));
            }
            if (!goal.isBlank()) {
                line(text, "goal", TomlWords.quote(goal));
            }
            if (!words.isBlank()) {
                line(text, "caption", TomlWords.quote(words));
            }
            return text.append("```").toString();
        }

        private static void line(StringBuilder text, String key, String value) {
            text.append(key).append(" = ").append(value).append('\n');
        }
    }

    public static String quiz(List<String> questions) {
        return "```quiz\nuse = " + TomlWords.list(questions) + "\n```";
    }

    public static String note(String kind, String text) {
        return "```note " + kind + "\n" + text.strip() + "\n```";
    }

    public static String capture(String file, String caption) {
        return "```capture\nfile = " + TomlWords.quote(file)
                + (caption.isBlank() ? "" : "\ncaption = " + TomlWords.quote(caption)) + "\n```";
    }

    public static String picture(String path, String description) {
        return "![" + BlockMarkup.description(description) + "](" + path + ")";
    }
}

package org.syntofin.authoring;

/** What an author begins with where a kind of question has no form: its own part of an example that works. */
public final class QuestionTemplate {

    private QuestionTemplate() {}

    /** The lines behind what every kind has. */
    public static String of(String kind, String scenario) {
        String run = "scenario = " + TomlWords.quote(scenario) + "\n";
        return switch (kind) {
            case "label" -> """
                type = "label"
                picture = "states"
                blank = ["SYN-SENT", "SYN-RECEIVED", "ESTABLISHED"]
                distractor = ["CLOSING"]
                """;
            case "trace-error" ->
                "type = \"trace-error\"\n" + run
                        + "alter = [{ line = \"client 1\", becomes = \"client > server seq 1\" }]\n";
            case "compose" ->
                "type = \"compose\"\n" + run
                        + "stop.step = 10\nhost = \"client\"\ngoal = [\"server enters ESTABLISHED\"]\n";
            default ->
                "type = \"mission\"\n" + run
                        + "goal = [\"client sends 2 SYN\"]\nallow = [\"lose\", \"delay\"]\nmost = 1\nanswer = [\"lose client 1\"]\n";
        };
    }
}

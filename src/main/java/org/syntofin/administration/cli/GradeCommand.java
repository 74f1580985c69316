package org.syntofin.administration.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.syntofin.quiz.ChoiceQuestion;
import org.syntofin.quiz.ClozeQuestion;
import org.syntofin.quiz.ComposeQuestion;
import org.syntofin.quiz.Judgement;
import org.syntofin.quiz.LabelQuestion;
import org.syntofin.quiz.MissionQuestion;
import org.syntofin.quiz.NumericQuestion;
import org.syntofin.quiz.OrderQuestion;
import org.syntofin.quiz.Phrase;
import org.syntofin.quiz.PredictQuestion;
import org.syntofin.quiz.Question;
import org.syntofin.quiz.Quiz;
import org.syntofin.quiz.Refusal;
import org.syntofin.quiz.Response;
import org.syntofin.quiz.TraceErrorQuestion;
import org.syntofin.quiz.Variable;
import org.syntofin.quiz.Verdict;
import org.syntofin.quiz.grading.Grading;
import org.syntofin.quiz.reading.QuizReader;
import org.syntofin.simulation.Finding;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.Position;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code grade QUIZFILE QUESTION --answer ID,ID,…}: judges an answer as the application would. */
@Command(
        name = "grade",
        description = "Judges an answer as the application would, and prints the verdict as JSON.",
        mixinStandardHelpOptions = true)
final class GradeCommand implements Callable<Integer> {

    private static final int DECIMALS = 3;

    @Parameters(index = "0", paramLabel = "QUIZFILE", description = "A quiz.toml; its scenarios stand beside it.")
    private Path file = Path.of("");

    @Parameters(index = "1", paramLabel = "QUESTION", description = "The question's id.")
    private String id = "";

    @Option(
            names = "--answer",
            required = true,
            paramLabel = "ID,ID,…",
            description = {
                "The items in order; of a choice the options, of a numeric question the number, of a trace's error the"
                        + " line.",
                "Blanks as NAME=VALUE;NAME=VALUE, changes of a mission one after another with semicolons."
            })
    private String answer = "";

    @Option(names = "--draw", paramLabel = "NAME=VALUE", split = ",", description = "A variable's value: x=100.")
    private Map<String, String> drawn = Map.of();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Findings findings = new Findings();
        Optional<Question> question = question(findings);
        if (question.isEmpty()) {
            report(findings);
            return CommandLineInterface.UNUSABLE;
        }
        Optional<Map<String, Long>> values = values(question.get(), findings);
        if (values.isEmpty() || !scenarioExists(question.get(), findings)) {
            report(findings);
            return CommandLineInterface.UNUSABLE;
        }
        Judgement judgement = new Grading().judge(question.get(), values.get(), response(question.get()));
        return switch (judgement) {
            case Verdict verdict -> {
                writer(false).println(json(verdict));
                writer(false).flush();
                yield CommandLineInterface.DONE;
            }
            case Refusal(Phrase why) -> {
                writer(true).println(why.fill(new FindingWords().words(why.key())));
                writer(true).flush();
                yield CommandLineInterface.UNUSABLE;
            }
        };
    }

    /** The question, even where others in the file have faults. */
    private Optional<Question> question(Findings findings) throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            findings.error(Position.ofFile(file.toString()), "file.unreadable");
            return Optional.empty();
        }
        Quiz quiz = QuizReader.read(file.toString(), Files.readAllBytes(file), findings)
                .with(new QuizFolder(file, findings), new GlossaryFile(file));
        Optional<Question> question = quiz.question(id);
        if (question.isEmpty() && !findings.hasErrors()) {
            String known = String.join(", ", quiz.positions().keySet());
            findings.error(Position.ofFile(file.toString()), "quiz.no-question", "id", id, "known", known);
        }
        return question;
    }

    private boolean scenarioExists(Question question, Findings findings) {
        Optional<String> missing = question.unresolved();
        if (missing.isPresent() && !findings.hasErrors()) {
            findings.error(Position.ofFile(file.toString()), "quiz.no-scenario", "scenario", missing.get());
        }
        return missing.isEmpty();
    }

    private Optional<Map<String, Long>> values(Question question, Findings findings) {
        Set<String> names = Set.copyOf(
                question.head().variables().stream().map(Variable::name).toList());
        Map<String, Long> values = new LinkedHashMap<>();
        for (Map.Entry<String, String> one : drawn.entrySet()) {
            Optional<Long> value = number(one.getValue().strip());
            if (!names.contains(one.getKey().strip()) || value.isEmpty()) {
                String found = one.getKey() + "=" + one.getValue();
                String known = String.join(", ", names.stream().sorted().toList());
                findings.error(Position.ofFile("--draw"), "quiz.draw", "found", found, "known", known);
                return Optional.empty();
            }
            values.put(one.getKey().strip(), value.get());
        }
        return Optional.of(values);
    }

    private static Optional<Long> number(String text) {
        try {
            long value = Long.decode(text);
            return value >= 0 && value <= 0xffff_ffffL ? Optional.of(value) : Optional.empty();
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private Response response(Question question) {
        List<String> ids = Arrays.stream(answer.split(",", -1))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
        return switch (question) {
            case OrderQuestion _ -> new Response.Order(ids);
            case ChoiceQuestion _ -> new Response.Choice(Set.copyOf(ids));
            case NumericQuestion _ -> new Response.Amount(answer);
            case TraceErrorQuestion _ -> new Response.Choice(Set.copyOf(ids));
            case MissionQuestion _ ->
                new Response.Changes(Arrays.stream(answer.split(";", -1))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .toList());
            case ClozeQuestion _, LabelQuestion _, PredictQuestion _, ComposeQuestion _ ->
                new Response.Blanks(blanks(answer));
        };
    }

    /** {@code seq=101; flags=SYN,ACK}: blanks and what stands in them. */
    private static Map<String, String> blanks(String text) {
        Map<String, String> blanks = new LinkedHashMap<>();
        for (String one : text.split(";", -1)) {
            int equals = one.indexOf('=');
            if (equals >= 0) {
                blanks.put(
                        one.substring(0, equals).strip(),
                        one.substring(equals + 1).strip());
            } else if (!one.isBlank()) {
                blanks.put(one.strip(), "");
            }
        }
        return blanks;
    }

    private static String json(Verdict verdict) {
        // Made here, not before: every command is an object of its class, and none but this one needs JSON.
        ObjectNode node = JsonMapper.builder().build().createObjectNode();
        BigDecimal score = BigDecimal.valueOf(verdict.score()).setScale(DECIMALS, RoundingMode.HALF_UP);
        node.put("score", score.doubleValue());
        node.put("legal", verdict.legal());
        node.put("story", verdict.story());
        node.put("impossible", verdict.impossible());
        node.put("cause", verdict.cause());
        return node.toString();
    }

    private void report(Findings findings) {
        FindingWords words = new FindingWords();
        for (Finding finding : findings.list()) {
            if (finding.severity() == Finding.Severity.ERROR) {
                writer(true).println(words.line(finding));
            }
        }
        writer(true).flush();
    }

    private PrintWriter writer(boolean errors) {
        CommandSpec injected = spec;
        if (injected == null) {
            throw new IllegalStateException("picocli did not inject the command");
        }
        return errors ? injected.commandLine().getErr() : injected.commandLine().getOut();
    }
}

package org.syntofin.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.syntofin.simulation.toml.SourceText;
import org.syntofin.simulation.toml.Toml;
import org.syntofin.simulation.toml.TomlTable;
import org.syntofin.tcp.connection.World;

/**
 * Reads {@code NAME.scenario.toml}. Takes any bytes and throws nothing: what is wrong becomes a finding with its place,
 * and where one of them is an error there is no scenario.
 */
public final class ScenarioReader {

    private static final String SUFFIX = ".scenario.toml";
    private static final int MOST_HOSTS = 8;
    private static final int MOST_ENTRIES = 1_000;
    private static final long LONGEST_RUN = 60L * 86_400 * 1_000_000;

    private final String file;
    private final Findings findings;
    private final TomlTable table;
    private final @Nullable TomlTable changes;

    private ScenarioReader(String file, Findings findings, TomlTable table, @Nullable TomlTable changes) {
        this.file = file;
        this.findings = findings;
        this.table = table;
        this.changes = changes;
    }

    /** Reads a file. */
    public static Optional<Scenario> read(String file, byte[] bytes, Findings findings) {
        return read(file, bytes, List.of(), findings);
    }

    /** Reads a text. */
    public static Optional<Scenario> read(String file, String text, Findings findings) {
        int before = findings.errorCount();
        TomlTable table = Toml.read(new SourceText(file, text, 1), findings);
        return before < findings.errorCount()
                ? Optional.empty()
                : new ScenarioReader(file, findings, table, null).read();
    }

    /**
     * Reads a file with changes.
     *
     * @param settings each {@code path=value} as in {@code host.client.isn=100}; texts need no quotes
     */
    public static Optional<Scenario> read(String file, byte[] bytes, List<String> settings, Findings findings) {
        int before = findings.errorCount();
        TomlTable table = Toml.read(file, bytes, findings);
        TomlTable changes = settings.isEmpty() ? null : Settings.read(settings, findings);
        return before < findings.errorCount()
                ? Optional.empty()
                : new ScenarioReader(file, findings, table, changes).read();
    }

    private Optional<Scenario> read() {
        int before = findings.errorCount();
        Map<String, String> titles = new LinkedHashMap<>();
        table.localized("title").ifPresent(text -> text.byLanguage().forEach(titles::put));
        Fields whole = new Fields(table, changes);
        long seed = whole.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE).orElse(1L);
        long until = whole.duration("until", LONGEST_RUN).orElse(Scenario.DEFAULT_UNTIL);
        World world = whole.word(
                        "world", Arrays.stream(World.values()).map(World::text).toList())
                .flatMap(World::ofText)
                .orElse(null);
        NetworkReader network = new NetworkReader(whole.table("network"));
        List<Fields> hostFields = hostFields(whole);
        List<String> names = hostFields.stream().map(Fields::name).toList();
        CallReader calls = new CallReader(names, findings);
        List<CallSpec> doList = entries("do").stream()
                .flatMap(entry -> calls.read(new Fields(entry, null)).stream())
                .toList();
        List<HostSpec> hosts = new HostReader(hostFields, doList, network).read();
        List<FaultSpec> faults = new ArrayList<>();
        FaultReader faultReader = new FaultReader(names, findings);
        entries("fault")
                .forEach(entry -> faultReader.read(new Fields(entry, null)).ifPresent(faults::add));
        List<InjectSpec> injects = new ArrayList<>();
        InjectReader injectReader = new InjectReader(names, findings);
        entries("inject")
                .forEach(entry -> injectReader.read(new Fields(entry, null)).ifPresent(injects::add));
        whole.done();
        if (before < findings.errorCount()) {
            return Optional.empty();
        }
        return Optional.of(
                new Scenario(name(), titles, seed, hosts, network.spec(), doList, faults, injects, world, until));
    }

    private List<Fields> hostFields(Fields whole) {
        Fields hosts = whole.requiredTable("host");
        List<Fields> fields = new ArrayList<>();
        for (String name : hosts.names()) {
            fields.add(hosts.table(name));
        }
        if (hosts.isPresent() && (fields.size() < 2 || fields.size() > MOST_HOSTS)) {
            findings.error(hosts.position(), "scenario.hosts", "most", Integer.toString(MOST_HOSTS));
        }
        return fields;
    }

    private List<TomlTable> entries(String name) {
        List<TomlTable> entries = table.tables(name);
        if (entries.size() > MOST_ENTRIES) {
            findings.error(
                    entries.get(MOST_ENTRIES).position(),
                    "scenario.too-many",
                    "key",
                    name,
                    "most",
                    Integer.toString(MOST_ENTRIES));
            return List.of();
        }
        return entries;
    }

    private String name() {
        String last = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        return last.endsWith(SUFFIX) ? last.substring(0, last.length() - SUFFIX.length()) : last;
    }
}

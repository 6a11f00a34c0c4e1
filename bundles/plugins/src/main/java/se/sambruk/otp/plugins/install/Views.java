package se.sambruk.otp.plugins.install;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import se.sambruk.otp.api.content.PackReport;
import se.sambruk.otp.api.plugin.Plugin;
import se.sambruk.otp.api.plugin.PluginState;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.plugins.fault.Faults;
import se.sambruk.otp.plugins.file.Part;
import se.sambruk.otp.plugins.folder.Entry;
import se.sambruk.otp.plugins.state.Artifact;
import se.sambruk.otp.plugins.state.Journal;
import se.sambruk.otp.plugins.state.Record;

/** Tells how it stands with each file: from what was decided about it, and from what its bundles do now. */
public final class Views {
    private final Journal journal;
    private final Host host;
    private final Packs packs;
    private final Diagnosis diagnosis;
    private final Supplier<List<Plugin>> others;

    /**
     * @param others what was added past the drop folders and is refused
     */
    public Views(Journal journal, Host host, Packs packs, Diagnosis diagnosis, Supplier<List<Plugin>> others) {
        this.journal = journal;
        this.host = host;
        this.packs = packs;
        this.diagnosis = diagnosis;
        this.others = others;
    }

    /** Everything, by id. */
    List<Plugin> all(DropFolders.Look look) {
        Map<String, Host.Installed> bundles = host.bundles();
        List<Plugin> plugins = new ArrayList<>();
        for (Entry entry : look.entries()) {
            plugins.add(of(entry, look, bundles));
        }
        plugins.addAll(others.get());
        plugins.sort(Comparator.comparing(Plugin::id)
                .thenComparing(plugin -> plugin.file().toString()));
        return List.copyOf(plugins);
    }

    private Plugin of(Entry entry, DropFolders.Look look, Map<String, Host.Installed> bundles) {
        Optional<Record> known = journal.find(entry.name());
        if (entry instanceof Entry.Odd odd) {
            if (known.filter(record -> !record.used().isEmpty()).isPresent()) {
                return of(odd.file(), known.get(), bundles);
            }
            return Plugin.builder(odd.file(), PluginState.REFUSED)
                    .problems(List.of(odd.problem()))
                    .build();
        }
        Entry.Dropped file = (Entry.Dropped) entry;
        boolean unsettled = look.unsettled().contains(file.name());
        if (known.isEmpty() || unsettled && !known.get().stamp().equals(file.stamp())) {
            Plugin.Builder waiting = Plugin.builder(file.file(), PluginState.WAITING)
                    .problems(List.of(
                            Faults.info("OTP-7006", file.file().getFileName().toString())));
            known.ifPresent(record -> {
                describe(record, waiting);
                record.usedVersion().ifPresent(waiting::inUse);
            });
            return waiting.build();
        }
        return of(file.file(), known.get(), bundles);
    }

    private Plugin of(Path file, Record record, Map<String, Host.Installed> bundles) {
        List<Problem> problems = new ArrayList<>(record.problems());
        PluginState state = state(record, bundles, problems);
        Plugin.Builder plugin = Plugin.builder(file, state);
        describe(record, plugin);
        if (state != PluginState.SUPERSEDED) {
            record.usedVersion().ifPresent(plugin::inUse);
        }
        record.hash().ifPresent(plugin::hash);
        plugin.since(record.since());
        journal.whyUnsaved(record.name())
                .ifPresent(why -> problems.add(
                        Faults.warning("OTP-7074", file.getFileName().toString(), Faults.said(why))));
        return plugin.problems(problems).build();
    }

    private static void describe(Record record, Plugin.Builder plugin) {
        plugin.kind(record.kind());
        plugin.identity(record.id(), record.version().orElse(""));
        plugin.locations(record.used().stream().map(Artifact::location).toList());
    }

    private PluginState state(Record record, Map<String, Host.Installed> bundles, List<Problem> problems) {
        if (!record.accepted()) {
            return record.used().isEmpty() ? PluginState.REFUSED : PluginState.OUTDATED;
        }
        // What was said when it was put into use may no longer be so.
        problems.clear();
        PluginState worst = PluginState.ACTIVE;
        for (Artifact bundle : record.used()) {
            PluginState one = bundle.type() == Part.Type.CONTENT
                    ? content(bundle, problems)
                    : code(bundle, bundles.get(bundle.location()), record, problems);
            worst = worst == PluginState.ACTIVE ? one : worst;
        }
        return worst;
    }

    private PluginState content(Artifact bundle, List<Problem> problems) {
        Optional<PackReport> report = packs.report(bundle.location());
        // A report of other content is one of what the bundle held before.
        boolean read = report.flatMap(PackReport::edition)
                .map(edition -> edition.hash().hex().equals(bundle.edition()))
                .orElse(report.isPresent());
        if (!read) {
            problems.add(Faults.info("OTP-7007", Locations.fileOf(bundle.location())));
            return PluginState.WAITING;
        }
        problems.addAll(Locations.told(report.orElseThrow().problems(), bundle.location(), Locations.FOLDER));
        return switch (report.get().state()) {
            case ACTIVE -> PluginState.ACTIVE;
            case SUPERSEDED -> PluginState.SUPERSEDED;
            default -> PluginState.REFUSED;
        };
    }

    private PluginState code(Artifact bundle, Host.Installed at, Record record, List<Problem> problems) {
        List<Problem> why = diagnosis.of(bundle.location());
        if (!why.isEmpty()) {
            problems.addAll(why);
        } else if (at == null || !at.running()) {
            problems.addAll(record.problems());
        }
        boolean works =
                at != null && at.running() && why.stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
        return works ? PluginState.ACTIVE : PluginState.FAILED;
    }
}

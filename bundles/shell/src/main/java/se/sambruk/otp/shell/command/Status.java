package se.sambruk.otp.shell.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.content.ContentService;
import se.sambruk.otp.api.content.PackManifest;
import se.sambruk.otp.api.content.PackReport;
import se.sambruk.otp.api.content.PackState;
import se.sambruk.otp.api.content.Readiness;
import se.sambruk.otp.api.export.ExportService;
import se.sambruk.otp.api.export.FormatStatus;
import se.sambruk.otp.api.library.LibraryService;
import se.sambruk.otp.api.plugin.Plugin;
import se.sambruk.otp.api.plugin.PluginService;
import se.sambruk.otp.api.plugin.PluginState;
import se.sambruk.otp.api.practice.InstallationClock;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.quality.QualityService;
import se.sambruk.otp.api.quality.RuleState;
import se.sambruk.otp.api.quality.RuleStatus;
import se.sambruk.otp.api.store.StoreHealth;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.PracticeBanner;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.output.Quantities;
import se.sambruk.otp.shell.output.Sheet;
import se.sambruk.otp.shell.place.Services;
import se.sambruk.otp.shell.text.Names;
import se.sambruk.otp.shell.view.PluginView;
import se.sambruk.otp.shell.view.ProblemView;
import se.sambruk.otp.shell.view.RuleRow;

/** {@code otp:status}: whether the platform is ready, and with what. Answers with what there is, whatever is missing. */
final class Status implements ShellCommand {
    private static final int COLUMN = 16;
    private static final Syntax SYNTAX = new Syntax("otp", "status", List.of(), List.of(Call.JSON));

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    /** How far the start has come is what somebody may want to know. */
    @Override
    public boolean isAnsweredAtOnce() {
        return true;
    }

    @Override
    public Outcome run(Call call) {
        Services services = call.surroundings().services();
        List<Problem> problems = new ArrayList<>();
        Facts facts = new Facts(
                services.find(Readiness.class).isPresent(),
                ask(services, ContentService.class, ContentService::packs, problems)
                        .orElse(List.of()),
                ask(services, ExportService.class, ExportService::formats, problems)
                        .orElse(List.of()),
                ask(services, QualityService.class, QualityService::rules, problems)
                        .orElse(List.of()),
                ask(services, LibraryService.class, LibraryService::count, problems),
                ask(services, StoreHealth.class, StoreHealth::schemaVersion, problems),
                practice(services, problems),
                services.find(PluginService.class).map(PluginService::plugins).orElse(List.of()),
                problems);
        if (call.out().isForPeople()) {
            print(call, facts);
        } else {
            json(call, facts);
        }
        return facts.isSound() ? Outcome.DONE : Outcome.FINDINGS;
    }

    private record Facts(
            boolean ready,
            List<PackReport> packs,
            List<FormatStatus> formats,
            List<RuleStatus> rules,
            Optional<Long> requirements,
            Optional<String> schema,
            Optional<Instant> practice,
            List<Plugin> files,
            List<Problem> problems) {
        /**
         * The files that somebody has added and that are not in use as they are, but for those that are being taken in, or that
         * a newer edition has taken the place of.
         */
        List<Plugin> troubled() {
            Set<PluginState> sound = Set.of(PluginState.ACTIVE, PluginState.WAITING, PluginState.SUPERSEDED);
            return files.stream().filter(file -> !sound.contains(file.state())).toList();
        }

        boolean isSound() {
            return ready
                    && problems.isEmpty()
                    && troubled().isEmpty()
                    && PluginView.refused(packs).isEmpty();
        }

        /** The key of the text for how it is with the platform. */
        String state() {
            if (!ready) {
                return "status.not-ready";
            }
            return isSound() ? "status.ready" : "status.impaired";
        }
    }

    /** What time it is, where this is an installation for practice. */
    private static Optional<Instant> practice(Services services, List<Problem> problems) {
        try {
            return services.find(InstallationClock.class)
                    .filter(InstallationClock::isPractice)
                    .map(InstallationClock::now);
        } catch (ProblemException e) {
            problems.addAll(e.problems());
            return Optional.empty();
        }
    }

    /** What a service says; empty if it is not there or cannot say, which is then among the problems. */
    private static <S, T> Optional<T> ask(
            Services services, Class<S> type, Function<S, T> question, List<Problem> problems) {
        Optional<S> service = services.find(type);
        if (service.isEmpty()) {
            problems.add(Call.missing(type));
        }
        try {
            return service.map(question);
        } catch (ProblemException e) {
            // One store that cannot be read is met by everybody who asks it.
            e.problems().stream().filter(problem -> !problems.contains(problem)).forEach(problems::add);
            return Optional.empty();
        }
    }

    private static void json(Call call, Facts facts) {
        call.out()
                .json(new TreeWriter()
                        .put("ready", facts.ready)
                        .put("version", call.platform().version())
                        .put("packs", (Object) facts.packs.stream()
                                .map(pack -> PluginView.json(pack, call.locale()))
                                .toList())
                        .put("formats", (Object) facts.formats.stream()
                                .map(format -> PluginView.json(format, call.locale()))
                                .toList())
                        .put("rules", (Object) facts.rules.stream()
                                .map(rule -> RuleRow.of(rule, call.locale()).json())
                                .toList())
                        .put("files", files(facts.files))
                        .put("requirements", facts.requirements)
                        .put("home", call.platform().home())
                        .put("schema", facts.schema)
                        .put("practice", facts.practice.isPresent())
                        .put("practice-time", facts.practice.map(Instant::toString))
                        .put("problems", (Object) ProblemView.json(facts.problems, call.locale()))
                        .done());
    }

    // Every state is there, so that whoever reads this need not know that none means zero.
    private static Map<String, Object> files(List<Plugin> files) {
        TreeWriter counts = new TreeWriter();
        for (PluginState state : PluginState.values()) {
            counts.put(
                    state.wire(),
                    files.stream().filter(file -> file.state() == state).count());
        }
        return counts.done();
    }

    private static void print(Call call, Facts facts) {
        Sheet sheet = call.out().sheet();
        sheet.strong(call.text("status.headline", call.platform().version()));
        facts.practice.ifPresent(time -> sheet.fact(
                call.text("status.practice"), call.text("status.practice.time", PracticeBanner.shown(time)), COLUMN));
        sheet.fact(call.text("status.state"), call.text(facts.state()), COLUMN);
        sheet.fact(
                call.text("status.requirements"),
                facts.requirements
                        .map(count -> Quantities.count(count, call.locale()))
                        .orElseGet(() -> call.text("status.unknown")),
                COLUMN);
        sheet.fact(call.text("status.home"), call.platform().home(), COLUMN);
        sheet.fact(call.text("status.schema"), facts.schema.orElseGet(() -> call.text("status.unknown")), COLUMN);
        String formats = String.join(
                ", ",
                facts.formats.stream()
                        .filter(FormatStatus::active)
                        .map(format -> format.descriptor().id())
                        .toList());
        sheet.fact(call.text("status.formats"), formats.isEmpty() ? call.text("status.none") : formats, COLUMN);
        long rules = facts.rules.stream()
                .filter(rule -> rule.state() == RuleState.ACTIVE)
                .count();
        sheet.fact(
                call.text("status.rules"),
                rules == 0 ? call.text("status.none") : Quantities.count(rules, call.locale()),
                COLUMN);
        sheet.heading(call.text("status.packs"));
        if (facts.packs.isEmpty()) {
            sheet.indented().paragraph(call.text("status.none"));
        }
        facts.packs.stream().filter(pack -> pack.state() == PackState.ACTIVE).forEach(pack -> sheet.indented()
                .item(line(call, pack)));
        List<PackReport> refused = PluginView.refused(facts.packs);
        troubled(call, sheet, "status.refused", refused);
        List<PackReport> lacking = facts.packs.stream()
                .filter(pack -> pack.state() == PackState.ACTIVE)
                .filter(pack -> pack.problems().stream().anyMatch(problem -> problem.severity() != Severity.INFO))
                .toList();
        troubled(call, sheet, "status.lacking", lacking);
        List<Plugin> files = facts.troubled();
        if (!files.isEmpty()) {
            sheet.heading(call.text("status.files", files.size()));
            files.forEach(file -> sheet.indented()
                    .item(call.text("status.file", file.file().toString(), Names.of(file.state(), call.locale()))));
        }
        if (!refused.isEmpty() || !lacking.isEmpty() || !files.isEmpty()) {
            sheet.paragraph(call.text("status.hint"));
        }
        if (!facts.problems.isEmpty()) {
            sheet.heading(call.text("status.problems"));
            ProblemView.print(facts.problems, call.locale(), sheet.indented());
        }
    }

    private static void troubled(Call call, Sheet sheet, String heading, List<PackReport> packs) {
        if (!packs.isEmpty()) {
            sheet.heading(call.text(heading, packs.size()));
            packs.forEach(pack -> sheet.indented()
                    .item(call.text(
                            "status.refusal",
                            PluginView.name(pack),
                            pack.problems().size())));
        }
    }

    private static String line(Call call, PackReport pack) {
        Optional<PackManifest> manifest = pack.manifest();
        return call.text(
                "status.pack",
                PluginView.name(pack),
                manifest.map(m -> Names.of(m.layer(), call.locale())).orElse(""),
                pack.requirements(),
                pack.amendments());
    }
}

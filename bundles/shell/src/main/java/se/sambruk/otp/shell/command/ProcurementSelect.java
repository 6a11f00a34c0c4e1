package se.sambruk.otp.shell.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.sambruk.otp.api.library.ProfileEdit;
import se.sambruk.otp.api.library.SelectionOutcome;
import se.sambruk.otp.api.library.SelectionOutcome.Verdict;
import se.sambruk.otp.api.library.SelectionReport;
import se.sambruk.otp.api.library.SelectionRule;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.procurement.tailoring.TailoringOutcome;
import se.sambruk.otp.api.procurement.tailoring.TailoringService;
import se.sambruk.otp.api.requirement.Ambition;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.store.Page;
import se.sambruk.otp.api.text.Similar;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.Pages;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.line.Argument;
import se.sambruk.otp.shell.line.Flag;
import se.sambruk.otp.shell.line.Suggester;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.line.UsageException;
import se.sambruk.otp.shell.output.Quantities;
import se.sambruk.otp.shell.text.Faults;
import se.sambruk.otp.shell.text.Names;
import se.sambruk.otp.shell.view.ProblemView;
import se.sambruk.otp.shell.view.SelectionView;

/** {@code procurement:select}: selects more of the library, leaves something out, takes a rule away, or tells why each requirement is in or out. */
final class ProcurementSelect implements ShellCommand {
    private static final Flag IDS = Flag.values("--ids", "select-ids", Suggesters.REQUIREMENTS);
    private static final Flag CATEGORY = Flag.values("--category", "select-category", Suggesters.CATEGORIES);
    private static final Flag TAG = Flag.values("--tag", "select-tag", Suggester.NOTHING);
    private static final Flag KIND = Flag.values("--kind", "select-kind", Suggesters.KINDS);
    private static final Flag PACK = Flag.values("--pack", "select-pack", Suggesters.PACKS);
    private static final Flag AMBITION = Flag.value("--ambition", "select-ambition", Cases.suggest(Ambition.class));
    private static final Flag LEAVE_OUT = Flag.alone("--leave-out", "select-leave-out");
    private static final Flag DROP = Flag.values("--drop", "select-drop", Suggester.NOTHING);
    private static final Flag EXPLAIN = Flag.alone("--explain", "select-explain");
    private static final Flag VERDICT = Flag.values("--verdict", "select-verdict", Cases.suggest(Verdict.class));
    private static final List<Flag> CONDITIONS = List.of(IDS, CATEGORY, TAG, KIND, PACK, AMBITION);
    private static final Pattern PLACE = Pattern.compile("(select|deselect|amendments)\\[([1-9][0-9]{0,5})]");
    private static final Syntax SYNTAX = new Syntax(
            "procurement",
            "select",
            List.of(Tailorings.TARGET, new Argument("asked-about", false, true, Suggesters.REQUIREMENTS)),
            List.of(
                    IDS,
                    CATEGORY,
                    TAG,
                    KIND,
                    PACK,
                    AMBITION,
                    LEAVE_OUT,
                    DROP,
                    Cases.BECAUSE,
                    Tailorings.EXPECTED,
                    Tailorings.PREVIEW,
                    EXPLAIN,
                    VERDICT,
                    Call.LIMIT,
                    Call.JSON,
                    Call.PLAIN));

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) throws UsageException, InterruptedException {
        if (call.line().has(EXPLAIN.name())) {
            return explain(call);
        }
        for (Flag flag : List.of(VERDICT, Call.LIMIT, Call.PLAIN)) {
            if (call.line().has(flag.name())) {
                throw UsageException.of("OTP-8019", flag.name(), EXPLAIN.name());
            }
        }
        if (call.line().words().size() > 1) {
            throw UsageException.of("OTP-8019", call.word(1), EXPLAIN.name());
        }
        List<ProfileEdit> edits = edits(call);
        List<RequirementId> ids = Tailorings.requirements(call.list(IDS));
        if (!ids.isEmpty()) {
            SelectionReport report = call.service(TailoringService.class).explain(Tailorings.read(call, call.word(0)));
            // Without packs nothing is known, and then the profile says what is wrong with it.
            if (!report.outcomes().isEmpty()) {
                requireKnown(report, ids);
            }
        }
        return Tailorings.edit(call, edits, outcome -> changesNothing(call, edits, outcome));
    }

    /** A rule that takes nothing in or out has been written before, or does not say what was meant. */
    private static TailoringOutcome changesNothing(Call call, List<ProfileEdit> edits, TailoringOutcome outcome) {
        boolean out = call.line().has(LEAVE_OUT.name());
        boolean certain = outcome.problems().stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
        boolean nothing = (out ? outcome.out() : outcome.in()).isEmpty();
        if (edits.size() > 1 || !Cases.hasAny(call, CONDITIONS) || !certain || !nothing) {
            return outcome;
        }
        List<Problem> problems = new ArrayList<>(outcome.problems());
        problems.add(Faults.warning(out ? "OTP-8248" : "OTP-8249"));
        return new TailoringOutcome(
                outcome.text(),
                outcome.revision(),
                outcome.in(),
                outcome.out(),
                outcome.changes(),
                outcome.summary(),
                outcome.requirements(),
                problems);
    }

    private static List<ProfileEdit> edits(Call call) throws UsageException {
        List<ProfileEdit> edits = new ArrayList<>(drops(call));
        boolean out = call.line().has(LEAVE_OUT.name());
        if (Cases.hasAny(call, CONDITIONS)) {
            if (out) {
                Cases.required(call, Cases.BECAUSE, LEAVE_OUT);
            }
            SelectionRule rule = rule(call);
            edits.add(out ? ProfileEdit.deselect(rule) : ProfileEdit.select(rule));
        } else if (out || edits.isEmpty()) {
            throw UsageException.of("OTP-8135");
        }
        return edits;
    }

    private static SelectionRule rule(Call call) throws UsageException {
        List<RequirementKind> kinds = new ArrayList<>();
        for (String written : call.list(KIND)) {
            Optional<RequirementKind> kind = Names.find(RequirementKind.class, written);
            if (kind.isEmpty()) {
                throw UsageException.of("OTP-8018", written);
            }
            kinds.add(kind.get());
        }
        SelectionRule.Builder rule = SelectionRule.builder()
                .ids(Tailorings.requirements(call.list(IDS)))
                .categories(call.list(CATEGORY).stream()
                        .map(code -> code.toUpperCase(Locale.ROOT))
                        .toList())
                .tags(call.list(TAG).stream()
                        .map(tag -> tag.toLowerCase(call.locale()))
                        .toList())
                .kinds(kinds)
                .packs(call.list(PACK))
                .because(call.line().value(Cases.BECAUSE.name()).orElse(""));
        Cases.choice(call, AMBITION, Ambition.class).ifPresent(rule::ambition);
        return rule.build();
    }

    /** From the end of each list, so that numbers mean what they did when they were read. */
    private static List<ProfileEdit> drops(Call call) throws UsageException {
        Set<ProfileEdit> drops = new TreeSet<>(
                Comparator.comparing((ProfileEdit edit) -> edit.path().get(0))
                        .thenComparing(edit -> -Integer.parseInt(edit.path().get(1))));
        for (String written : call.list(DROP)) {
            Matcher place = PLACE.matcher(written);
            if (!place.matches()) {
                throw UsageException.of("OTP-8137", written);
            }
            drops.add(ProfileEdit.drop(place.group(1), Integer.parseInt(place.group(2))));
        }
        return List.copyOf(drops);
    }

    private static Outcome explain(Call call) throws UsageException, InterruptedException {
        for (Flag flag : SYNTAX.flags()) {
            boolean explains =
                    List.of(EXPLAIN, VERDICT, Call.LIMIT, Call.JSON, Call.PLAIN).contains(flag);
            if (!explains && call.line().has(flag.name())) {
                throw UsageException.of("OTP-8016", EXPLAIN.name(), flag.name());
            }
        }
        Set<Verdict> verdicts = verdicts(call);
        List<RequirementId> ids = Tailorings.requirements(
                call.line().words().subList(1, call.line().words().size()));
        long limit = call.number(Call.LIMIT).map(Integer::longValue).orElse(Long.MAX_VALUE);
        SelectionReport report = call.service(TailoringService.class).explain(Tailorings.read(call, call.word(0)));
        if (report.outcomes().isEmpty() && !report.problems().isEmpty()) {
            throw new ProblemException(report.problems());
        }
        requireKnown(report, ids);
        List<SelectionOutcome> wanted = report.outcomes().stream()
                .filter(outcome ->
                        ids.isEmpty() || ids.contains(outcome.requirement().id()))
                .filter(outcome -> verdicts.isEmpty() || verdicts.contains(outcome.verdict()))
                .toList();
        Pages<SelectionOutcome> rows = Pages.of(key -> new Page<>(wanted, Optional.empty()), limit);
        long shown = call.out().rows(SelectionView.listing(), rows);
        if (call.out().isForPeople()) {
            call.out().sheet().blank();
            call.out()
                    .sheet()
                    .paragraph(call.text(
                            shown == 0 ? "entries.none" : rows.isCut() ? "entries.cut" : "entries.all",
                            Quantities.count(shown, call.locale())));
            ProblemView.print(report.problems(), call.locale(), call.out().sheet());
        }
        return ProblemView.needAttention(report.problems()) ? Outcome.FINDINGS : Outcome.DONE;
    }

    private static Set<Verdict> verdicts(Call call) throws UsageException {
        Set<Verdict> verdicts = new TreeSet<>();
        for (String written : call.list(VERDICT)) {
            Optional<Verdict> verdict = Names.find(Verdict.class, written);
            if (verdict.isEmpty()) {
                List<String> known = java.util.stream.Stream.of(Verdict.values())
                        .map(Verdict::wire)
                        .toList();
                throw UsageException.of(
                        "OTP-8115", Similar.to(written, known), written, VERDICT.name(), String.join(", ", known));
            }
            verdicts.add(verdict.get());
        }
        return verdicts;
    }

    private static void requireKnown(SelectionReport report, List<RequirementId> ids) {
        List<RequirementId> known = report.outcomes().stream()
                .map(outcome -> outcome.requirement().id())
                .toList();
        for (RequirementId id : ids) {
            if (!known.contains(id)) {
                throw Faults.error(
                                "OTP-8138",
                                Similar.to(
                                        id.value(),
                                        known.stream().map(RequirementId::value).toList()),
                                id.value())
                        .asException();
            }
        }
    }
}

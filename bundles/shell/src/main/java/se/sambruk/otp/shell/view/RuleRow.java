package se.sambruk.otp.shell.view;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.quality.QualityService;
import se.sambruk.otp.api.quality.RuleDescriptor;
import se.sambruk.otp.api.quality.RuleRefusal;
import se.sambruk.otp.api.quality.RuleState;
import se.sambruk.otp.api.quality.RuleStatus;
import se.sambruk.otp.shell.output.Listing;
import se.sambruk.otp.shell.text.Names;
import se.sambruk.otp.shell.text.Texts;

/**
 * One registered version of a rule, in use or refused.
 *
 * @param state a {@link RuleState}'s name, or {@code refused}
 * @param problems why it was refused
 */
public record RuleRow(
        String id,
        String title,
        String version,
        String state,
        int running,
        String source,
        Map<String, Object> json,
        List<Problem> problems) {
    private static final String REFUSED = "refused";
    private static final String UNKNOWN = "–";

    /** How rules are listed. */
    public static final Listing<RuleRow> LISTING = Listing.<RuleRow>of((row, locale) -> row.json())
            .column("column.rule", RuleRow::id)
            .column("column.version", RuleRow::version)
            .column("column.state", RuleRow::state, RuleRow::state)
            .number("column.running", row -> (long) row.running())
            .column("column.finds", RuleRow::title)
            .column("column.source", RuleRow::source)
            .column(
                    "column.reason",
                    row -> row.problems().stream().map(Problem::code).distinct().collect(Collectors.joining(",")));

    /** Every rule that is registered, and then those that have been refused. */
    public static List<RuleRow> all(QualityService service, Locale locale) {
        List<RuleStatus> registered = service.rules();
        List<RuleRefusal> refusals = service.refusals();
        return Stream.concat(
                        registered.stream()
                                .filter(rule -> refusals.stream().noneMatch(refusal -> isOf(rule, refusal)))
                                .map(rule -> of(rule, locale)),
                        refusals.stream().map(refusal -> of(refusal, locale)))
                .toList();
    }

    // Refused between the two questions: it is no longer on trial.
    private static boolean isOf(RuleStatus rule, RuleRefusal refusal) {
        return rule.state() == RuleState.ON_TRIAL
                && refusal.location().equals(rule.location())
                && refusal.descriptor()
                        .map(RuleDescriptor::id)
                        .filter(rule.descriptor().id()::equals)
                        .isPresent();
    }

    /** A rule that is registered and not refused. */
    public static RuleRow of(RuleStatus rule, Locale locale) {
        RuleDescriptor descriptor = rule.descriptor();
        return new RuleRow(
                descriptor.id(),
                descriptor.title().in(locale),
                descriptor.version().toString(),
                rule.state().wire(),
                rule.running(),
                rule.source(),
                described(descriptor, locale)
                        .put("source", rule.source())
                        .put("location", rule.location())
                        .put("bundle", rule.bundle())
                        .put("running", rule.running())
                        .put("state", rule.state())
                        .done(),
                List.of());
    }

    private static RuleRow of(RuleRefusal refusal, Locale locale) {
        TreeWriter json = refusal.descriptor()
                .map(descriptor -> described(descriptor, locale))
                .orElseGet(TreeWriter::new);
        return new RuleRow(
                refusal.descriptor().map(RuleDescriptor::id).orElse(UNKNOWN),
                refusal.descriptor().map(d -> d.title().in(locale)).orElse(UNKNOWN),
                refusal.descriptor().map(d -> d.version().toString()).orElse(UNKNOWN),
                REFUSED,
                0,
                refusal.source(),
                json.put("source", refusal.source())
                        .put("location", refusal.location())
                        .put("bundle", refusal.bundle())
                        .put("state", REFUSED)
                        .put("at", refusal.at().toString())
                        .put("problems", (Object) ProblemView.json(refusal.problems(), locale))
                        .done(),
                refusal.problems());
    }

    private static TreeWriter described(RuleDescriptor descriptor, Locale locale) {
        return new TreeWriter()
                .put("id", descriptor.id())
                .put("version", descriptor.version())
                .put("title", descriptor.title().in(locale))
                .put("explanation", descriptor.explanation().in(locale))
                .put("scope", descriptor.scope())
                .put("basis", descriptor.basis().stream().map(String::valueOf).toList())
                .put("wordLists", descriptor.wordLists());
    }

    /** What its state is called. */
    private static String state(RuleRow row, Locale locale) {
        return row.state().equals(REFUSED)
                ? Texts.in(locale, "rule.refused")
                : Names.of(WireValue.of(RuleState.class, row.state()), locale);
    }

    /** What it is called in a heading. */
    public String name() {
        return id + " " + version + " (" + source + ")";
    }
}

package se.sambruk.otp.shell.view;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.export.ExportService;
import se.sambruk.otp.api.export.FormatDescriptor;
import se.sambruk.otp.api.export.FormatRefusal;
import se.sambruk.otp.api.export.FormatState;
import se.sambruk.otp.api.export.FormatStatus;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.shell.output.Listing;
import se.sambruk.otp.shell.text.Names;
import se.sambruk.otp.shell.text.Texts;

/**
 * One registered version of a format, in use or refused.
 *
 * @param state a {@link FormatState}'s name, or {@code refused}
 * @param problems why it was refused
 */
public record FormatRow(
        String id,
        String version,
        String state,
        int running,
        String source,
        Map<String, Object> json,
        List<Problem> problems) {
    private static final String REFUSED = "refused";
    private static final String UNKNOWN = "–";

    /** How formats are listed. */
    public static final Listing<FormatRow> LISTING = Listing.<FormatRow>of((row, locale) -> row.json())
            .column("column.format", FormatRow::id)
            .column("column.version", FormatRow::version)
            .column("column.state", FormatRow::state, FormatRow::state)
            .number("column.running", row -> (long) row.running())
            .column("column.source", FormatRow::source)
            .column(
                    "column.reason",
                    row -> row.problems().stream().map(Problem::code).distinct().collect(Collectors.joining(",")));

    /** Every format that is registered, and then those that have been refused. */
    public static List<FormatRow> all(ExportService service, Locale locale) {
        List<FormatStatus> registered = service.formats();
        List<FormatRefusal> refusals = service.refusals();
        return Stream.concat(
                        registered.stream()
                                .filter(format -> refusals.stream().noneMatch(refusal -> isOf(format, refusal)))
                                .map(format -> of(format, locale)),
                        refusals.stream().map(refusal -> of(refusal, locale)))
                .toList();
    }

    // Refused between the two questions: it is no longer on trial.
    private static boolean isOf(FormatStatus format, FormatRefusal refusal) {
        return format.state() == FormatState.ON_TRIAL
                && refusal.location().equals(format.location())
                && refusal.descriptor()
                        .map(FormatDescriptor::id)
                        .filter(format.descriptor().id()::equals)
                        .isPresent();
    }

    private static FormatRow of(FormatStatus format, Locale locale) {
        return new FormatRow(
                format.descriptor().id(),
                format.descriptor().version().toString(),
                format.state().wire(),
                format.running(),
                format.source(),
                PluginView.json(format, locale),
                List.of());
    }

    private static FormatRow of(FormatRefusal refusal, Locale locale) {
        return new FormatRow(
                refusal.descriptor().map(FormatDescriptor::id).orElse(UNKNOWN),
                refusal.descriptor().map(d -> d.version().toString()).orElse(UNKNOWN),
                REFUSED,
                0,
                refusal.source(),
                new TreeWriter()
                        .put("id", refusal.descriptor().map(FormatDescriptor::id))
                        .put("version", refusal.descriptor().map(FormatDescriptor::version))
                        .put("source", refusal.source())
                        .put("location", refusal.location())
                        .put("bundle", refusal.bundle())
                        .put("state", REFUSED)
                        .put("at", refusal.at().toString())
                        .put("problems", (Object) ProblemView.json(refusal.problems(), locale))
                        .done(),
                refusal.problems());
    }

    /** What its state is called. */
    private static String state(FormatRow row, Locale locale) {
        return row.state().equals(REFUSED)
                ? Texts.in(locale, "format.refused")
                : Names.of(WireValue.of(FormatState.class, row.state()), locale);
    }

    /** What it is called in a heading. */
    public String name() {
        return id + " " + version + " (" + source + ")";
    }
}

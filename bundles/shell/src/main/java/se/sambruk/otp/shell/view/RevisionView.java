package se.sambruk.otp.shell.view;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.procurement.tailoring.ProfileRevision;
import se.sambruk.otp.shell.output.Listing;
import se.sambruk.otp.shell.output.Quantities;
import se.sambruk.otp.shell.output.Sheet;
import se.sambruk.otp.shell.text.Texts;

/** Shows the revisions of a case's profile. */
public final class RevisionView {
    private static final int COLUMN = 22;

    private RevisionView() {}

    /**
     * How revisions are listed.
     *
     * @param zone of the times that people see
     */
    public static Listing<ProfileRevision> listing(ZoneId zone) {
        return Listing.<ProfileRevision>of((revision, locale) -> json(revision, Optional.empty(), locale))
                .number("column.revision", revision -> (long) revision.number())
                .column(
                        "column.time",
                        (revision, locale) -> Quantities.time(revision.act().at(), zone),
                        revision -> revision.act().at().toString())
                .column("column.actor", revision -> revision.act().actor())
                .number("column.requirements", revision -> (long) revision.requirements())
                .column("column.what", RevisionView::summary, revision -> summary(revision, Locale.ENGLISH))
                .column("column.because", revision -> revision.act().because())
                .column("column.marks", RevisionView::marks, revision -> marks(revision, Locale.ENGLISH));
    }

    private static String summary(ProfileRevision revision, Locale locale) {
        return revision.summary().stream().map(text -> text.in(locale)).collect(Collectors.joining(" "));
    }

    private static String marks(ProfileRevision revision, Locale locale) {
        if (revision.isStruck()) {
            return Texts.in(locale, "revision.struck");
        }
        return revision.issues().isEmpty()
                ? ""
                : Texts.in(
                        locale,
                        "revision.issued",
                        revision.issues().stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    /**
     * A revision's object.
     *
     * @param text the profile, where it is asked for
     */
    public static Map<String, Object> json(ProfileRevision revision, Optional<String> text, Locale locale) {
        return new TreeWriter()
                .put("revision", revision.number())
                .put("entry", revision.label())
                .put("profile", revision.profile())
                .put("requirements", revision.requirements())
                .put("by", revision.act().actor())
                .put("at", revision.act().at())
                .putText("because", revision.act().because())
                .put("changes", CaseView.camel(revision.changes().tree()))
                .put(
                        "summary",
                        revision.summary().stream()
                                .map(sentence -> sentence.in(locale))
                                .toList())
                .put("struck", (Object) revision.isStruck())
                .put("issues", revision.issues())
                .put("text", text)
                .done();
    }

    /** Writes a revision. */
    public static void print(ProfileRevision revision, ZoneId zone, Locale locale, Sheet sheet) {
        sheet.strong(Texts.in(locale, "revision.heading", revision.number()));
        sheet.fact(
                Texts.in(locale, "column.time"), Quantities.time(revision.act().at(), zone), COLUMN);
        sheet.fact(Texts.in(locale, "column.actor"), revision.act().actor(), COLUMN);
        sheet.fact(Texts.in(locale, "column.entry"), revision.label(), COLUMN);
        sheet.fact(Texts.in(locale, "column.requirements"), Quantities.count(revision.requirements(), locale), COLUMN);
        sheet.fact(Texts.in(locale, "column.what"), summary(revision, locale), COLUMN);
        if (!revision.act().because().isEmpty()) {
            sheet.fact(Texts.in(locale, "column.because"), revision.act().because(), COLUMN);
        }
        if (!marks(revision, locale).isEmpty()) {
            sheet.fact(Texts.in(locale, "column.marks"), marks(revision, locale), COLUMN);
        }
        sheet.fact(Texts.in(locale, "fact.profile"), revision.profile().hex(), COLUMN);
    }
}

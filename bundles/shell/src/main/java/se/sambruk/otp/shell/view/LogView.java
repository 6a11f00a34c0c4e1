package se.sambruk.otp.shell.view;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import se.sambruk.otp.api.canonical.CanonicalJson;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.casefile.CaseVerification;
import se.sambruk.otp.api.casefile.log.AttachmentRecord;
import se.sambruk.otp.api.casefile.log.CaseEntry;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.LogLine;
import se.sambruk.otp.api.casefile.people.CaseRole;
import se.sambruk.otp.shell.output.Listing;
import se.sambruk.otp.shell.output.Quantities;
import se.sambruk.otp.shell.output.Sheet;
import se.sambruk.otp.shell.text.Names;
import se.sambruk.otp.shell.text.Texts;

/** Shows the log of a case. */
public final class LogView {
    private static final int COLUMN = 18;
    private static final int BRIEF = 100;
    private static final List<String> TELLING = List.of(
            "what", "tenders", "tender", "changed", "step", "name", "person", "entry", "entries", "issue", "revision");

    private LogView() {}

    /**
     * How entries are listed.
     *
     * @param zone of the times that people see
     * @param chained whether the reader sees all entries, so that numbers and hashes tell nothing that is to be kept from them
     */
    public static Listing<LogLine> listing(ZoneId zone, boolean chained) {
        return Listing.<LogLine>of((line, locale) -> json(line, chained))
                .column("column.entry", LogLine::label)
                .column(
                        "column.time",
                        (line, locale) -> Quantities.time(line.entry().act().at(), zone),
                        line -> line.entry().act().at().toString())
                .column("column.actor", line -> line.entry().act().actor())
                .column("column.what", (line, locale) -> kind(line.entry(), locale), line -> line.entry()
                        .kind())
                .column(
                        "column.told",
                        (line, locale) -> told(line.entry(), role -> Names.find(CaseRole.class, role)
                                .map(known -> Names.of(known, locale))
                                .orElse(role)),
                        line -> told(line.entry(), role -> role))
                .column("column.reason", line -> line.entry().act().because())
                .column("column.marks", LogView::marks, LogView::plainMarks);
    }

    /** What a kind is called; its name where this version does not know it. */
    static String kind(CaseEntry entry, Locale locale) {
        String key = "entry." + entry.kind();
        return Texts.has(key) ? Texts.in(locale, key) : entry.kind();
    }

    private static String marks(LogLine line, Locale locale) {
        List<String> marks = new ArrayList<>();
        if (line.entry().isSecret()) {
            marks.add(Texts.in(locale, "mark.secret"));
        }
        if (line.isLate()) {
            marks.add(Texts.in(locale, "mark.late"));
        }
        line.struckBy().ifPresent(by -> marks.add(Texts.in(locale, "mark.struck", by)));
        if (line.isPartial()) {
            marks.add(Texts.in(locale, "mark.partial"));
        }
        return String.join(", ", marks);
    }

    private static String plainMarks(LogLine line) {
        List<String> marks = new ArrayList<>();
        if (line.entry().isSecret()) {
            marks.add("secret");
        }
        if (line.isLate()) {
            marks.add("late");
        }
        line.struckBy().ifPresent(by -> marks.add("struck:" + by));
        if (line.isPartial()) {
            marks.add("partial");
        }
        return String.join(",", marks);
    }

    /**
     * The short of what an entry tells: the part of its body that says most, and else all that is no object.
     *
     * @param role how a role is called, of its wire name
     */
    private static String told(CaseEntry entry, UnaryOperator<String> role) {
        Map<String, Object> body = entry.body();
        Optional<String> numbered = numbered(entry);
        if (numbered.isPresent()) {
            return brief(numbered.get());
        }
        for (String key : TELLING) {
            Object value = body.get(key);
            if (value != null && !(value instanceof Map)) {
                return brief(plain(value) + more(body, key, role));
            }
        }
        return brief(part(body, "facts", "title")
                .or(() -> part(body, "plan", "tender-deadline").map(time -> time.replace('T', ' ')))
                .orElseGet(() -> body.entrySet().stream()
                        .filter(part -> !(part.getValue() instanceof Map))
                        .map(part -> part.getKey() + ": " + plain(part.getValue()))
                        .collect(Collectors.joining("; "))));
    }

    /** Questions, answers and corrections are known by their numbers. */
    private static Optional<String> numbered(CaseEntry entry) {
        Map<String, Object> body = entry.body();
        return switch (entry.kind()) {
            case EntryKinds.QUESTION_RECEIVED, EntryKinds.QUESTION_ANSWERED ->
                Optional.ofNullable(body.get("question")).map(number -> number + ": " + plain(body.get("text")));
            case EntryKinds.CORRECTION_PUBLISHED ->
                Optional.ofNullable(body.get("number")).map(number -> number + ": " + plain(corrected(body)));
            default -> Optional.empty();
        };
    }

    /** The requirements that a correction changed, or why it was made, or until when tenders may come after it. */
    private static Object corrected(Map<String, Object> body) {
        return body.get("requirements") instanceof Collection<?> ids && !ids.isEmpty()
                ? ids
                : body.getOrDefault(
                        "reason",
                        String.valueOf(body.getOrDefault("deadline", "–")).replace('T', ' '));
    }

    private static Optional<String> part(Map<String, Object> body, String key, String inner) {
        return body.get(key) instanceof Map<?, ?> map && map.get(inner) instanceof String text
                ? Optional.of(text)
                : Optional.empty();
    }

    private static String more(Map<String, Object> body, String key, UnaryOperator<String> role) {
        String as = (key.equals("name") || key.equals("person")) && body.get("role") instanceof String wire
                ? ", " + role.apply(wire)
                : "";
        String on = body.get("on") instanceof String day ? " (" + day + ")" : "";
        return as + on;
    }

    private static String plain(Object value) {
        return value instanceof Collection<?> items
                ? items.stream()
                        .map(item -> item instanceof Map ? CanonicalJson.string(item) : String.valueOf(item))
                        .collect(Collectors.joining(", "))
                : String.valueOf(value);
    }

    private static String brief(String text) {
        return text.length() <= BRIEF
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, BRIEF) - 1)) + "…";
    }

    /** An entry's object. */
    public static Map<String, Object> json(LogLine line, boolean chained) {
        CaseEntry entry = line.entry();
        TreeWriter out = new TreeWriter()
                .put("entry", line.label())
                .put("at", entry.act().at())
                .put("actor", entry.act().actor())
                .putText("because", entry.act().because())
                .put("kind", entry.kind())
                .put("secrecy", entry.secrecy())
                .put("body", (Object) entry.body())
                .put(
                        "attachments",
                        entry.attachments().stream().map(AttachmentRecord::tree).toList())
                .put("late", line.isLate())
                .put("struckBy", line.struckBy())
                .put("partial", line.isPartial());
        if (chained) {
            out.put("number", entry.number()).put("previous", entry.previous()).put("hash", entry.contentHash());
        }
        return out.done();
    }

    /** Writes an entry in full. */
    public static void print(LogLine line, ZoneId zone, boolean chained, Locale locale, Sheet sheet) {
        CaseEntry entry = line.entry();
        sheet.strong(Texts.in(locale, "log.entry", line.label(), kind(entry, locale)));
        fact(sheet, locale, "column.time", Quantities.time(entry.act().at(), zone));
        fact(sheet, locale, "column.actor", entry.act().actor());
        fact(sheet, locale, "column.reason", entry.act().because());
        fact(sheet, locale, "column.kind", entry.kind());
        fact(sheet, locale, "log.secrecy", Names.of(entry.secrecy(), locale));
        fact(sheet, locale, "column.marks", marks(line, locale));
        if (chained) {
            fact(sheet, locale, "log.number", Integer.toString(entry.number()));
            fact(sheet, locale, "log.hash", entry.contentHash().hex());
        }
        for (AttachmentRecord file : entry.attachments()) {
            fact(
                    sheet,
                    locale,
                    "log.file",
                    Texts.in(
                            locale,
                            "log.file-of",
                            file.name(),
                            Quantities.size(file.size(), locale),
                            file.sha256().abbreviated()));
        }
        sheet.heading(Texts.in(locale, "log.body"));
        CanonicalJson.pretty(entry.body()).strip().lines().forEach(part -> sheet.indented()
                .indented(part.length() - part.stripLeading().length())
                .item(part.strip()));
    }

    private static void fact(Sheet sheet, Locale locale, String key, String value) {
        if (!value.isEmpty()) {
            sheet.fact(Texts.in(locale, key), value, COLUMN);
        }
    }

    public static Map<String, Object> json(CaseVerification found) {
        return new TreeWriter()
                .put("whole", found.isWhole())
                .put(
                        "faults",
                        found.faults().stream()
                                .map(fault -> new TreeWriter()
                                        .put("kind", fault.kind())
                                        .put("number", fault.number())
                                        .done())
                                .toList())
                .put("head", found.head().map(head -> new TreeWriter()
                        .put("number", head.number())
                        .put("hash", head.hash())
                        .done()))
                .put("holdsNoted", found.holdsNoted())
                .done();
    }

    /** Writes whether a log is whole. */
    public static void print(String procurement, CaseVerification found, Locale locale, Sheet sheet) {
        sheet.strong(Texts.in(locale, found.isWhole() ? "log.whole" : "log.broken", procurement));
        found.faults().forEach(fault -> sheet.indented()
                .item(Texts.in(locale, "log.fault." + fault.kind().wire(), Integer.toString(fault.number()))));
        found.head()
                .filter(head -> found.isWhole())
                .ifPresent(head -> sheet.paragraph(Texts.in(
                        locale,
                        "log.head",
                        Integer.toString(head.number()),
                        head.hash().hex())));
        if (!found.isWhole()) {
            sheet.paragraph(Texts.in(locale, "log.remedy"));
        }
        found.holdsNoted().ifPresent(holds -> sheet.paragraph(Texts.in(locale, holds ? "log.noted" : "log.not-noted")));
    }
}

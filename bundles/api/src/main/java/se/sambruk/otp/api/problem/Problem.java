package se.sambruk.otp.api.problem;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.api.text.Messages;

/**
 * Tells a person what is wrong and what to do next: a stable code, a sentence and a remedy, in each language, and where it
 * is. Whoever finds a fault makes one; shells and pages only show it. Immutable and thread-safe.
 */
public final class Problem {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]{1,9}-[0-9]{4}");

    private final String code;
    private final Severity severity;
    private final LocalizedText message;
    private final LocalizedText remedy;
    private final SourceLocation location;

    private Problem(
            String code, Severity severity, LocalizedText message, LocalizedText remedy, SourceLocation location) {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("a problem code is like OTP-1203, got " + code);
        }
        this.code = code;
        this.severity = Objects.requireNonNull(severity);
        this.message = Objects.requireNonNull(message);
        this.remedy = Objects.requireNonNull(remedy);
        this.location = location;
    }

    /**
     * @param code prefix and four digits, such as {@code OTP-1203}; a plugin uses a prefix of its own. A code never changes
     *     its meaning
     * @param message one sentence: what is wrong
     * @param remedy what to do next
     */
    public static Problem of(String code, Severity severity, LocalizedText message, LocalizedText remedy) {
        return new Problem(code, severity, message, remedy, null);
    }

    /** An error whose sentence is the text {@code code} and whose remedy is the text {@code code.remedy}. */
    public static Problem error(Messages messages, String code, Object... arguments) {
        return of(messages, Severity.ERROR, code, arguments);
    }

    /** A warning, with texts as for {@link #error}. */
    public static Problem warning(Messages messages, String code, Object... arguments) {
        return of(messages, Severity.WARNING, code, arguments);
    }

    /** Information, with texts as for {@link #error}. */
    public static Problem info(Messages messages, String code, Object... arguments) {
        return of(messages, Severity.INFO, code, arguments);
    }

    private static Problem of(Messages messages, Severity severity, String code, Object... arguments) {
        return new Problem(
                code, severity, messages.text(code, arguments), messages.text(code + ".remedy", arguments), null);
    }

    /** The same problem, at a place. */
    public Problem at(SourceLocation place) {
        return new Problem(code, severity, message, remedy, Objects.requireNonNull(place));
    }

    /** This problem as an exception, to be thrown. */
    public ProblemException asException() {
        return new ProblemException(this);
    }

    public String code() {
        return code;
    }

    public Severity severity() {
        return severity;
    }

    public LocalizedText message() {
        return message;
    }

    public LocalizedText remedy() {
        return remedy;
    }

    public Optional<SourceLocation> location() {
        return Optional.ofNullable(location);
    }

    /** Code, place, sentence and remedy on three lines, for a reader of the given locale. */
    public String describe(Locale locale) {
        boolean swedish = !locale.getLanguage().equals("en");
        StringBuilder text = new StringBuilder(code);
        if (location != null) {
            StringBuilder place = new StringBuilder();
            place(place, swedish);
            // A place may have nothing to say, as that of a whole pack whose name could not be read.
            text.append(place.length() == 0 ? "" : "  ").append(place);
        }
        text.append('\n').append(message.in(locale));
        String next = remedy.in(locale);
        if (!next.isEmpty()) {
            text.append('\n').append(swedish ? "Gör så här: " : "Remedy: ").append(next);
        }
        return text.toString();
    }

    private void place(StringBuilder text, boolean swedish) {
        text.append(location.origin());
        if (!location.origin().isEmpty() && !location.path().isEmpty()) {
            text.append(" · ");
        }
        text.append(location.file());
        location.sheet().ifPresent(sheet -> text.append(swedish ? ", blad " : ", sheet ")
                .append(sheet));
        if (location.cell().isPresent()) {
            text.append(", cell ").append(location.cell().get());
        } else if (location.line() > 0) {
            boolean inSheet = location.sheet().isPresent();
            text.append(swedish ? ", rad " : inSheet ? ", row " : ", line ").append(location.line());
            if (location.column() > 0) {
                text.append(swedish ? ", kolumn " : ", column ").append(location.column());
            }
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Problem p
                && p.code.equals(code)
                && p.severity == severity
                && p.message.equals(message)
                && p.remedy.equals(remedy)
                && Objects.equals(p.location, location);
    }

    @Override
    public int hashCode() {
        return Objects.hash(code, severity, message, remedy, location);
    }

    @Override
    public String toString() {
        return describe(LocalizedText.SWEDISH);
    }
}

package se.sambruk.otp.publication.variant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import se.sambruk.otp.api.content.PackManifest;
import se.sambruk.otp.api.publication.BuiltInVariable;
import se.sambruk.otp.api.publication.PublicationSet.Key;
import se.sambruk.otp.api.publication.Variable;
import se.sambruk.otp.api.requirement.ParameterText;
import se.sambruk.otp.api.requirement.ParameterType;

/** What variables stand for to one reader. A pack's own variable goes before one that is built in. Used by one thread. */
final class Values {
    /** A longer value is no value but a text, or a trap: values may hold values. */
    private static final int LONGEST = 20_000;

    /** More than this fills hundreds of pages of one variant, which no variables are for. */
    static final int MOST = 2_000_000;

    /** Those that stand for what a publication need not say of itself. */
    private static final Set<String> OF_PUBLICATION =
            Set.of(BuiltInVariable.ORGANIZATION.wire(), BuiltInVariable.MUNICIPALITY.wire());

    /** How much more can be put into a text. */
    private static final class Room {
        private int left;
        private boolean isFull;

        Room(int left) {
            this.left = left;
        }

        boolean takes(String value) {
            isFull |= value.length() > left;
            left -= isFull ? 0 : value.length();
            return !isFull;
        }
    }

    private final SetIndex index;
    private final Reader reader;
    private final Findings findings;
    private final KnownAudiences audiences;
    private final Map<String, String> builtIn;
    /** Of one that is too long, nothing. */
    private final Map<String, String> known = new HashMap<>();

    private final List<String> open = new ArrayList<>();
    private final Room room = new Room(MOST);
    private boolean toldOfTooMuch;

    Values(SetIndex index, Reader reader, Findings findings) {
        this.index = index;
        this.reader = reader;
        this.findings = findings;
        this.audiences = new KnownAudiences(index.set(), findings);
        this.builtIn = builtIn(reader);
    }

    private static Map<String, String> builtIn(Reader reader) {
        Map<String, String> values = new TreeMap<>();
        for (BuiltInVariable variable : BuiltInVariable.values()) {
            values.put(variable.wire(), value(variable, reader));
        }
        return values;
    }

    private static String value(BuiltInVariable variable, Reader reader) {
        return switch (variable) {
            case READER -> reader.audience().reader();
            case AUDIENCE_ID -> reader.audience().id();
            case AUDIENCE_NAME -> reader.audience().name();
            case PUBLICATION_ID -> reader.publication().id();
            case TITLE -> reader.publication().titleFor(reader.id());
            case ORGANIZATION, MUNICIPALITY -> reader.publication().organization();
            case EDITION -> reader.home().map(PackManifest::edition).orElse("");
            case EDITION_DATE ->
                reader.home()
                        .map(PackManifest::date)
                        .map(day -> date(reader, day))
                        .orElse("");
        };
    }

    private static String date(Reader reader, LocalDate day) {
        return ParameterType.DATE.display(day.toString(), reader.locale());
    }

    /**
     * A text with its variables put in; what stands for nothing stays as it is written.
     *
     * @param user what the text is of
     */
    String in(String text, Key user) {
        return ParameterText.render(text, name -> {
            String value = value(name, user);
            if (value == null || room.takes(value)) {
                return value;
            }
            if (!toldOfTooMuch) {
                toldOfTooMuch = true;
                findings.all(Fault.TOO_MUCH_PUT_IN, user, MOST);
            }
            return null;
        });
    }

    /** As {@link #in}, of a name: a title or a caption, in which Markdown has no effect. */
    String inName(String text, Key user) {
        Signs.ofMarkdown(text).ifPresent(signs -> findings.all(Fault.NAME_SIGNS, user, text, signs));
        return in(text, user);
    }

    private String value(String name, Key user) {
        if (open.contains(name)) {
            cycle(name);
            return null;
        }
        if (known.containsKey(name)) {
            return known.get(name);
        }
        Optional<String> raw = raw(name, user);
        if (raw.isEmpty()) {
            return null;
        }
        // What is built in was written elsewhere, and is told of there.
        raw.filter(written -> index.set().variables().containsKey(name))
                .flatMap(Signs::ofMarkdown)
                .ifPresent(signs -> findings.all(Fault.VALUE_SIGNS, Keys.variable(name), name, signs));
        open.add(name);
        Room inValue = new Room(LONGEST);
        String value = ParameterText.render(raw.get(), inner -> held(inner, name, inValue))
                .strip()
                .replaceAll("\\s+", " ");
        open.remove(open.size() - 1);
        if (inValue.isFull || value.length() > LONGEST) {
            findings.all(Fault.TOO_LONG_VALUE, Keys.variable(name), name, LONGEST);
            value = null;
        }
        known.put(name, value);
        return value;
    }

    /** What a variable holds of another; nothing more once that alone is too long. */
    private String held(String inner, String name, Room room) {
        String value = value(inner, Keys.variable(name));
        return value == null || room.takes(value) ? value : "";
    }

    private Optional<String> raw(String name, Key user) {
        Variable variable = index.set().variables().get(name);
        if (variable != null) {
            audiences.check(variable);
            Optional<String> value = variable.valueFor(reader.id());
            if (value.isEmpty()) {
                findings.audience(
                        Fault.NO_VALUE, user, name, reader.audience().name(), Texts.MESSAGES.text("value.own"));
            }
            return value;
        }
        String value = builtIn.get(name);
        if (value == null) {
            findings.all(Fault.UNKNOWN_VARIABLE, user, name, findings.near("variable", name, this::names));
            return Optional.empty();
        }
        if (value.isBlank() && OF_PUBLICATION.contains(name)) {
            // It is the publication that says nothing of it, to whoever reads.
            findings.all(
                    Fault.NO_VALUE,
                    user,
                    name,
                    Texts.MESSAGES.text("value.anybody"),
                    Texts.MESSAGES.text("value.organization"));
            return Optional.empty();
        }
        return Optional.of(value);
    }

    private Set<String> names() {
        Set<String> names = new TreeSet<>(builtIn.keySet());
        names.addAll(index.set().variables().keySet());
        return names;
    }

    /** Told in the same words wherever one comes into the circle. */
    private void cycle(String name) {
        Circle circle = Circle.of(open.subList(open.indexOf(name), open.size()));
        findings.all(Fault.VARIABLE_CYCLE, Keys.variable(circle.first()), circle.toString());
    }
}

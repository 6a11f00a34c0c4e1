package se.sambruk.otp.rules.law;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import se.sambruk.otp.api.content.Reference;
import se.sambruk.otp.api.quality.RuleContext;
import se.sambruk.otp.rules.text.Analysis;
import se.sambruk.otp.rules.text.Data;
import se.sambruk.otp.rules.text.Token;

/**
 * The laws that are known: those of {@code laws.yaml}, what a municipality has added to the lists {@code laws} and {@code repealed-laws}, and the
 * repealed ones among the references of its packs. Immutable.
 */
public final class LawBook {
    static final String LAWS = "laws";
    static final String REPEALED = "repealed-laws";

    /** A word of a name, and what may follow it. */
    static final class Node {
        final Map<String, Node> next = new HashMap<>();
        Statute ends;
    }

    private static final class Known {
        static final Map<?, ?> DATA = Data.mapping(LawBook.class, "laws.yaml");
        static final LawBook SHIPPED = new LawBook(null);
        static final Set<String> NOT_LAWS = new HashSet<>(Data.words(DATA, "not-laws"));
        static final List<String> BEFORE_SLAGEN = Data.words(DATA, "before-slagen");
        static final Set<String> UNNUMBERED = new HashSet<>(Data.words(DATA, "unnumbered"));
        static final Set<String> DONE = new HashSet<>(Data.words(DATA, "done"));
        static final Map<String, String> SUBJECTS = subjects();
        static final List<String> HISTORY = Data.words(DATA, "history");

        private static Map<String, String> subjects() {
            Map<String, String> subjects = new LinkedHashMap<>();
            ((Map<?, ?>) DATA.get("subjects"))
                    .forEach((word, number) -> subjects.put(String.valueOf(word), String.valueOf(number)));
            return subjects;
        }
    }

    private record Extended(RuleContext context, LawBook book) {}

    /** As many are kept as checks that may go on at once; each has a context of its own and asks for its laws again and again. */
    private static final int KEPT = 16;

    private static final List<Extended> EXTENDED = new CopyOnWriteArrayList<>();

    private final Node names = new Node();
    private final Map<String, Statute> shorts = new HashMap<>();
    private final Map<String, Statute> cited = new HashMap<>();
    private final Map<String, Statute> numbers = new HashMap<>();

    private LawBook(RuleContext context) {
        if (context != null) {
            add(context);
        }
        Map<?, ?> data = Known.DATA;
        entries(data, "laws").forEach(this::inForce);
        entries(data, "acts").forEach(this::inForce);
        entries(data, "repealed").forEach(this::repealed);
    }

    /** The laws that are known in a context. */
    public static LawBook of(RuleContext context) {
        boolean more = !context.words(LAWS).entries().isEmpty()
                || !context.words(REPEALED).entries().isEmpty()
                || context.references().stream()
                        .anyMatch(reference -> reference.repealed().isPresent());
        if (!more) {
            return Known.SHIPPED;
        }
        for (Extended known : EXTENDED) {
            if (known.context() == context) {
                return known.book();
            }
        }
        Extended made = new Extended(context, new LawBook(context));
        synchronized (EXTENDED) {
            if (EXTENDED.size() == KEPT) {
                EXTENDED.remove(0);
            }
            EXTENDED.add(made);
        }
        return made.book();
    }

    private static List<Map<?, ?>> entries(Map<?, ?> data, String key) {
        List<Map<?, ?>> entries = new ArrayList<>();
        ((List<?>) data.get(key)).forEach(entry -> entries.add((Map<?, ?>) entry));
        return entries;
    }

    private void inForce(Map<?, ?> entry) {
        Statute statute = Statute.inForce(
                String.valueOf(entry.get("number")),
                String.valueOf(entry.get("name")),
                Boolean.TRUE.equals(entry.get("authorities")));
        numbers.putIfAbsent(key(statute.number()), statute);
        names(entry, statute);
    }

    private void repealed(Map<?, ?> entry) {
        String by = String.valueOf(entry.get("by"));
        Statute statute = new Statute(
                String.valueOf(entry.get("number")),
                String.valueOf(entry.get("name")),
                Optional.of(day(entry.get("repealed"))),
                Optional.ofNullable(numbers.get(key(by))).map(Statute::citation),
                Boolean.TRUE.equals(entry.get("telling")),
                false);
        numbers.putIfAbsent(key(statute.number()), statute);
        if (statute.telling()) {
            names(entry, statute);
        }
    }

    private void names(Map<?, ?> entry, Statute statute) {
        name(statute.name(), statute);
        Data.words(entry, "also").forEach(also -> name(also, statute));
        Data.words(entry, "short").forEach(abbreviation -> shorts.putIfAbsent(abbreviation, statute));
        Data.words(entry, "cited").forEach(abbreviation -> cited.putIfAbsent(abbreviation, statute));
    }

    private void add(RuleContext context) {
        context.words(LAWS).entries().forEach(entry -> {
            Statute statute = Statute.inForce(entry.instead().orElse(""), entry.word(), false);
            entry.instead().ifPresent(number -> numbers.putIfAbsent(key(number), statute));
            called(entry.word(), statute);
        });
        context.words(REPEALED).entries().forEach(entry -> {
            Statute statute = new Statute("", entry.word(), Optional.of(LocalDate.MIN), entry.instead(), true, false);
            if (Character.isDigit(entry.word().charAt(0))) {
                numbers.putIfAbsent(key(entry.word()), statute);
            } else {
                called(entry.word(), statute);
            }
        });
        context.references().stream()
                .filter(reference ->
                        reference.repealed().isPresent() && !reference.number().isEmpty())
                .forEach(reference -> numbers.putIfAbsent(
                        key(reference.number().replace("SFS ", "")),
                        new Statute(
                                reference.number().replace("SFS ", ""),
                                reference.title(),
                                reference.repealed(),
                                successor(context, reference),
                                false,
                                false)));
    }

    private static Optional<String> successor(RuleContext context, Reference reference) {
        return context.references().stream()
                .filter(other -> other.id().equals(reference.replacedBy()))
                .map(other -> Statute.inForce(other.number().replace("SFS ", ""), other.name(), false)
                        .citation())
                .findFirst();
    }

    /** By a name, or by an abbreviation if it has no small letters. */
    private void called(String word, Statute statute) {
        if (word.indexOf(' ') < 0 && word.equals(word.toUpperCase(Locale.ROOT))) {
            shorts.putIfAbsent(word, statute);
        } else {
            name(word, statute);
        }
    }

    private void name(String name, Statute statute) {
        Node node = names;
        for (Token token : Analysis.tokensOf(name)) {
            node = node.next.computeIfAbsent(token.lower(), word -> new Node());
        }
        if (node.ends == null) {
            node.ends = statute;
        }
    }

    private static LocalDate day(Object written) {
        return written instanceof Date date
                ? date.toInstant().atZone(ZoneOffset.UTC).toLocalDate()
                : LocalDate.parse(String.valueOf(written));
    }

    /** What a number is found by: an EU act by its two numbers, however it is written. */
    static String key(String number) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < number.length(); i++) {
            char sign = number.charAt(i);
            if (Character.isDigit(sign) || (sign == ':' || sign == '/') && digits.length() > 0) {
                digits.append(sign);
            }
        }
        while (digits.length() > 0 && !Character.isDigit(digits.charAt(digits.length() - 1))) {
            digits.setLength(digits.length() - 1);
        }
        return digits.toString();
    }

    Node names() {
        return names;
    }

    /** By an abbreviation that is nothing else, with its capital letters. */
    Optional<Statute> abbreviated(String written) {
        return Optional.ofNullable(shorts.get(written));
    }

    /** Whether letters stand for a law, or may. */
    public boolean isAbbreviation(String written) {
        return shorts.containsKey(written) || cited.containsKey(written);
    }

    /** By an abbreviation that may be something else too. */
    Optional<Statute> citedAs(String written) {
        return Optional.ofNullable(cited.get(written));
    }

    /** By its number. */
    public Optional<Statute> numbered(String number) {
        return Optional.ofNullable(numbers.get(key(number)));
    }

    /** The law on the subject that a word in small letters tells of: "personuppgifter". */
    Optional<Statute> onSubject(String word) {
        return Known.SUBJECTS.entrySet().stream()
                .filter(subject -> word.startsWith(subject.getKey()))
                .map(subject -> numbers.get(key(subject.getValue())))
                .findFirst();
    }

    /** Constitutional laws and codes, which are cited by name alone. */
    static boolean isUnnumbered(String word) {
        return Known.UNNUMBERED.contains(word) || word.endsWith("balken") || word.endsWith("balkens");
    }

    /** Whether a word in small letters is called as a law is, by its ending: "skogsvårdslagen" is one, and "förslagen" is none. */
    static boolean isCalledLaw(String word) {
        String bare = word.endsWith("lagens") ? word.substring(0, word.length() - 1) : word;
        if (!bare.endsWith("lagen") || bare.length() < 8) {
            return false;
        }
        String stem = bare.substring(0, bare.length() - 2);
        if (stem.endsWith("slag")) {
            String before = stem.substring(0, stem.length() - 4);
            return Known.BEFORE_SLAGEN.stream().anyMatch(before::endsWith) && !Known.NOT_LAWS.contains(stem);
        }
        return Known.NOT_LAWS.stream()
                .noneMatch(other -> stem.equals(other) || other.length() > 4 && stem.endsWith(other));
    }

    /** Whether a word tells of the past, or that something no longer holds. */
    static boolean isHistory(String word) {
        return Known.HISTORY.stream().anyMatch(word::startsWith);
    }

    /** Whether a word is an act of the past. */
    static boolean isDone(String word) {
        return Known.DONE.contains(word);
    }
}

package se.sambruk.otp.api.export;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** What a format is told beside the thing it writes. Nothing in an output may come from the clock or the machine. Immutable. */
public final class ExportContext {
    /** The resource that is a municipality's own letterhead: a {@code .docx}. */
    public static final String LETTERHEAD = "letterhead";

    /**
     * The resource that is the seal of what an answer workbook is issued as (an {@link se.sambruk.otp.api.answers.AnswerIdentity}): a {@link
     * se.sambruk.otp.api.seal.Seal} as text, ASCII. Only there where something is issued: a preview has none.
     */
    public static final String ANSWER_SEAL = "answer-seal";

    /** The same of a price annex (a {@link se.sambruk.otp.api.price.PriceIdentity}); only there where prices are asked for. */
    public static final String PRICE_SEAL = "price-seal";

    private final Locale locale;
    private final LocalDate date;
    private final Map<String, String> options;
    private final Map<String, byte[]> resources;

    private ExportContext(Locale locale, LocalDate date, Map<String, String> options, Map<String, byte[]> resources) {
        this.locale = Objects.requireNonNull(locale);
        this.date = Objects.requireNonNull(date);
        // Sorted: the order of Map.copyOf differs from one JVM to the next, and could end up in a format's output.
        this.options = Collections.unmodifiableMap(new TreeMap<>(Map.copyOf(options)));
        this.resources = Collections.unmodifiableMap(new TreeMap<>(Map.copyOf(resources)));
    }

    /**
     * @param locale of the output's texts
     * @param date the day that the output bears, also in its hidden properties
     */
    public static ExportContext of(Locale locale, LocalDate date) {
        return new ExportContext(locale, date, Map.of(), Map.of());
    }

    public ExportContext withOptions(Map<String, String> values) {
        return new ExportContext(locale, date, values, resources);
    }

    public ExportContext withResource(String name, byte[] bytes) {
        Map<String, byte[]> more = new HashMap<>(resources);
        more.put(name, bytes.clone());
        return new ExportContext(locale, date, options, more);
    }

    public Locale locale() {
        return locale;
    }

    public LocalDate date() {
        return date;
    }

    /** What the user chose, by option name; already checked against the format's options, defaults included. */
    public Map<String, String> options() {
        return options;
    }

    /** The value of an option of this format. */
    public String option(String name) {
        String value = options.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the format has no option " + name);
        }
        return value;
    }

    public Optional<byte[]> resource(String name) {
        return Optional.ofNullable(resources.get(name)).map(byte[]::clone);
    }
}

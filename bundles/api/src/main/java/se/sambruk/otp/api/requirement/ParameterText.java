package se.sambruk.otp.api.requirement;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts with {@code {{parameters}}} in them. */
public final class ParameterText {
    private static final Pattern INSERTION = Pattern.compile("\\{\\{([^{}]*)\\}\\}");

    private ParameterText() {}

    /** The names that a text mentions, in order, valid or not. */
    public static Set<String> names(String text) {
        Set<String> names = new LinkedHashSet<>();
        Matcher matcher = INSERTION.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1).strip());
        }
        return names;
    }

    /**
     * The text with each insertion replaced.
     *
     * @param value gives what to write for a name; {@code null} leaves the insertion as it stands
     */
    public static String render(String text, UnaryOperator<String> value) {
        if (!text.contains("{{")) {
            return text;
        }
        return INSERTION.matcher(text).replaceAll(match -> {
            String inserted = value.apply(match.group(1).strip());
            return Matcher.quoteReplacement(inserted == null ? match.group() : inserted);
        });
    }
}

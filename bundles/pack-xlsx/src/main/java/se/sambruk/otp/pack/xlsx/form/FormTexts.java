package se.sambruk.otp.pack.xlsx.form;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.api.text.Messages;

/** The words of the form: names of sheets and columns, words of lists, and what people are told. */
public final class FormTexts {
    public static final Messages ALL = Messages.of(FormTexts.class);

    private static final Set<String> KEYS = ALL.keys("sv");

    private FormTexts() {}

    /** A text in both languages. */
    public static LocalizedText text(String key, Object... arguments) {
        return ALL.text(key, arguments);
    }

    static boolean has(String key) {
        return KEYS.contains(key);
    }

    /** The keys that begin with a text, sorted. */
    public static List<String> keys(String beginning) {
        return KEYS.stream().filter(key -> key.startsWith(beginning)).sorted().toList();
    }

    /** The ways in which a thing may be written: in either language, or as other people say. */
    static List<String> ways(String key, String others) {
        List<String> ways = new ArrayList<>();
        LocalizedText text = text(key);
        ways.add(text.in(LocalizedText.SWEDISH));
        ways.add(text.in(Locale.ENGLISH));
        if (has(others)) {
            LocalizedText more = text(others);
            ways.addAll(List.of(more.in(LocalizedText.SWEDISH).split(";")));
            ways.addAll(List.of(more.in(Locale.ENGLISH).split(";")));
        }
        return ways;
    }

    public static Problem error(String code, Object... arguments) {
        return Problem.error(ALL, code, arguments);
    }

    public static Problem warning(String code, Object... arguments) {
        return Problem.warning(ALL, code, arguments);
    }

    public static Problem info(String code, Object... arguments) {
        return Problem.info(ALL, code, arguments);
    }

    /**
     * What is compared of a heading or a word: not case, not the mark of what is required, not which hyphens or how many spaces of
     * which kind.
     */
    public static String normal(String written) {
        StringBuilder normal = new StringBuilder();
        boolean space = false;
        for (char c : Normalizer.normalize(written, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .toCharArray()) {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                space = normal.length() > 0;
            } else if (c != '*' && c != '\u25cf') {
                normal.append(space ? " " : "")
                        .append("\u2010\u2011\u2012\u2013\u2014\u2212".indexOf(c) >= 0 ? '-' : c);
                space = false;
            }
        }
        int end = normal.length();
        return end > 0 && normal.charAt(end - 1) == ':' ? normal.substring(0, end - 1) : normal.toString();
    }

    /** Without spaces of any kind around it. */
    public static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** One line of a text, short enough to be shown in a sentence. */
    public static String brief(String text) {
        String line = text.lines().findFirst().orElse("");
        int cut = Math.min(60, line.length());
        if (cut == text.length()) {
            return line;
        }
        return line.substring(0, cut > 0 && Character.isHighSurrogate(line.charAt(cut - 1)) ? cut - 1 : cut) + "…";
    }
}

package se.sambruk.otp.procurement.dialogue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what in a text may tell whose it is: names of companies, numbers and addresses, and how letters end. It looks for what people write and
 * cannot know a name that looks like any other word, so a person reads the text too. Pure.
 */
public final class Naming {
    private static final String FORMS =
            "AB|HB|KB|Aktiebolag|Aktiebolaget|Handelsbolag|Kommanditbolag|Ltd|Limited|Inc|GmbH|ApS|A/S|Oyj?|LLC|N\\.?V\\.?|B\\.?V\\.?|SE";
    private static final String WORD = "[\\p{Lu}\\p{N}][\\p{L}\\p{N}&'.\\-]*";
    private static final List<Pattern> SIGNS = List.of(
            // A name before its form, and "AB" or "Aktiebolaget" before its name; not AB 04, which is a standard
            // contract.
            Pattern.compile("(?<![\\p{L}\\p{N}])" + WORD + "(?: (?:& |och )?" + WORD + "){0,3} (?:" + FORMS
                    + ")(?![\\p{L}\\p{N}/]| [0-9]{2}(?![0-9]))"),
            Pattern.compile("(?<![\\p{L}\\p{N}])(?:AB|Aktiebolaget|Firma) \\p{Lu}[\\p{L}&'\\-]+"),
            Pattern.compile("(?<![\\p{N}\\-])(?:16)?[0-9]{6}-[0-9]{4}(?![\\p{N}\\-])"),
            Pattern.compile("[\\p{L}\\p{N}._%+\\-]+@[\\p{L}\\p{N}.\\-]+\\.\\p{L}{2,}"),
            Pattern.compile("(?<![\\p{L}\\p{N}.@/])(?:https?://)?www\\.[\\p{L}\\p{N}.\\-]+\\.\\p{L}{2,}"),
            Pattern.compile(
                    "(?<![\\p{N},.\\-])(?:\\+[0-9]{2} ?(?:\\(0\\))?|0)[0-9]{1,3}[ \\-/]+[0-9]{2,3}(?: ?[0-9]{2,3}){1,3}(?![\\p{N}\\-])"),
            Pattern.compile(
                    "(?iu)(?<!\\p{L})(?:med vänlig[a]? hälsning(?:ar)?|vänlig(?:a|en)? hälsning(?:ar)?|mvh|best regards|kind regards)(?!\\p{L})"));
    private static final int MOST = 5;

    private Naming() {}

    /** What a text says that may name somebody, in the order in which it stands, at most five; none where nothing does. */
    public static List<String> in(String text) {
        Set<String> found = new LinkedHashSet<>();
        for (Pattern sign : SIGNS) {
            Matcher matcher = sign.matcher(text.replaceAll("\\s+", " "));
            while (matcher.find()) {
                found.add(matcher.group());
            }
        }
        return new ArrayList<>(found).subList(0, Math.min(MOST, found.size()));
    }
}

package se.sambruk.otp.publication.variant;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds ids that are known, and no others, in texts: in capitals or not, with whatever signs for hyphens, and also where more is written together
 * with them. The time that it takes grows with the text and not with how many ids there are. Immutable.
 */
final class KnownIds {
    private static final String UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff";
    private static final String HYPHENS = "\u2010\u2011\u2012\u2013\u2212";

    /** As they are written, by how they are looked for. */
    private final Map<String, String> ids = new TreeMap<>();

    /** Of how many words, joined by hyphens, ids are. */
    private final Set<Integer> lengths = new TreeSet<>();

    KnownIds(Collection<String> known) {
        for (String id : known) {
            String folded = folded(id);
            ids.put(folded, id);
            lengths.add(folded.split("-", -1).length);
        }
    }

    /** The ids that a text holds, in the order in which they first stand in it. */
    Set<String> in(String text) {
        Set<String> found = new LinkedHashSet<>();
        if (ids.isEmpty()) {
            return found;
        }
        String folded = folded(text);
        int start = 0;
        while (start < folded.length()) {
            if (!isPart(folded.charAt(start))) {
                start++;
                continue;
            }
            int end = start;
            while (end < folded.length() && isPart(folded.charAt(end))) {
                end++;
            }
            words(folded.substring(start, end).split("-", -1), found);
            start = end;
        }
        return found;
    }

    /** Looks among words that are written together. */
    private void words(String[] words, Set<String> found) {
        for (int first = 0; first < words.length; first++) {
            for (int length : lengths) {
                if (first + length <= words.length) {
                    String id = ids.get(String.join("-", java.util.Arrays.copyOfRange(words, first, first + length)));
                    if (id != null) {
                        found.add(id);
                    }
                }
            }
        }
    }

    private static boolean isPart(char c) {
        return c == '-' || Character.isLetterOrDigit(c);
    }

    private static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (UNSEEN.indexOf(c) < 0) {
                folded.append(HYPHENS.indexOf(c) < 0 ? c : '-');
            }
        }
        return folded.toString().toUpperCase(Locale.ROOT);
    }
}

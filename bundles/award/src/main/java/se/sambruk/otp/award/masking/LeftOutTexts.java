package se.sambruk.otp.award.masking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.sambruk.otp.api.award.masking.MaskingRule;
import se.sambruk.otp.api.casefile.log.CaseEntry;
import se.sambruk.otp.api.casefile.log.CaseLog;
import se.sambruk.otp.api.casefile.log.LogLine;

/**
 * What people wrote in that which a masking leaves out of the log. Reports, decisions and the control log are made of the log and say it word by word,
 * so it is masked there too. Of a whole entry that is what was written in free words, as days, keys and places in the law stand in much else; of one
 * value in it all that has more than a word. Pure.
 */
final class LeftOutTexts {
    /** Under which entries keep what somebody wrote in their own words. */
    private static final Set<String> FREE =
            Set.of("because", "equality", "measure", "motivation", "question", "reasons", "text", "what");

    /** Fewer words in an entry stand in much that has nothing to do with it. */
    private static final int WORDS = 4;

    private static final int WORDS_OF_ONE = 2;

    private LeftOutTexts() {}

    /** Empty for a rule that masks a text. */
    static List<String> of(MaskingRule rule, CaseLog log) {
        Optional<CaseEntry> entry = rule.text().isPresent()
                ? Optional.empty()
                : rule.entry().flatMap(log::find).map(LogLine::entry);
        if (entry.isEmpty()) {
            return List.of();
        }
        List<String> found = new ArrayList<>();
        if (rule.key().isPresent()) {
            collect(entry.get().body().get(rule.key().get()), true, found);
            return parts(found, WORDS_OF_ONE);
        }
        found.add(entry.get().act().because());
        collect(entry.get().body(), false, found);
        return parts(found, WORDS);
    }

    private static void collect(Object node, boolean isWanted, List<String> found) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> collect(value, isWanted || FREE.contains(key), found));
        } else if (node instanceof Collection<?> list) {
            list.forEach(item -> collect(item, isWanted, found));
        } else if (node instanceof String text && isWanted) {
            found.add(text);
        }
    }

    /** By their paragraphs, as documents set each by itself; the longest first, as one may stand within another. */
    private static List<String> parts(List<String> texts, int words) {
        return texts.stream()
                .flatMap(text -> Stream.of(text.split("\\n\\s*\\n")))
                .map(String::strip)
                .filter(part -> part.split("\\s+").length >= words)
                .distinct()
                .sorted((one, other) -> Integer.compare(other.length(), one.length()))
                .toList();
    }
}

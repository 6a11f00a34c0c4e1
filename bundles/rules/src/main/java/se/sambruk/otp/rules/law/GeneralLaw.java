package se.sambruk.otp.rules.law;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import se.sambruk.otp.rules.base.Look;
import se.sambruk.otp.rules.text.Analysis;
import se.sambruk.otp.rules.words.Match;
import se.sambruk.otp.rules.words.WordFile;

/**
 * The law in general, as a text may speak of it: "alla vid var tid gällande lagar, förordningar och föreskrifter".
 *
 * @param first the index of its first token
 * @param last the index of its last token, which counts in
 * @param inForce whether it is said to be in force
 * @param state whether it is how something is to be: "lagenlig"
 */
record GeneralLaw(int first, int last, boolean inForce, boolean state) {
    private static final WordFile LAWS = FollowTheLaw.LAWS;
    private static final Set<String> JOINING = Set.of("och", "samt", ",", "eller", "andra", "övriga", "annan", "/");
    private static final Set<String> LEADING = Set.of(
            "alla",
            "samtliga",
            "de",
            "den",
            "vid",
            "var",
            "varje",
            "tid",
            "all",
            "övriga",
            "andra",
            "övrig",
            "sådan",
            "sådana");
    private static final Set<String> GOVERNING = Set.of(
            "som", "ställs", "följer", "framgår", "gäller", "finns", "anges", "enligt", "av", "i", "med", "alltid",
            "vid", "under", "till", "upp", "sig", "efter", "även");
    private static final List<String> ASKED = List.of("krav", "skyldighet", "bestämmelse", "regler");
    private static final List<String> PAPERS =
            List.of("avtal", "bilag", "kontrakt", "upphandlingsdokument", "kommunens", "beställarens");

    /** Those of a text that name no law, in order. */
    static List<GeneralLaw> in(Look look, List<Mention> mentions) {
        Analysis analysis = look.analysis();
        List<GeneralLaw> found = new ArrayList<>();
        int mention = 0;
        for (Match match : look.words(LAWS)) {
            while (mention < mentions.size() && mentions.get(mention).last() < match.first()) {
                mention++;
            }
            boolean named = mention < mentions.size() && mentions.get(mention).first() <= match.last();
            GeneralLaw before = found.isEmpty() ? null : found.get(found.size() - 1);
            boolean joined = before != null && isJoined(analysis, before.last() + 1, match.first());
            if (named || analysis.token(match.first()).isQuoted()) {
                continue;
            }
            if (match.entry().is("state")) {
                found.add(new GeneralLaw(match.first(), match.last(), false, true));
            } else if (joined) {
                found.set(
                        found.size() - 1,
                        new GeneralLaw(before.first(), match.last(), before.inForce(), before.state()));
            } else if (match.entry().is("law") || match.entry().is("rule") && isSaidToHold(analysis, match)) {
                int first = beginning(analysis, match.first());
                found.add(new GeneralLaw(first, match.last(), isInForce(analysis, first, match.first()), false));
            }
        }
        return found;
    }

    /** What may be other rules too must be said to be in force, and not those of a contract. */
    private static boolean isSaidToHold(Analysis analysis, Match match) {
        int first = beginning(analysis, match.first());
        boolean that = analysis.word(match.last() + 1).equals("som")
                && analysis.word(match.last() + 2).equals("gäller");
        for (int i = match.last() + 1; i <= match.last() + 4; i++) {
            String word = analysis.word(i);
            if (PAPERS.stream().anyMatch(word::startsWith)) {
                return false;
            }
        }
        return that || isInForce(analysis, first, match.first());
    }

    private static boolean isInForce(Analysis analysis, int first, int to) {
        for (int i = first; i < to; i++) {
            if (LAWS.set("in-force").contains(analysis.word(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isJoined(Analysis analysis, int from, int to) {
        if (to - from > 6) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (!JOINING.contains(analysis.word(i)) && !isLeading(analysis.word(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLeading(String word) {
        return LEADING.contains(word)
                || LAWS.set("in-force").contains(word)
                || word.endsWith("rättslig")
                || word.endsWith("rättsliga");
    }

    private static int beginning(Analysis analysis, int law) {
        int first = law;
        while (first > 0 && isLeading(analysis.word(first - 1)) && !isTime(analysis, first - 1)) {
            first--;
        }
        return first;
    }

    /** "vid" belongs to it in "vid var tid gällande" alone. */
    private static boolean isTime(Analysis analysis, int i) {
        return analysis.word(i).equals("vid")
                && !analysis.word(i + 1).equals("var")
                && !analysis.word(i + 1).equals("varje");
    }

    /**
     * What stands between a verb and the law only leads up to it: "följa alla de krav som ställs i gällande lag".
     *
     * @param named the tokens that name a law
     */
    boolean isGoverned(Analysis analysis, int verb, BitSet named) {
        for (int i = verb + 1; i < first; i++) {
            String word = analysis.word(i);
            boolean leads = isLeading(word)
                    || named.get(i)
                    || JOINING.contains(word)
                    || GOVERNING.contains(word)
                    || ASKED.stream().anyMatch(word::startsWith);
            if (!leads) {
                return false;
            }
        }
        return true;
    }

    /** "enligt gällande lagstiftning": only where it is said to be in force, as "ränta enligt lag" says how much. */
    boolean isAccording(Analysis analysis) {
        String before = analysis.word(first - 1);
        String with = analysis.word(first - 2);
        boolean accordance = before.equals("enligt")
                || before.equals("med")
                        && (with.equals("enlighet") || with.equals("överensstämmelse") || with.startsWith("förenlig"))
                || before.equals("till") && with.startsWith("anpassa");
        return inForce && accordance && !analysis.isSubordinate(last);
    }

    /** Where "enligt" or "i enlighet med" begins. */
    int opening(Analysis analysis) {
        if (!analysis.word(first - 1).equals("med")) {
            return first - 1;
        }
        return analysis.word(first - 3).equals("i") ? first - 3 : first - 2;
    }
}

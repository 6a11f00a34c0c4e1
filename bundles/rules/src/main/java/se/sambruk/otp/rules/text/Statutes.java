package se.sambruk.otp.rules.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells where a text speaks of laws and other statutes, whose own words are nobody's fault. The words are data: {@code statutes.yaml}. */
public final class Statutes {
    private static final class Known {
        static final Statutes STATUTES = new Statutes();
    }

    private final Set<String> whole;
    private final List<String> endings;
    private final Set<String> not;

    private Statutes() {
        var data = Data.mapping(Statutes.class, "statutes.yaml");
        whole = new HashSet<>(Data.words(data, "whole"));
        endings = List.copyOf(Data.words(data, "endings"));
        not = new HashSet<>(Data.words(data, "not"));
    }

    /** Whether a token names a statute, a part of one (kap., §, artikel) or statutes as such (lagstiftning). */
    public static boolean isNamed(Analysis analysis, int token) {
        Token one = analysis.token(token);
        String word = one.lower();
        return switch (one.kind()) {
            case WORD -> Known.STATUTES.isWord(word);
            case ABBREVIATION -> word.equals("kap.");
            case MARK -> word.equals("§");
            case CODE -> isNumber(word);
            default -> false;
        };
    }

    /**
     * Whether a part of a sentence says what it says by a statute: "enligt lagen (2018:1937)", "9 kap. 3 §", "artikel 33.2"; and not only speaks of one, as in
     * "när lagen ändras".
     */
    public static boolean areCited(Analysis analysis, Reach reach) {
        for (int i = reach.first(); i < reach.last(); i++) {
            if (!isNamed(analysis, i)) {
                continue;
            }
            boolean place = !analysis.token(i).isWord()
                    || analysis.word(i).startsWith("artik")
                    || analysis.word(i).equals("gdpr");
            if (place || isFollowed(analysis, i, reach)) {
                return true;
            }
        }
        return false;
    }

    /** "enligt den nya socialtjänstlagen", "bestämmelserna i förvaltningslagen". */
    private static boolean isFollowed(Analysis analysis, int statute, Reach reach) {
        for (int i = statute - 1; i >= reach.first() && i >= statute - 4; i--) {
            String word = analysis.word(i);
            if (word.equals("enligt")
                    || word.equals("i")
                    || word.equals("av")
                    || word.equals("följa")
                    || word.equals("uppfylla")) {
                return true;
            }
        }
        return false;
    }

    private boolean isWord(String word) {
        if (whole.contains(word)) {
            return true;
        }
        if (word.length() < 5 || not.stream().anyMatch(word::endsWith)) {
            return false;
        }
        return endings.stream().anyMatch(word::endsWith);
    }

    /** 2016:1145, and not 16:9. */
    private static boolean isNumber(String word) {
        int colon = word.indexOf(':');
        return colon == 4
                && word.length() <= 9
                && (word.startsWith("1") || word.startsWith("2"))
                && word.chars().allMatch(sign -> sign == ':' || Character.isDigit(sign));
    }
}

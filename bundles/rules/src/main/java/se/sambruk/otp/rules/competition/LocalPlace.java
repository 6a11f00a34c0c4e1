package se.sambruk.otp.rules.competition;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.rules.text.Actor;
import se.sambruk.otp.rules.text.Analysis;
import se.sambruk.otp.rules.text.Recalled;
import se.sambruk.otp.rules.text.Token;
import se.sambruk.otp.rules.words.WordFile;

/** Finds what a supplier is to have or be at a certain place: "kontor i kommunen", "etablerad i länet", "verkstad inom tre mil från …". */
final class LocalPlace {
    private static final WordFile WORDS = LocalPreference.WORDS;
    private static final int NEAR = 5;
    private static final Set<String> PREPOSITIONS = Set.of("i", "inom", "på", "vid", "nära", "intill", "till");

    private static final Set<String> BEING = Set.of("finnas", "finns", "ligga", "ligger", "komma", "kommer");
    private static final String DISTANCE = "avstånd";

    /** Endings of what has a name and is no place: F-skatteregistret, Bolagsverket. */
    private static final List<String> KEPT_IN = List.of("registret", "register", "verket", "databasen", "föreningen");

    private static final Recalled BEGINNINGS =
            Recalled.of(word -> WORDS.set("placed").contains(word)
                    || WORDS.set("kept").contains(word)
                    || WORDS.nouns("premises").isOne(word)
                    || BEING.contains(word)
                    || word.startsWith(DISTANCE));

    private LocalPlace() {}

    /** Whether any word of a text can begin one. */
    static boolean mayBeIn(Analysis analysis) {
        return BEGINNINGS.isIn(analysis);
    }

    /** Index of the last token of what begins at one; empty where nothing does. */
    static Optional<Integer> of(Analysis analysis, int first) {
        Token token = analysis.token(first);
        if (!token.isWord() || !BEGINNINGS.is(token)) {
            return Optional.empty();
        }
        if (token.lower().startsWith(DISTANCE)) {
            return isBetween(analysis, first) ? Optional.of(first) : Optional.empty();
        }
        boolean placed = WORDS.set("placed").contains(token.lower());
        boolean kept = WORDS.set("kept").contains(token.lower());
        boolean premises = WORDS.nouns("premises").isOne(token.lower());
        boolean being = BEING.contains(token.lower());
        Optional<Integer> last = place(analysis, first);
        if (last.isEmpty() || isWide(analysis, last.get())) {
            return Optional.empty();
        }
        boolean people = WORDS.nouns("people").isOne(token.lower()) && !kept;
        if (people) {
            return Optional.empty();
        }
        boolean found = premises && isSuppliers(analysis, first)
                || placed && (isSaidOfCompany(analysis, first) || isOfPremises(analysis, first))
                || kept && isSaidOfStaff(analysis, first)
                || being && (isSaidOfCompany(analysis, first) || isOfPremises(analysis, first));
        return found ? last : Optional.empty();
    }

    /** "ha kontor …": premises that something else can be had instead of. */
    static boolean isHad(Analysis analysis, int first) {
        String before = analysis.word(first - 1);
        return (before.equals("ha") || before.equals("har"))
                && WORDS.nouns("premises").isOne(analysis.word(first));
    }

    /** The last token of a place that stands just after a token. */
    private static Optional<Integer> place(Analysis analysis, int after) {
        int end = analysis.sentenceOf(after).map(sentence -> sentence.last()).orElse(after + 1);
        for (int i = after + 1; i < Math.min(end, after + NEAR); i++) {
            boolean from =
                    analysis.word(i).equals("från") && analysis.word(after).startsWith("komm");
            if (!from && !PREPOSITIONS.contains(analysis.word(i))) {
                if (analysis.token(i).isMark(',')
                        || analysis.verb(i).isPresent() && !WORDS.set("placed").contains(analysis.word(i))) {
                    return Optional.empty();
                }
                continue;
            }
            Optional<Integer> distance = distance(analysis, i, end);
            return distance.isPresent() ? distance : named(analysis, i, after);
        }
        return Optional.empty();
    }

    /** "i Sverige eller i ett annat land inom EU" closes nobody out that may bid. */
    private static boolean isWide(Analysis analysis, int last) {
        for (int i = last + 1; i <= last + NEAR * 2; i++) {
            if (analysis.word(i).equals("eller")) {
                for (int k = i + 1; k <= i + NEAR + 2; k++) {
                    String word = analysis.word(k);
                    if (word.startsWith("eu") && word.length() <= 9 || word.equals("ees") || word.equals("europa")) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** "inom 30 km från kommunhuset". */
    private static Optional<Integer> distance(Analysis analysis, int preposition, int end) {
        if (!analysis.word(preposition).equals("inom")) {
            return Optional.empty();
        }
        for (int i = preposition + 1; i <= preposition + 4 && i < end; i++) {
            if (WORDS.set("distances").contains(analysis.word(i))) {
                for (int k = i + 1; k < Math.min(end, i + NEAR); k++) {
                    if (WORDS.set("places").contains(analysis.word(k)) || isName(analysis, k)) {
                        return Optional.of(k);
                    }
                }
                return analysis.word(i + 1).equals("från")
                                || analysis.word(i + 1).equals("restid")
                        ? Optional.of(i)
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<Integer> named(Analysis analysis, int preposition, int after) {
        int i = preposition + 1;
        while (i <= preposition + 3 && WORDS.set("before-places").contains(analysis.word(i)) && !isPlace(analysis, i)) {
            i++;
        }
        if (i >= analysis.tokens().size()) {
            return Optional.empty();
        }
        String next = analysis.word(i + 1);
        if (isName(analysis, i) && (next.endsWith("kommun") || next.equals("län"))) {
            return Optional.of(i + 1);
        }
        boolean headed = WORDS.set("heads").contains(analysis.word(i));
        // "kontor i Sundsvall": a name only just after what is to be there.
        boolean name = preposition == after + 1 && isName(analysis, i);
        if (!isPlace(analysis, i) && !name && !headed) {
            return Optional.empty();
        }
        return Optional.of(i);
    }

    private static boolean isPlace(Analysis analysis, int i) {
        String word = analysis.word(i);
        boolean compound = analysis.token(i).isWord()
                && (word.endsWith("kommun")
                        || word.endsWith("kommunen")
                        || word.endsWith("regionen")
                        || word.endsWith("s län"));
        return WORDS.set("places").contains(word) || compound;
    }

    private static boolean isName(Analysis analysis, int i) {
        return i < analysis.tokens().size()
                && i > 0
                && analysis.token(i).isWord()
                && KEPT_IN.stream().noneMatch(analysis.word(i)::endsWith)
                && analysis.token(i).isCapitalized()
                && !analysis.token(i).isAllCapitals()
                && analysis.actor(i).isEmpty();
    }

    /** Whether premises are those of the supplier: it is to have them, or they are named as its own. */
    private static boolean isSuppliers(Analysis analysis, int premises) {
        for (int i = premises - 1; i >= 0 && i >= premises - 3; i--) {
            if (Companies.isOfCompany(analysis, i)) {
                return true;
            }
            boolean buyers = analysis.word(i).endsWith("s")
                    && analysis.actor(i).filter(Actor.BUYER::equals).isPresent();
            if (buyers) {
                return false;
            }
        }
        return isSaidOfCompany(analysis, premises);
    }

    private static boolean isSaidOfCompany(Analysis analysis, int token) {
        boolean holds = Companies.of(analysis, token, WORDS.set("having"), WORDS.set("has"))
                .isPresent();
        // "leverantörer med kontor i kommunen", "anbudsgivare som är etablerade i länet"
        for (int i = token - 1; !holds && i >= 0 && i >= token - NEAR; i--) {
            String between = analysis.word(i + 1);
            holds = Companies.isCompany(analysis, i)
                    && !Companies.isOfCompany(analysis, i)
                    && (between.equals("med") || between.equals("som") || i == token - 1);
        }
        return holds;
    }

    private static boolean isSaidOfStaff(Analysis analysis, int kept) {
        for (int i = kept - 1; i >= 0 && i >= kept - NEAR * 2; i--) {
            boolean people = analysis.token(i).isWord() && WORDS.nouns("people").isOne(analysis.word(i));
            if (people) {
                return true;
            }
        }
        // "beräkna avgiften på antalet folkbokförda i kommunen" says nothing of where anybody is to be.
        return isSaidOfCompany(analysis, kept);
    }

    /** "Leverantörens kontor ska ligga i kommunen". */
    private static boolean isOfPremises(Analysis analysis, int being) {
        for (int i = being - 1; i >= 1 && i >= being - NEAR - 2; i--) {
            boolean premises =
                    analysis.token(i).isWord() && WORDS.nouns("premises").isOne(analysis.word(i));
            if (premises && Companies.isOfCompany(analysis, i - 1)) {
                return true;
            }
        }
        return false;
    }

    /** "avståndet mellan leverantörens kontor och kommunhuset". */
    private static boolean isBetween(Analysis analysis, int distance) {
        for (int i = distance + 1; i < analysis.tokens().size() && i <= distance + NEAR * 2; i++) {
            if (Companies.isCompany(analysis, i)) {
                return true;
            }
        }
        return false;
    }
}

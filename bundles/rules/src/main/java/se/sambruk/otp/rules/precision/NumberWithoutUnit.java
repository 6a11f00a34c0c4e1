package se.sambruk.otp.rules.precision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.rules.base.Draft;
import se.sambruk.otp.rules.base.Law;
import se.sambruk.otp.rules.base.Look;
import se.sambruk.otp.rules.base.TextRule;
import se.sambruk.otp.rules.text.Actor;
import se.sambruk.otp.rules.text.Amount;
import se.sambruk.otp.rules.text.Analysis;
import se.sambruk.otp.rules.text.Reach;
import se.sambruk.otp.rules.text.Sentence;
import se.sambruk.otp.rules.text.Token;
import se.sambruk.otp.rules.text.TokenKind;
import se.sambruk.otp.rules.text.Unit;
import se.sambruk.otp.rules.words.Match;
import se.sambruk.otp.rules.words.WordFile;

/**
 * R16: an amount of nobody knows what ("svarstiden ska vara högst 2"). Only where the number is an amount: after minst, högst, inom …, or beside
 * something that is measured. Versions, years, paragraphs, grades and what is counted by the sentence's own subject are left alone.
 */
public final class NumberWithoutUnit extends TextRule {
    private static final WordFile DIMENSIONS = WordFile.named("dimensions");
    private static final int REACH = 14;
    private static final Pattern YEAR = Pattern.compile("(19|20)[0-9]{2}");
    private static final Pattern HOUR = Pattern.compile("[01]?[0-9]|2[0-4]");
    private static final Pattern CLOCK = Pattern.compile("[0-2]?[0-9][.:][0-5][0-9]");

    public NumberWithoutUnit() {
        super("R16", Law.PRECISE, Law.CRITERIA, Law.PRINCIPLES_BELOW);
    }

    @Override
    protected List<WordFile> lists() {
        return List.of(DIMENSIONS);
    }

    @Override
    protected boolean concerns(RequirementKind kind) {
        return kind != RequirementKind.INFORMATION;
    }

    @Override
    protected void look(Look look) {
        Analysis analysis = look.analysis();
        List<Amount> amounts = chained(analysis);
        Map<Integer, Match> dimensions = new HashMap<>();
        look.words(DIMENSIONS).forEach(match -> dimensions.put(match.last(), match));
        BitSet named = named(analysis);
        for (int i = 0; i < amounts.size(); i++) {
            Amount amount = amounts.get(i);
            Optional<Reach> near = analysis.near(amount.first());
            if (amount.kind() != Unit.NONE && !isOfMass(analysis, amount)
                    || near.isEmpty()
                    || analysis.token(amount.first()).isQuoted()
                    || analysis.sentenceOf(amount.first()).orElseThrow().heading()
                    || analysis.token(amount.first()).kind() == TokenKind.PARAMETER
                    || named.get(amount.first())
                    || isShare(analysis, amount)) {
                continue;
            }
            Amount before = i == 0 ? null : amounts.get(i - 1);
            Optional<Match> dimension = dimension(dimensions, amount, near.get());
            if (isAmount(analysis, amount, dimension, near.get())
                    && !isUnderstood(analysis, amount, before, dimension)
                    && !isLabel(analysis, amount, dimension, near.get())) {
                report(look, amount, dimension);
            }
        }
    }

    /** "minst 64 minne": what cannot be counted is measured in something. */
    private static boolean isOfMass(Analysis analysis, Amount amount) {
        return amount.kind() == Unit.THINGS
                && DIMENSIONS.set("masses").contains(analysis.word(amount.unit()))
                && DIMENSIONS.set("comparing").contains(analysis.word(amount.first() - 1));
    }

    /** The tokens of standards that are named by their numbers. */
    private static BitSet named(Analysis analysis) {
        BitSet named = new BitSet();
        analysis.designations().forEach(one -> named.set(one.first(), one.last() + 1));
        return named;
    }

    private static void report(Look look, Amount amount, Optional<Match> dimension) {
        Draft draft = look.at(amount.first(), amount.last());
        String unit = dimension
                .map(match -> match.entry().instead())
                .filter(instead -> !instead.isEmpty())
                .orElse(likelyUnit(look.analysis(), amount));
        draft.basis(look.underPrecise())
                .message("found", draft.quote())
                .fix(draft.quote() + " " + unit)
                .add();
    }

    private static String likelyUnit(Analysis analysis, Amount amount) {
        String before = analysis.word(amount.first() - 1);
        String earlier = DIMENSIONS.set("comparing").contains(before) ? analysis.word(amount.first() - 2) : before;
        if (before.equals("senast") || earlier.equals("i") || earlier.equals("under")) {
            return "arbetsdagar";
        }
        if (before.equals("inom") || before.equals("efter")) {
            return "timmar";
        }
        return analysis.verb(amount.first() - 1).isPresent()
                        || analysis.verb(amount.first() - 2).isPresent()
                ? "användare"
                : "stycken";
    }

    /** With "5 och 10" as one, so that what is counted after the second is counted by both. */
    private static List<Amount> chained(Analysis analysis) {
        List<Amount> chained = new ArrayList<>();
        for (Amount amount : analysis.amounts()) {
            Amount before = chained.isEmpty() ? null : chained.get(chained.size() - 1);
            boolean goesOn = before != null
                    && before.unit() < 0
                    && analysis.sentenceOf(before.first()).equals(analysis.sentenceOf(amount.first()))
                    && isJoined(analysis, before.last() + 1, amount.first());
            if (goesOn) {
                chained.set(
                        chained.size() - 1,
                        new Amount(before.first(), amount.last(), amount.unit(), amount.kind(), amount.inWords()));
            } else {
                chained.add(amount);
            }
        }
        return chained;
    }

    /** "och", "men mindre än": nothing but what joins two amounts. */
    private static boolean isJoined(Analysis analysis, int from, int to) {
        if (to - from < 1 || to - from > 4 || !DIMENSIONS.set("joining").contains(analysis.word(from))) {
            return false;
        }
        for (int i = from + 1; i < to; i++) {
            if (!DIMENSIONS.set("bridging").contains(analysis.word(i))) {
                return false;
            }
        }
        return true;
    }

    /** "95 av 100", "3 av de mallar som finns", "24/7". */
    private static boolean isShare(Analysis analysis, Amount amount) {
        String word = analysis.word(amount.last() + 1);
        return word.equals("av") || word.equals("/") || word.equals(":") || word.equals("×") || word.equals("x");
    }

    /** What of the list stands nearest before it, or soon after; of its sentence. */
    private static Optional<Match> dimension(Map<Integer, Match> dimensions, Amount amount, Reach reach) {
        for (int i = amount.first() - 1; i >= reach.first() && i >= amount.first() - REACH; i--) {
            if (dimensions.containsKey(i)) {
                return Optional.of(dimensions.get(i));
            }
        }
        for (int i = amount.last() + 1; i < reach.last() && i <= amount.last() + 3; i++) {
            if (dimensions.containsKey(i) && !dimensions.get(i).entry().is("bare")) {
                return Optional.of(dimensions.get(i));
            }
        }
        return Optional.empty();
    }

    private static boolean isAmount(Analysis analysis, Amount amount, Optional<Match> dimension, Reach reach) {
        String before = analysis.word(amount.first() - 1);
        boolean bare = dimension.filter(match -> match.entry().is("bare")).isPresent();
        boolean measured = dimension.isPresent() && !bare;
        if (amount.inWords() && !endsThere(analysis, amount, reach)) {
            return false;
        }
        if (bare) {
            return false;
        }
        if (DIMENSIONS.set("comparing").contains(before)) {
            return measured || !isSubjectCounted(analysis, amount, reach);
        }
        if (before.equals("till") && analysis.word(amount.first() - 2).equals("upp")) {
            return true;
        }
        boolean deadline = before.equals("senast")
                && (analysis.word(amount.last() + 1).equals("efter")
                        || analysis.word(amount.last() + 1).equals("före")
                        || analysis.word(amount.last() + 1).equals("från"));
        boolean kept = before.equals("i") && isKept(analysis, amount, reach);
        boolean late = before.equals("efter")
                && (analysis.word(amount.last() + 1).equals("utan") || endsThere(analysis, amount, reach))
                && isFigures(analysis, amount);
        return deadline
                || kept
                || late
                || measured && DIMENSIONS.set("connecting").contains(before)
                || DIMENSIONS.set("taking").contains(before)
                || measured && dimension.get().last() == amount.first() - 1;
    }

    private static boolean isFigures(Analysis analysis, Amount amount) {
        return analysis.token(amount.first()).isNumber() && !isYear(analysis, amount);
    }

    /** "sparas i 24." */
    private static boolean isKept(Analysis analysis, Amount amount, Reach reach) {
        return isFigures(analysis, amount)
                && endsThere(analysis, amount, reach)
                && analysis.verb(amount.first() - 2)
                        .filter(verb -> verb.bare() || verb.finite())
                        .isPresent();
    }

    private static boolean endsThere(Analysis analysis, Amount amount, Reach reach) {
        int next = amount.last() + 1;
        String word = analysis.word(next);
        return next >= reach.last()
                || word.equals(".")
                || word.equals(",")
                || word.equals("per")
                || word.equals("vid")
                || word.equals(")");
    }

    /** "referenserna ska vara minst 3": the subject is what is counted. */
    private static boolean isSubjectCounted(Analysis analysis, Amount amount, Reach reach) {
        int verb = amount.first() - 1;
        while (verb > reach.first() && analysis.verb(verb).isEmpty() && verb >= amount.first() - 4) {
            verb--;
        }
        String infinitive = analysis.verb(verb).map(form -> form.infinitive()).orElse("");
        if (!infinitive.equals("vara") && !infinitive.equals("bli") && !infinitive.equals("finnas")) {
            return false;
        }
        for (int i = reach.first(); i < verb; i++) {
            String word = analysis.word(i);
            boolean several =
                    word.endsWith("arna") || word.endsWith("erna") || word.endsWith("orna") || word.endsWith("ena");
            boolean people = analysis.actor(i).filter(Actor.USER::equals).isPresent();
            if (word.length() > 4 && (several || people)) {
                return true;
            }
        }
        return infinitive.equals("finnas");
    }

    /** "högst 5 sekunder vid … och högst 10 vid …": the unit of the one before holds for this too. */
    private static boolean isUnderstood(Analysis analysis, Amount amount, Amount before, Optional<Match> dimension) {
        if (analysis.word(amount.first() - 1).equals("varav")
                || analysis.word(amount.first() - 2).equals("varav")) {
            return true;
        }
        if (before == null
                || before.unit() < 0
                || analysis.sentenceOf(before.first()).isEmpty()) {
            return false;
        }
        if (dimension.filter(match -> match.first() > before.end()).isPresent()) {
            // "två års erfarenhet och en omsättning på 20": something else is measured.
            return false;
        }
        boolean joined = false;
        for (int i = before.end() + 1; i < amount.first(); i++) {
            String word = analysis.word(i);
            if (word.equals("ska")
                    || word.equals("skall")
                    || word.equals("bör")
                    || word.equals(".")
                    || word.equals("får")) {
                return false;
            }
            joined |= word.equals("och")
                    || word.equals("eller")
                    || word.equals("respektive")
                    || word.equals("men")
                    || word.equals(",")
                    || word.equals("samt");
        }
        return joined && before.kind() != Unit.THINGS;
    }

    /** A version, a year, a time of day, a paragraph, a step: what names something and is no amount. */
    private static boolean isLabel(Analysis analysis, Amount amount, Optional<Match> dimension, Reach reach) {
        Token token = analysis.token(amount.first());
        Token before = amount.first() == 0 ? null : analysis.token(amount.first() - 1);
        if (before == null
                || before.isMark('§')
                || before.isMark('(') && analysis.word(amount.last() + 1).equals(")")) {
            return true;
        }
        boolean measured = dimension.isPresent();
        boolean version = token.written().indexOf('.') > 0 && !measured;
        boolean year = isYear(analysis, amount) && !isCompared(before);
        boolean money = before.isMark('$') || before.isMark('€') || before.isMark('£');
        boolean name = before.isAllCapitals() && before.isWord() && !measured;
        return version || year || money || name || isClock(analysis, amount, reach) || isItem(analysis, amount);
    }

    private static boolean isCompared(Token before) {
        return before.is("minst")
                || before.is("högst")
                || before.is("lägst")
                || before.is("max")
                || before.is("klara")
                || before.is("hantera")
                || before.is("rymma");
    }

    private static boolean isItem(Analysis analysis, Amount amount) {
        Sentence sentence = analysis.sentenceOf(amount.first()).orElseThrow();
        return sentence.item() && amount.first() <= sentence.first() + 1;
    }

    private static boolean isYear(Analysis analysis, Amount amount) {
        return YEAR.matcher(analysis.token(amount.first()).written()).matches();
    }

    private static boolean isHour(Analysis analysis, int token) {
        return HOUR.matcher(analysis.word(token)).matches();
    }

    private static boolean isClock(Analysis analysis, Amount amount, Reach reach) {
        for (int i = amount.first() - 1; i >= reach.first() && i >= amount.first() - 5; i--) {
            if (DIMENSIONS.set("clock").contains(analysis.word(i))) {
                return true;
            }
        }
        boolean range =
                amount.last() > amount.first() && isHour(analysis, amount.first()) && isHour(analysis, amount.last());
        for (int i = reach.first(); range && i < amount.first(); i++) {
            if (DIMENSIONS.set("opening").contains(analysis.word(i))) {
                return true;
            }
        }
        return CLOCK.matcher(analysis.token(amount.first()).written()).matches();
    }
}

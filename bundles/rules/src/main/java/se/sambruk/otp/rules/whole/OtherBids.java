package se.sambruk.otp.rules.whole;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.sambruk.otp.rules.text.Analysis;
import se.sambruk.otp.rules.text.Sentence;
import se.sambruk.otp.rules.words.BySentence;
import se.sambruk.otp.rules.words.Match;
import se.sambruk.otp.rules.words.WordFile;

/** What a text says of the bids of others, and how it compares with them. */
final class OtherBids {
    static final WordFile WORDS = WordFile.named("relative");

    private static final int REACH = 8;
    private static final int SHORT = 4;

    /**
     * Some words about another bid, from one token to another, which counts in.
     *
     * @param price whether it is a price
     * @param other whether it is other bids as such
     */
    record Bid(int first, int last, boolean price, boolean other) {}

    /** A comparison with other bids, from one token to another, which counts in. */
    record Compared(int first, int last, List<Bid> prices) {}

    private static final class Beginnings {
        static final Set<String> ALL = Stream.of("alone", "lowest", "average", "means", "best")
                .flatMap(key -> WORDS.set(key).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private final Analysis analysis;
    private final BySentence relations;
    private final Set<Integer> ties = new HashSet<>();
    private final List<Bid> all = new ArrayList<>();

    OtherBids(Analysis analysis) {
        this.analysis = analysis;
        for (int i = 0; i < analysis.tokens().size(); i++) {
            bid(i).filter(this::counts).ifPresent(all::add);
        }
        for (Match match : WORDS.in("others", analysis)) {
            Bid bid = new Bid(match.first(), match.last(), false, true);
            if (counts(bid) && !isOfCriteria(bid)) {
                all.add(bid);
            }
        }
        all.sort(Comparator.comparingInt(Bid::first));
        this.relations = BySentence.of(all.isEmpty() ? List.of() : WORDS.in("relations", analysis), analysis);
        if (!all.isEmpty()) {
            WORDS.in("ties", analysis).forEach(match -> analysis.sentenceOf(match.first())
                    .ifPresent(sentence -> ties.add(sentence.first())));
        }
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    boolean isScored() {
        return !WORDS.in("scores", analysis).isEmpty();
    }

    /** Whether a word is denied: "Poängen påverkas inte av övriga anbud". */
    static boolean isDenied(Analysis analysis, int first, int last) {
        Sentence sentence = analysis.sentenceOf(first).orElse(null);
        if (sentence == null) {
            return false;
        }
        int from = Math.max(sentence.first(), first - REACH);
        int to = Math.min(sentence.last(), last + 4);
        for (int i = from; i < to; i++) {
            if (WORDS.set("negations").contains(analysis.word(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean is(String set, int token) {
        return WORDS.set(set).contains(analysis.word(token));
    }

    private boolean counts(Bid bid) {
        return !analysis.token(bid.first()).isQuoted() && !isDenied(analysis, bid.first(), bid.last());
    }

    private Optional<Bid> bid(int i) {
        // A text asks this of every word, and hardly any begins what is said of bids.
        if (!Beginnings.ALL.contains(analysis.word(i))) {
            return Optional.empty();
        }
        if (is("alone", i)) {
            return Optional.of(new Bid(i, i, true, false));
        }
        if (is("lowest", i)) {
            for (int k = i + 1; k <= i + 2; k++) {
                if (is("prices", k)) {
                    return Optional.of(new Bid(i, k, true, false));
                }
                if (!is("offered", k)) {
                    break;
                }
            }
        }
        if (is("average", i) && analysis.word(i + 1).startsWith("anbud")) {
            return Optional.of(new Bid(i, i + 1, true, false));
        }
        if (is("means", i) && analysis.word(i + 1).matches("av|för") && ofBids(i + 2) >= 0) {
            return Optional.of(new Bid(i, ofBids(i + 2), true, false));
        }
        return is("best", i) ? best(i) : Optional.empty();
    }

    private int ofBids(int from) {
        for (int i = from; i < from + 3; i++) {
            if (analysis.word(i).startsWith("anbud") || analysis.word(i).startsWith("pris")) {
                return i;
            }
        }
        return -1;
    }

    /** "bästa anbud", "högsta erhållna poäng", "anbudet med kortast leveranstid". */
    private Optional<Bid> best(int i) {
        if (is("bids", i + 1)) {
            return Optional.of(new Bid(i, i + 1, false, false));
        }
        if (is("reached", i + 1)) {
            return Optional.of(new Bid(i, i + 2, false, false));
        }
        for (int k = i - 1; k >= i - 4 && k > 0; k--) {
            if (is("bids", k - 1)
                    && (analysis.word(k).equals("med") || analysis.word(k).equals("som"))) {
                int last = Math.min(i + 1, analysis.tokens().size() - 1);
                return Optional.of(new Bid(k - 1, last, false, false));
            }
        }
        return Optional.empty();
    }

    /** "varandra" of what is no bids. */
    private boolean isOfCriteria(Bid bid) {
        String word = analysis.word(bid.first());
        if (!word.equals("varandra") && !word.equals("inbördes")) {
            return false;
        }
        for (int i = bid.first() - REACH; i < bid.first() + REACH; i++) {
            if (analysis.word(i).startsWith("anbud")) {
                return false;
            }
        }
        return true;
    }

    /** The first comparison with other bids; empty where there is none. */
    Optional<Compared> compared() {
        int from = 0;
        while (from < all.size()) {
            Sentence sentence = analysis.sentenceOf(all.get(from).first()).orElse(null);
            int to = from + 1;
            while (sentence != null
                    && to < all.size()
                    && sentence.holds(all.get(to).first())) {
                to++;
            }
            if (sentence != null && !ties.contains(sentence.first())) {
                Optional<Compared> compared = compared(sentence, all.subList(from, to));
                if (compared.isPresent()) {
                    return compared;
                }
            }
            from = to;
        }
        return Optional.empty();
    }

    private Optional<Compared> compared(Sentence sentence, List<Bid> bids) {
        int first = bids.get(0).first();
        int last = bids.stream().mapToInt(Bid::last).max().orElse(first);
        boolean related = false;
        for (Match relation : relations.in(sentence)) {
            boolean apart = bids.stream().noneMatch(bid -> bid.first() == relation.first());
            if (apart) {
                related = true;
                first = Math.min(first, relation.first());
                last = Math.max(last, relation.last());
            }
        }
        for (Bid bid : bids) {
            int sign = divided(bid, sentence);
            if (sign >= 0) {
                related = true;
                first = Math.min(first, Math.min(sign - 1, bid.first()));
                last = Math.max(last, Math.max(operand(sign, sentence), bid.last()));
            }
        }
        int formula = related ? -1 : formula(sentence);
        if (formula >= 0) {
            related = true;
            first = Math.min(first, formula - 1);
            last = Math.max(last, formula + 1);
        }
        boolean severally = bids.stream().anyMatch(Bid::other) && !bids.stream().allMatch(Bid::other);
        if (!related && !severally) {
            return Optional.empty();
        }
        return Optional.of(balanced(Math.max(first, sentence.first()), last, sentence, bids));
    }

    /** With the brackets that belong to what is within. */
    private Compared balanced(int from, int to, Sentence sentence, List<Bid> bids) {
        int first = from;
        int last = to;
        int open = 0;
        int unopened = 0;
        for (int i = first; i <= last; i++) {
            if (analysis.token(i).isMark('(')) {
                open++;
            } else if (analysis.token(i).isMark(')')) {
                unopened += open == 0 ? 1 : 0;
                open -= open == 0 ? 0 : 1;
            }
        }
        for (int i = first - 1; i >= sentence.first() && unopened > 0; i--) {
            if (analysis.token(i).isMark('(')) {
                unopened--;
                first = i;
            }
        }
        for (int i = last + 1; i < sentence.last() && open > 0; i++) {
            if (analysis.token(i).isMark(')')) {
                open--;
                last = i;
            }
        }
        int end = last;
        return new Compared(
                first,
                last,
                bids.stream()
                        .filter(Bid::price)
                        .filter(bid -> bid.last() <= end)
                        .toList());
    }

    /** "L/P" in a formula: the sign between two short names, where something is said to equal it; negative where there is none. */
    private int formula(Sentence sentence) {
        boolean equal = false;
        for (int i = sentence.first() + 1; i < sentence.last() - 1; i++) {
            equal |= analysis.token(i).isMark('=');
            boolean brief = analysis.word(i - 1).length() <= SHORT
                    && analysis.word(i + 1).length() <= SHORT;
            if (equal && brief && analysis.word(i).matches("[/÷]")) {
                return i;
            }
        }
        return -1;
    }

    /** The sign of division beside what others bid, perhaps with a bracket between; negative where there is none. */
    private int divided(Bid bid, Sentence sentence) {
        for (int i = bid.last() + 1; i < Math.min(sentence.last(), bid.last() + 4); i++) {
            if (isDivision(i)) {
                return i;
            }
            if (!isBracket(i)) {
                break;
            }
        }
        for (int i = bid.first() - 1; i > sentence.first() && i >= bid.first() - 3; i--) {
            if (isDivision(i)) {
                return i;
            }
            if (!isBracket(i)) {
                break;
            }
        }
        return -1;
    }

    private boolean isBracket(int i) {
        return analysis.token(i).isMark(')') || analysis.token(i).isMark('(');
    }

    private boolean isDivision(int i) {
        return analysis.word(i).matches("[/÷−–-]");
    }

    /** The end of what stands after a sign: a few words. */
    private int operand(int sign, Sentence sentence) {
        int last = sign;
        for (int i = sign + 1; i < Math.min(sentence.last(), sign + 4); i++) {
            if (!analysis.token(i).isWord()) {
                break;
            }
            last = i;
        }
        return last;
    }
}

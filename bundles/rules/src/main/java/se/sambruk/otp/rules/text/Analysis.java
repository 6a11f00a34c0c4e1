package se.sambruk.otp.rules.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import se.sambruk.otp.swedish.Reading;

/**
 * A Swedish text, taken apart once for all rules: tokens, sentences, clauses, and the modal verbs of them. Immutable and thread-safe.
 * Indexes of tokens count from 0 in the whole text.
 *
 * <p>Everything is worked out in one pass over the text, with bounded looks ahead, so that a text of any length takes time in proportion
 * to it. What cannot be told from the words alone is told cautiously: see decision 0044.
 */
public final class Analysis {
    /** After which another infinitive may follow. */
    private static final Set<String> CHAINED = Set.of("kunna", "få", "ha");

    /** How far from a modal its infinitive may stand. */
    private static final int FAR = 30;

    private final String text;
    private final List<Token> tokens;
    private final List<Sentence> sentences;
    private final List<Modal> modals;
    private final List<Designation> designations;
    private final Modal[] leads;
    private final BitSet designated = new BitSet();
    private final List<Amount> amounts;
    private volatile List<Quantity> quantities;
    private volatile Reading reading;
    private volatile Kept kept;
    private final int[] sentenceOf;
    private final Clause[] clauseOf;
    private final Map<Integer, Clause> beginnings = new HashMap<>();

    private record Kept(Object by, Object found) {}

    private Analysis(String text) {
        this.text = text;
        this.tokens = List.copyOf(Tokenizer.of(text));
        this.sentences = List.copyOf(Sentences.in(text, tokens));
        this.sentenceOf = new int[tokens.size()];
        Arrays.fill(sentenceOf, -1);
        for (int s = 0; s < sentences.size(); s++) {
            for (int i = sentences.get(s).first(); i < sentences.get(s).last(); i++) {
                sentenceOf[i] = s;
            }
        }
        this.clauseOf = new Clause[tokens.size()];
        for (Sentence sentence : sentences) {
            for (Clause clause : sentence.clauses()) {
                Arrays.fill(clauseOf, clause.first(), clause.last(), clause);
                if (!clause.subordinate()) {
                    beginnings.putIfAbsent(clause.group(), clause);
                }
            }
        }
        this.modals = List.copyOf(findModals());
        this.leads = leads();
        this.designations = List.copyOf(Designations.in(text, tokens));
        designations.forEach(standard -> designated.set(standard.first(), standard.last() + 1));
        this.amounts = List.copyOf(Amounts.in(tokens));
    }

    /** Takes a text apart. Rules ask {@link Analyses} instead, which does it once. */
    public static Analysis of(String text) {
        return new Analysis(text);
    }

    /** The text as measuring reads it: its sentences and how heavy they are. */
    public Reading reading() {
        Reading known = reading;
        if (known == null) {
            known = Reading.of(text);
            reading = known;
        }
        return known;
    }

    /**
     * What several rules find out of the text in one way, found out once. What is kept must not change.
     *
     * @param by what it is found out by, compared by identity: the rules of one check go by the same
     */
    @SuppressWarnings("unchecked")
    public <B, T> T once(B by, BiFunction<Analysis, B, T> finding) {
        Kept known = kept;
        if (known == null || known.by() != by) {
            known = new Kept(by, finding.apply(this, by));
            kept = known;
        }
        return (T) known.found();
    }

    /** The tokens alone, for what is no text: the words of a list. */
    public static List<Token> tokensOf(String words) {
        return Tokenizer.of(words);
    }

    /** As it was written. */
    public String text() {
        return text;
    }

    public List<Token> tokens() {
        return tokens;
    }

    /** The token of an index. */
    public Token token(int index) {
        return tokens.get(index);
    }

    /** What stands at an index in small letters; empty outside of the text. */
    public String word(int index) {
        return holds(index) ? tokens.get(index).lower() : "";
    }

    /** A rule looks a few words to each side without asking where the text ends. */
    private boolean holds(int index) {
        return index >= 0 && index < tokens.size();
    }

    public List<Sentence> sentenceList() {
        return sentences;
    }

    /** The sentence that a token is in; empty for what is in none, such as a line of numbers. */
    public Optional<Sentence> sentenceOf(int token) {
        return holds(token) && sentenceOf[token] >= 0
                ? Optional.of(sentences.get(sentenceOf[token]))
                : Optional.empty();
    }

    /** What of its sentence stands near a token; empty for what is in none. */
    public Optional<Reach> near(int token) {
        return sentenceOf(token).map(sentence -> Reach.of(sentence, token));
    }

    /** The clause that a token is in. */
    public Optional<Clause> clauseOf(int token) {
        return holds(token) ? Optional.ofNullable(clauseOf[token]) : Optional.empty();
    }

    /** Whether a token is said in a subordinate clause, or aside in brackets. */
    public boolean isSubordinate(int token) {
        return clauseOf(token).map(Clause::subordinate).orElse(false);
    }

    /** Every modal verb, in order. */
    public List<Modal> modals() {
        return modals;
    }

    /** The modal verbs from one token to another, which does not count in; in order. */
    public List<Modal> modalsBetween(int from, int to) {
        int first = from(modals, Modal::token, from);
        return modals.subList(first, Math.max(first, from(modals, Modal::token, to)));
    }

    /** Every amount, in order. Numbers of paragraphs and versions too: what a number is for, only what stands around it tells. */
    public List<Amount> amounts() {
        return amounts;
    }

    /** Those of them that begin in a part of a sentence. */
    public List<Amount> amounts(Reach reach) {
        return amounts.subList(from(amounts, Amount::first, reach.first()), from(amounts, Amount::first, reach.last()));
    }

    /** How much they are, of those that can be compared; in order. */
    public List<Quantity> quantities() {
        List<Quantity> known = quantities;
        if (known == null) {
            known = Quantities.in(this);
            quantities = known;
        }
        return known;
    }

    /** Those of them that begin in a sentence. */
    public List<Quantity> quantities(Sentence sentence) {
        List<Quantity> all = quantities();
        return all.subList(from(all, Quantity::first, sentence.first()), from(all, Quantity::first, sentence.last()));
    }

    /** The index of the first that stands at a token or after it. */
    private static <T> int from(List<T> ordered, ToIntFunction<T> place, int token) {
        int low = 0;
        int high = ordered.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (place.applyAsInt(ordered.get(middle)) < token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Whether a token is of a standard that is named by its number. */
    public boolean isDesignation(int token) {
        return designated.get(token);
    }

    /** Standards that are named by their numbers, in order. */
    public List<Designation> designations() {
        return designations;
    }

    /**
     * The modal verb under which an item of a list stands: that of "Leverantören ska:" for "– ha två tekniker". Empty for an item that has one of its
     * own, and for what is no item.
     */
    public Optional<Modal> leadOf(int token) {
        return holds(token) && sentenceOf[token] >= 0
                ? Optional.ofNullable(leads[sentenceOf[token]])
                : Optional.empty();
    }

    /** What a token is as a verb; empty where it is none, or none that is known, and outside of the text. */
    public Optional<VerbForm> verb(int token) {
        return holds(token) ? tokens.get(token).verb() : Optional.empty();
    }

    /** Who or what a token names, as the last part of a compound too; empty where it is nobody that is known, and outside. */
    public Optional<Actor> actor(int token) {
        return holds(token) ? tokens.get(token).actor() : Optional.empty();
    }

    /** The first part of the main clause that a modal belongs to; its own clause where there is none. */
    Clause beginningOf(Modal modal) {
        return beginnings.getOrDefault(modal.clause().group(), modal.clause());
    }

    /** What the clause of a modal is about; empty where that is told by what stands before: "… och ska kryptera". */
    public Optional<Subject> subjectOf(Modal modal) {
        return Subjects.of(this, modal);
    }

    /**
     * The index of the infinitive that a modal is followed by, with what stands before it in a chain: of "ska kunna låta" that of låta.
     * Negative where there is none that is known.
     */
    public int mainVerbOf(Modal modal) {
        int found = -1;
        int end = Math.min(sentences.get(modal.sentence()).last(), modal.token() + FAR);
        for (int i = modal.token() + 1; i < end; i++) {
            if (!modal.clause().holds(i) && isAside(i, modal)) {
                continue;
            }
            boolean bare = verb(i).filter(VerbForm::bare).isPresent();
            if (bare) {
                found = i;
                if (!CHAINED.contains(tokens.get(i).lower())) {
                    break;
                }
            } else if (found >= 0) {
                break;
            }
        }
        return found;
    }

    /** Whether a token is in another clause than a modal that is no part of the same main clause. */
    private boolean isAside(int i, Modal modal) {
        return clauseOf(i)
                .map(clause ->
                        clause.subordinate() || clause.group() != modal.clause().group())
                .orElse(true);
    }

    /** The first token that begins at a place or after it; the number of tokens where there is none. */
    public int tokenAt(int offset) {
        return from(tokens, Token::start, offset);
    }

    /** What is written from one token to another, which counts in. */
    public String written(int from, int to) {
        return text.substring(tokens.get(from).start(), tokens.get(to).end());
    }

    private Modal[] leads() {
        Modal[] found = new Modal[sentences.size()];
        Modal lead = null;
        for (int s = 0; s < sentences.size(); s++) {
            Sentence sentence = sentences.get(s);
            List<Modal> own = modalsBetween(sentence.first(), sentence.last()).stream()
                    .filter(Modal::isMain)
                    .toList();
            if (!sentence.item()) {
                boolean opens = tokens.get(sentence.last() - 1).isMark(':') && !own.isEmpty();
                lead = opens ? own.get(own.size() - 1) : null;
            } else if (own.isEmpty()) {
                found[s] = lead;
            }
        }
        return found;
    }

    private List<Modal> findModals() {
        List<Modal> found = new ArrayList<>();
        for (int s = 0; s < sentences.size(); s++) {
            for (Clause clause : sentences.get(s).clauses()) {
                for (int i = clause.first(); i < clause.last(); i++) {
                    int at = i;
                    int sentence = s;
                    modal(i, sentences.get(s))
                            .ifPresent(verb -> found.add(new Modal(
                                    verb, at, sentence, clause, tokens.get(at).isQuoted())));
                }
            }
        }
        return found;
    }

    private Optional<ModalVerb> modal(int i, Sentence sentence) {
        if (!tokens.get(i).isWord()) {
            return Optional.empty();
        }
        if (tokens.get(i).is("kommer") && word(i + 1).equals("att")) {
            return Optional.of(ModalVerb.KOMMER_ATT);
        }
        return tokens.get(i)
                .modal()
                .filter(verb -> verb.isDemand() || verb == ModalVerb.BOR || isFollowedByVerb(i, sentence));
    }

    /** "får" and "behöver" are modals only before a verb: a supplier that gets something needs no permission. */
    private boolean isFollowedByVerb(int i, Sentence sentence) {
        for (int k = i + 1; k < sentence.last() && k <= i + 10; k++) {
            if (tokens.get(k).kind() == TokenKind.MARK && !tokens.get(k).isMark(',')) {
                return false;
            }
            if (tokens.get(k).modal().isPresent()) {
                return false;
            }
            if (verb(k).filter(VerbForm::bare).isPresent()) {
                return !tokens.get(k - 1).is("att");
            }
        }
        return false;
    }
}

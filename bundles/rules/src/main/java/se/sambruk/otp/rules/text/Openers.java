package se.sambruk.otp.rules.text;

import java.util.List;
import java.util.Optional;

/** Tells whether a word of a sentence opens a subordinate clause: some always do, and some only before a clause. */
final class Openers {
    /** How far it looks for a verb that makes a clause of what follows. */
    private static final int AHEAD = 14;

    private final List<Token> tokens;
    private final int first;
    private final int last;

    Openers(List<Token> tokens, int first, int last) {
        this.tokens = tokens;
        this.first = first;
        this.last = last;
    }

    /** "När avtalet går ut ska leverantören …": what follows the modal is its subject, and no verb. */
    boolean isInverted(int i) {
        int next = i + 1;
        while (next < last && Words.NEGATIONS.contains(tokens.get(next).lower())) {
            next++;
        }
        return next < last && i > first + 1 && isSubject(next) && !isBare(next);
    }

    private boolean isSubject(int i) {
        Token token = tokens.get(i);
        String word = token.lower();
        return token.isWord()
                && (Words.DETERMINERS.contains(word)
                        || Words.PRONOUNS.contains(word)
                        || token.actor().isPresent()
                        || word.endsWith("en")
                        || word.endsWith("et")
                        || word.endsWith("arna")
                        || word.endsWith("erna")
                        || word.endsWith("orna"));
    }

    Optional<VerbForm> verb(int i) {
        return tokens.get(i).verb();
    }

    private boolean isBare(int i) {
        return verb(i).map(VerbForm::bare).orElse(false);
    }

    /**
     * Whether the word opens one.
     *
     * @param verb whether the clause that it stands in has its verb already
     * @param awaited whether a main clause goes on after the one that it stands in, and has had no verb yet
     */
    boolean opens(int i, boolean verb, boolean awaited) {
        String word = tokens.get(i).lower();
        if (Words.SUBJUNCTIONS.contains(word)) {
            return switch (word) {
                case "att" -> !isInfinitive(i + 1) && !isBefore(i, "kommer", "har") && verbAhead(i) >= 0;
                case "som" -> !((awaited || i == first) && isComparison(i)) && isRelative(i);
                default -> verbAhead(i) >= 0;
            };
        }
        if (!Words.SOMETIMES.contains(word)) {
            return false;
        }
        return switch (word) {
            case "om" -> isCondition(i, verb);
            // "var den ska fyllas i": where, and not the past of är.
            case "var" -> i > first && i + 1 < last && isSubject(i + 1) && verbAhead(i) > i + 1;
            case "så" ->
                i + 1 < last
                        && List.of("länge", "snart", "långt")
                                .contains(tokens.get(i + 1).lower())
                        && verbAhead(i + 1) >= 0;
            // An adverb, where the verb comes at once: "Där är ärendet skrivskyddat."
            default ->
                verbAhead(i) > i + 1
                        && (!word.equals("då")
                                || isFrontOrAfterMark(i)
                                || isBefore(i, "även", "dag", "tidpunkt", "fall"));
        };
    }

    private boolean isBefore(int i, String... words) {
        return i > first && List.of(words).contains(tokens.get(i - 1).lower());
    }

    private boolean isFrontOrAfterMark(int i) {
        return i == first || tokens.get(i - 1).kind() == TokenKind.MARK;
    }

    /** The next finite verb before the next mark; negative where there is none. */
    private int verbAhead(int i) {
        for (int k = i + 1; k < last && k <= i + AHEAD; k++) {
            Token token = tokens.get(k);
            if (token.kind() == TokenKind.MARK
                    && !token.isMark(',')
                    && !token.isMark('/')
                    && !token.isMark('(')
                    && !token.isMark(')')) {
                return -1;
            }
            if (token.isWord()
                    && (token.modal().isPresent()
                            || verb(k).map(VerbForm::finite).orElse(false))) {
                return k;
            }
        }
        return -1;
    }

    private boolean isInfinitive(int i) {
        int at = i;
        while (at < last && at < i + 3 && Words.ADVERBS.contains(tokens.get(at).lower())) {
            at++;
        }
        return at < last && (isBare(at) || isUnknownInfinitive(at));
    }

    /** A word on -as before a modal verb, which can hardly be a noun there. */
    boolean isUnknownPassive(int i) {
        return i + 1 < last
                && tokens.get(i).isWord()
                && tokens.get(i).lower().length() > 4
                && tokens.get(i).lower().endsWith("as")
                && verb(i).isEmpty()
                && tokens.get(i).actor().isEmpty()
                && tokens.get(i + 1).modal().isPresent();
    }

    private boolean isUnknownInfinitive(int i) {
        Token token = tokens.get(i);
        return token.isWord()
                && token.lower().length() > 3
                && (token.lower().endsWith("a") || token.lower().endsWith("as"))
                && verb(i).isEmpty()
                && !Words.DETERMINERS.contains(token.lower())
                && !token.lower().endsWith("rna");
    }

    /** "… som har språket som modersmål ska …", "Som bevis godtas …": what something is, with the verb of the main clause after it. */
    private boolean isComparison(int i) {
        if (i + 2 >= last || !tokens.get(i + 1).isWord() || !tokens.get(i + 2).isWord()) {
            return false;
        }
        Token noun = tokens.get(i + 1);
        String word = noun.lower();
        boolean indefinite = noun.modal().isEmpty()
                && noun.actor().isEmpty()
                && verb(i + 1).isEmpty()
                && !Words.PRONOUNS.contains(word)
                && !Words.DETERMINERS.contains(word)
                && !Words.ADVERBS.contains(word)
                && !Words.NEGATIONS.contains(word)
                && !Words.PREPOSITIONS.contains(word)
                && !word.endsWith("en")
                && !word.endsWith("et")
                && !word.endsWith("na");
        return indefinite
                && (tokens.get(i + 2).modal().isPresent()
                        || verb(i + 2).map(VerbForm::finite).orElse(false));
    }

    /** "som" before a clause and not before a noun by itself, as in "som bilaga". */
    private boolean isRelative(int i) {
        if (isBefore(i, "såväl", "liksom") || i + 1 < last && tokens.get(i + 1).is("helst")) {
            return false;
        }
        for (int k = i + 1; k < last && k <= i + AHEAD; k++) {
            Token token = tokens.get(k);
            if (token.kind() == TokenKind.MARK
                            && !token.isMark('/')
                            && !token.isMark('(')
                            && !token.isMark(')')
                            && !(token.isMark(',') && k == i + 1)
                    || k > i + 1 && Words.COORDINATORS.contains(token.lower())) {
                return false;
            }
            if (token.isWord()) {
                if (token.modal().isPresent()) {
                    // "ett ärende som klart för nämnd ska systemet …": the modal is that of the main clause.
                    return k == i + 1 || !isInverted(k);
                }
                if (verb(k).map(VerbForm::finite).orElse(false)) {
                    return true;
                }
                if (k == i + 1
                        && token.lower().endsWith("r")
                        && token.lower().length() > 4
                        && token.actor().isEmpty()) {
                    // An unknown verb: "som tidsätter".
                    return true;
                }
                if (isBare(k) && !isBefore(k, "att")) {
                    return false;
                }
            }
        }
        return false;
    }

    /** "om" as in "om avtalet upphör", and not as in "information om avtalet". */
    private boolean isCondition(int i, boolean seen) {
        int verb = verbAhead(i);
        if (verb < 0 || verb == i + 1) {
            // "om inte", "om så krävs" have something before the verb; "om ska" is none.
            return false;
        }
        if (isFrontOrAfterMark(i)
                || Words.BEFORE_CONDITIONS.contains(tokens.get(i - 1).lower())) {
            return true;
        }
        String before = tokens.get(i - 1).lower();
        boolean about = About.is(before);
        return !about && seen;
    }
}

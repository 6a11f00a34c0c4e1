package se.sambruk.otp.rules.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Divides a sentence into main and subordinate clauses, by the words that open subordinate ones and by where finite verbs stand: a
 * subordinate clause has one, and the next belongs to what is around it. In one pass, with bounded looks ahead.
 */
final class ClauseSplitter {
    /** How far it looks for a verb that makes a clause of what follows. */
    private static final int AHEAD = 14;

    private final List<Token> tokens;
    private final int first;
    private final int last;
    private final List<Clause> clauses = new ArrayList<>();
    private final Deque<Frame> frames = new ArrayDeque<>();
    private int start;
    private int group;
    private boolean mainVerb;
    private boolean mainModal;
    private int breakAt = -1;

    /** A subordinate clause that has begun. */
    private static final class Frame {
        final int opener;
        boolean verb;
        boolean modal;

        Frame(int opener) {
            this.opener = opener;
        }
    }

    private ClauseSplitter(List<Token> tokens, int first, int last, int group) {
        this.tokens = tokens;
        this.first = first;
        this.last = last;
        this.start = first;
        this.group = group;
    }

    /**
     * @param group the number of its first main clause
     */
    static List<Clause> of(List<Token> tokens, int first, int last, int group) {
        ClauseSplitter splitter = new ClauseSplitter(tokens, first, last, group);
        for (int i = first; i < last; i++) {
            splitter.step(i);
        }
        splitter.cut(last);
        return splitter.clauses;
    }

    private void step(int i) {
        Token token = tokens.get(i);
        if (token.isQuoted()) {
            return;
        }
        if (token.kind() == TokenKind.MARK) {
            mark(i, token);
        } else if (token.isWord()) {
            if (opens(i)) {
                if (token.is("som") && !frames.isEmpty() && isQuestion(frames.peek().opener)) {
                    // "vilka uppgifter som ska visas": one clause, and this is its verb.
                    frames.peek().verb = true;
                }
                cut(i);
                frames.push(new Frame(i));
            } else if (isFinite(i)) {
                finite(i, ModalVerb.of(token.lower()).isPresent());
            } else if (frames.isEmpty() && Words.COORDINATORS.contains(token.lower())) {
                breakAt = i;
            }
        }
    }

    private boolean isQuestion(int opener) {
        String word = tokens.get(opener).lower();
        return Words.QUESTIONS.contains(word)
                || word.equals("hur")
                        && opener + 1 < last
                        && Words.AMOUNTS.contains(tokens.get(opener + 1).lower());
    }

    private void mark(int i, Token token) {
        if (token.isMark('(') || token.isMark('[')) {
            // What is said in brackets is said aside.
            cut(i);
            Frame aside = new Frame(i);
            aside.verb = true;
            frames.push(aside);
        } else if (token.isMark(')') || token.isMark(']')) {
            if (frames.stream().anyMatch(this::isBracket)) {
                cut(i + 1);
                while (!isBracket(frames.peek())) {
                    frames.pop();
                }
                frames.pop();
            }
        } else if (token.isMark(';')) {
            newMain(i);
        } else if (token.isMark(':')) {
            cut(i + 1);
            closeAll();
            if (i + 1 < last && tokens.get(i + 1).isCapitalized()) {
                group++;
                mainVerb = false;
                mainModal = false;
            }
        } else if (token.isMark(',') || isDash(i)) {
            comma(i);
        }
    }

    private boolean isBracket(Frame frame) {
        return tokens.get(frame.opener).kind() == TokenKind.MARK;
    }

    private boolean isDash(int i) {
        Token token = tokens.get(i);
        return (token.isMark('–') || token.isMark('—'))
                && i > first
                && tokens.get(i - 1).end() < token.start();
    }

    private void comma(int i) {
        if (frames.isEmpty()) {
            breakAt = i;
            return;
        }
        if (isBracket(frames.peek()) || !frames.peek().verb || isListOfVerbs(i)) {
            return;
        }
        cut(i);
        frames.pop();
        // What it stood in goes on if it still waits for its verb; else the main clause does.
        while (!frames.isEmpty() && frames.peek().verb && !isBracket(frames.peek())) {
            frames.pop();
        }
        breakAt = i;
    }

    /** "som lagras, bearbetas och skickas": the verbs of one clause. */
    private boolean isListOfVerbs(int i) {
        return i + 1 < last
                && tokens.get(i + 1).isWord()
                && ModalVerb.of(tokens.get(i + 1).lower()).isEmpty()
                && verb(i + 1).map(VerbForm::finite).orElse(false)
                && i > first
                && verb(i - 1).map(VerbForm::finite).orElse(false);
    }

    private void newMain(int i) {
        cut(i + 1);
        closeAll();
        group++;
        mainVerb = false;
        mainModal = false;
        breakAt = -1;
    }

    private void closeAll() {
        while (!frames.isEmpty() && !isBracket(frames.peek())) {
            frames.pop();
        }
    }

    private void finite(int i, boolean modal) {
        boolean afterCoordinator = i > first
                && (Words.COORDINATORS.contains(tokens.get(i - 1).lower())
                        || tokens.get(i - 1).isMark(','));
        while (!frames.isEmpty()) {
            Frame frame = frames.peek();
            if (isBracket(frame)) {
                return;
            }
            if (frame.verb && afterCoordinator && !modal) {
                return;
            }
            if (!frame.verb && !(modal && frame.opener == first && isInverted(i))) {
                frame.verb = true;
                frame.modal = modal;
                return;
            }
            cut(i);
            frames.pop();
        }
        if (mainVerb) {
            cut(breakAt >= start ? breakAt : i);
            group++;
            mainModal = false;
        }
        mainVerb = true;
        mainModal |= modal;
        breakAt = -1;
    }

    private void cut(int i) {
        if (i > start) {
            Frame frame = frames.peek();
            clauses.add(new Clause(start, i, frame != null, frame == null ? -1 : frame.opener, group));
            start = i;
        }
    }

    /** "När avtalet går ut ska leverantören …": what follows the modal is its subject, and no verb. */
    private boolean isInverted(int i) {
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
                        || Actor.of(word).isPresent()
                        || word.endsWith("en")
                        || word.endsWith("et")
                        || word.endsWith("arna")
                        || word.endsWith("erna")
                        || word.endsWith("orna"));
    }

    private Optional<VerbForm> verb(int i) {
        return tokens.get(i).isWord() ? Verbs.swedish().form(tokens.get(i).lower()) : Optional.empty();
    }

    private boolean isBare(int i) {
        return verb(i).map(VerbForm::bare).orElse(false);
    }

    private boolean isFinite(int i) {
        String word = tokens.get(i).lower();
        if (word.equals("var") && i + 1 < last) {
            String next = tokens.get(i + 1).lower();
            return !next.equals("och")
                    && !next.equals("för")
                    && !next.endsWith("de")
                    && !next.endsWith("te")
                    && !next.equals("sin");
        }
        if (ModalVerb.of(word).isPresent()) {
            return true;
        }
        Optional<VerbForm> form = verb(i);
        if (form.isEmpty() || !form.get().finite()) {
            return false;
        }
        return !form.get().bare() || !awaitsInfinitive(i);
    }

    /** Whether what could be both is an infinitive here: after a modal of its clause, or after att. */
    private boolean awaitsInfinitive(int i) {
        if (i > first && tokens.get(i - 1).is("att")) {
            return true;
        }
        Frame frame = frames.peek();
        return frame == null || isBracket(frame) ? mainModal : frame.verb && frame.modal;
    }

    private boolean opens(int i) {
        String word = tokens.get(i).lower();
        if (Words.SUBJUNCTIONS.contains(word)) {
            return switch (word) {
                case "att" -> !isInfinitive(i + 1) && !isBefore(i, "kommer", "har") && verbAhead(i) >= 0;
                case "som" -> isRelative(i);
                default -> verbAhead(i) >= 0;
            };
        }
        if (!Words.SOMETIMES.contains(word)) {
            return false;
        }
        return switch (word) {
            case "om" -> isCondition(i);
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
                    && (ModalVerb.of(token.lower()).isPresent()
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

    private boolean isUnknownInfinitive(int i) {
        Token token = tokens.get(i);
        return token.isWord()
                && token.lower().length() > 3
                && (token.lower().endsWith("a") || token.lower().endsWith("as"))
                && verb(i).isEmpty()
                && !Words.DETERMINERS.contains(token.lower())
                && !token.lower().endsWith("rna");
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
                if (ModalVerb.of(token.lower()).isPresent()) {
                    // "ett ärende som klart för nämnd ska systemet …": the modal is that of the main clause.
                    return k == i + 1 || !isInverted(k);
                }
                if (verb(k).map(VerbForm::finite).orElse(false)) {
                    return true;
                }
                if (k == i + 1
                        && token.lower().endsWith("r")
                        && token.lower().length() > 4
                        && Actor.of(token.lower()).isEmpty()) {
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
    private boolean isCondition(int i) {
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
        return !about && (frames.isEmpty() ? mainVerb : frames.peek().verb);
    }
}

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
    private final List<Token> tokens;
    private final int first;
    private final int last;
    private final Openers openers;
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
        this.openers = new Openers(tokens, first, last);
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
            if (openers.opens(i, frames.isEmpty() ? mainVerb : frames.peek().verb, !frames.isEmpty() && !mainVerb)) {
                if (token.is("som") && !frames.isEmpty() && isQuestion(frames.peek().opener)) {
                    // "vilka uppgifter som ska visas": one clause, and this is its verb.
                    frames.peek().verb = true;
                }
                cut(i);
                frames.push(new Frame(i));
                // "Part som övernattas skall …": its verb is none that is known.
                frames.peek().verb = token.is("som") && openers.isUnknownPassive(i + 1);
            } else if (isFinite(i)) {
                finite(i, token.modal().isPresent());
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
                && tokens.get(i + 1).modal().isEmpty()
                && openers.verb(i + 1).map(VerbForm::finite).orElse(false)
                && i > first
                && openers.verb(i - 1).map(VerbForm::finite).orElse(false);
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
            if (!frame.verb && !(modal && frame.opener == first && openers.isInverted(i))) {
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
        if (tokens.get(i).modal().isPresent()) {
            return true;
        }
        Optional<VerbForm> form = openers.verb(i);
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
}

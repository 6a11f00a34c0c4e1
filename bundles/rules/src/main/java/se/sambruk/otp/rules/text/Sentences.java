package se.sambruk.otp.rules.text;

import java.util.ArrayList;
import java.util.List;
import se.sambruk.otp.swedish.Reading;
import se.sambruk.otp.swedish.Span;

/** Divides the tokens of a text into sentences: those that measuring counts, but that a number or "m.m." before a capital letter ends one too. */
final class Sentences {
    /** What a sentence may end with, and its full stop with it. */
    private static final List<String> OPEN_ENDS =
            List.of("m.m.", "m.fl.", "etc.", "osv.", "o.s.v.", "o.d.", "o.dyl.", "dyl.");

    private final List<Token> tokens;

    private Sentences(List<Token> tokens) {
        this.tokens = tokens;
    }

    static List<Sentence> in(String text, List<Token> tokens) {
        return new Sentences(tokens).found(text);
    }

    private List<Sentence> found(String text) {
        List<Sentence> found = new ArrayList<>();
        int next = 0;
        int group = 0;
        for (Span read : Reading.spans(text)) {
            int from = next;
            while (from < tokens.size() && tokens.get(from).start() < read.start()) {
                from++;
            }
            next = from;
            while (next < tokens.size() && tokens.get(next).start() < read.end()) {
                next++;
                if (next < tokens.size() && tokens.get(next).start() < read.end() && endsHere(from, next)) {
                    group = add(found, from, next, group);
                    from = next;
                }
            }
            if (next > from) {
                group = add(found, from, next, group);
            }
        }
        return found;
    }

    private int add(List<Sentence> found, int from, int to, int group) {
        if (tokens.subList(from, to).stream().allMatch(token -> token.isNumber() || token.kind() == TokenKind.MARK)) {
            return group;
        }
        List<Clause> clauses = ClauseSplitter.of(tokens, from, to, group);
        found.add(new Sentence(from, to, isItem(from, to), isHeading(from, to), clauses));
        return clauses.stream().mapToInt(Clause::group).max().orElse(group) + 1;
    }

    /** Measuring does not end a sentence after a number or an abbreviation; but "… enligt ISO 27001. Leverantören …" are two. */
    private boolean endsHere(int from, int next) {
        Token last = tokens.get(next - 1);
        Token following = tokens.get(next);
        if (!following.isWord() || !following.isCapitalized() || following.start() == last.end()) {
            return false;
        }
        if (last.kind() == TokenKind.ABBREVIATION) {
            return OPEN_ENDS.contains(last.lower());
        }
        return last.isMark('.')
                && next - 2 > from
                && tokens.get(next - 2).end() == last.start()
                && (tokens.get(next - 2).isNumber() || tokens.get(next - 2).kind() == TokenKind.CODE);
    }

    private boolean isHeading(int from, int to) {
        if (tokens.get(to - 1).isMark('.') || !tokens.get(from).isFirstOnLine() || isItem(from, to)) {
            return false;
        }
        for (int i = from; i < to; i++) {
            boolean modal = tokens.get(i).modal().isPresent();
            if (modal || tokens.get(i).verb().filter(VerbForm::finite).isPresent()) {
                return false;
            }
        }
        return true;
    }

    private boolean isItem(int from, int to) {
        Token head = tokens.get(from);
        if (!head.isFirstOnLine() || to - from < 2) {
            return false;
        }
        boolean bullet = head.kind() == TokenKind.MARK && "-–•*·".contains(head.written());
        boolean numbered = (head.isNumber() || head.written().length() == 1)
                && (tokens.get(from + 1).isMark(')') || tokens.get(from + 1).isMark('.') && from > 0);
        return bullet || numbered;
    }
}

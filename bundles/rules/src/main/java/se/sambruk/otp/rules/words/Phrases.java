package se.sambruk.otp.rules.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.sambruk.otp.rules.text.Analysis;
import se.sambruk.otp.rules.text.Endings;
import se.sambruk.otp.rules.text.Recalled;
import se.sambruk.otp.rules.text.Token;
import se.sambruk.otp.rules.text.TokenKind;

/**
 * Finds the entries of a list in a text, in one pass: at each token the longest that begins there. Immutable.
 */
public final class Phrases {
    private static final class Node {
        final Map<String, Node> next = new HashMap<>();
        /** Of those that are written alike, the first; one that must be exact stands beside one that need not. */
        final List<Entry> ends = new ArrayList<>();
    }

    /** The fewest letters of the first part of a compound, and of its last. */
    private static final int FIRST = 2;

    private static final int LAST = 3;

    private final Node root = new Node();
    private final Endings<Entry> lasts = new Endings<>();
    private final Map<String, Entry> firsts = new HashMap<>();

    private final Recalled beginnings = Recalled.of(this::mayBegin);

    private Phrases(List<Entry> entries) {
        entries.forEach(this::add);
    }

    public static Phrases of(List<Entry> entries) {
        return new Phrases(entries);
    }

    private void add(Entry entry) {
        List<Node> ends = new ArrayList<>(List.of(root));
        String[] places = entry.word().split(" ");
        for (String place : places) {
            boolean optional = place.startsWith("(") && place.endsWith(")");
            List<Node> after = new ArrayList<>(optional ? ends : List.of());
            for (String alternative : (optional ? place.substring(1, place.length() - 1) : place).split("\\|")) {
                for (String form : places.length == 1 || entry.inflection() == Inflection.NAME
                        ? List.of(alternative)
                        : entry.inflection().forms(alternative)) {
                    ends.forEach(end -> after.add(path(end, form)));
                }
            }
            ends = after;
        }
        ends.forEach(end -> end.ends.add(entry));
        if (places.length == 1) {
            single(entry);
        } else if (entry.inflection() == Inflection.NAME) {
            // The last word of a name has the ending.
            String first = entry.word().substring(0, entry.word().lastIndexOf(' '));
            Node before = path(root, first);
            for (String form : entry.inflection().forms(places[places.length - 1])) {
                path(before, form).ends.add(entry);
            }
        }
    }

    private void single(Entry entry) {
        List<String> forms = new ArrayList<>();
        for (String alternative : entry.word().split("\\|")) {
            forms.addAll(entry.inflection().forms(alternative));
        }
        forms.addAll(entry.forms());
        for (String form : forms) {
            Node end = path(root, form);
            if (!end.ends.contains(entry)) {
                end.ends.add(entry);
            }
            String lower = form.toLowerCase(Locale.ROOT);
            if (entry.part() == Entry.Part.LAST) {
                lasts.put(lower, entry);
            } else if (entry.part() == Entry.Part.FIRST) {
                firsts.putIfAbsent(lower, entry);
            }
        }
    }

    private static Node path(Node from, String words) {
        Node node = from;
        if (words.chars().allMatch(Character::isLowerCase)) {
            // One word as it is, as most forms are.
            return node.next.computeIfAbsent(words, word -> new Node());
        }
        for (Token token : Analysis.tokensOf(words)) {
            node = node.next.computeIfAbsent(token.lower(), word -> new Node());
        }
        return node;
    }

    /** What stands in a text, in order; nothing that overlaps. */
    public List<Match> in(Analysis analysis) {
        List<Match> found = new ArrayList<>();
        List<Token> tokens = analysis.tokens();
        int i = 0;
        while (i < tokens.size()) {
            Match match = beginnings.is(tokens.get(i)) ? at(analysis, i) : null;
            if (match == null) {
                i++;
            } else {
                found.add(match);
                i = match.last() + 1;
            }
        }
        return found;
    }

    /** Whether anything may begin with a word, as far as the word itself tells. */
    private boolean mayBegin(String word) {
        int hyphen = word.indexOf('-');
        return root.next.containsKey(word)
                || hyphen >= 1 && firsts.containsKey(word.substring(0, hyphen))
                || lasts.longest(word, FIRST, LAST).isPresent();
    }

    /** The longest entry that begins at a token; null where none does. */
    Match at(Analysis analysis, int first) {
        Match longest = null;
        Node node = root;
        for (int i = first; i < analysis.tokens().size(); i++) {
            Node before = node;
            node = before.next.get(analysis.token(i).lower());
            if (node == null) {
                longest = i > first ? beforeHyphen(analysis, first, i, before, longest) : longest;
                break;
            }
            for (Entry entry : node.ends) {
                if (!entry.isExact() || isWritten(analysis, first, i, entry)) {
                    longest = new Match(first, i, entry);
                    break;
                }
            }
        }
        return longest == null ? compound(analysis, first) : longest;
    }

    /** "Microsoft 365" in "Microsoft 365-miljö", where what is looked for may go on so. */
    private static Match beforeHyphen(Analysis analysis, int first, int last, Node before, Match longest) {
        String word = analysis.token(last).lower();
        int hyphen = word.indexOf('-');
        Node node = hyphen < 1 ? null : before.next.get(word.substring(0, hyphen));
        if (node == null) {
            return longest;
        }
        return node.ends.stream()
                .filter(entry -> entry.part() == Entry.Part.FIRST)
                .filter(entry -> !entry.isExact() || isWritten(analysis, first, last, entry))
                .findFirst()
                .map(entry -> new Match(first, last, entry))
                .orElse(longest);
    }

    /** Whether the capital letters are those of the list, but for an ending. */
    private static boolean isWritten(Analysis analysis, int first, int last, Entry entry) {
        String written = analysis.written(first, last);
        return written.startsWith(entry.word())
                || written.equals(entry.word().toUpperCase(Locale.ROOT))
                        && entry.word().length() > 3;
    }

    private Match compound(Analysis analysis, int i) {
        Token token = analysis.token(i);
        // "27001-certifierad" is a compound too.
        if (!token.isWord() && token.kind() != TokenKind.CODE) {
            return null;
        }
        if (!firsts.isEmpty()) {
            int hyphen = token.lower().indexOf('-');
            Entry entry = hyphen < 1 ? null : firsts.get(token.lower().substring(0, hyphen));
            if (entry != null && (!entry.isExact() || token.written().startsWith(entry.word()))) {
                return new Match(i, i, entry);
            }
        }
        return lasts.longest(token.lower(), FIRST, LAST)
                .map(entry -> new Match(i, i, entry))
                .orElse(null);
    }
}

package se.sambruk.otp.rules.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.rules.text.Analysis;
import se.sambruk.otp.rules.text.Token;
import se.sambruk.otp.rules.text.TokenKind;

/**
 * Finds the laws that a text names: by name with or without a number, by abbreviation, by number alone, and those that nobody knows but that are
 * called as laws are. One pass, with looks ahead as far as the longest name.
 */
public final class Mentions {
    private static final Set<String> ABOUT = Set.of("om", "med", "mot");
    private static final Set<String> KINDS =
            Set.of("lag", "lagen", "lags", "lagens", "förordning", "förordningen", "förordningens");
    private static final Set<String> ACTS = Set.of(
            "direktiv", "direktivet", "förordning", "förordningen", "rådsdirektiv", "eg-direktiv", "eu-direktiv");
    private static final Set<String> UNIONS = Set.of("eg", "eu", "eeg", "rif");

    private final Analysis analysis;
    private final LawBook book;
    private final List<Mention> found = new ArrayList<>();

    private Mentions(Analysis analysis, LawBook book) {
        this.analysis = analysis;
        this.book = book;
    }

    /** Every one, in order; nothing that overlaps. What is quoted counts too. */
    public static List<Mention> in(Analysis analysis, LawBook book) {
        return analysis.once(book, Mentions::find);
    }

    private static List<Mention> find(Analysis analysis, LawBook book) {
        Mentions mentions = new Mentions(analysis, book);
        int i = 0;
        while (i < analysis.tokens().size()) {
            Mention mention = mentions.at(i);
            if (mention == null) {
                i++;
            } else {
                mentions.found.add(mention);
                i = mention.last() + 1;
            }
        }
        return List.copyOf(mentions.found);
    }

    private Mention at(int i) {
        Token token = analysis.token(i);
        if (token.isNumber() || token.kind() == TokenKind.CODE) {
            return number(i);
        }
        if (!token.isWord()) {
            return null;
        }
        if (token.is("sfs") && isSfs(i + 1)) {
            return of(i, i + 1, book.numbered(analysis.word(i + 1)), true);
        }
        Mention act = act(i);
        if (act != null) {
            return act;
        }
        Mention named = named(i);
        if (named != null) {
            return named;
        }
        // What has no capital letters is no abbreviation.
        Mention abbreviated = token.written().equals(token.lower()) ? null : abbreviated(i);
        return abbreviated == null ? unknown(i) : abbreviated;
    }

    /** A number by itself: only where it is known and stands in brackets, so that no case number is taken for a law. */
    private Mention number(int i) {
        if (analysis.token(i).isNumber()) {
            int last = unionNumber(i, false);
            return last < 0 ? null : union(i, i, last);
        }
        boolean cited = analysis.word(i - 1).equals("(") && analysis.word(i + 1).equals(")");
        if (!cited || !isSfs(i)) {
            return null;
        }
        Optional<Statute> statute = book.numbered(analysis.word(i));
        return statute.isEmpty() ? null : of(i, i, statute, true);
    }

    private boolean isSfs(int i) {
        return i >= 0
                && i < analysis.tokens().size()
                && analysis.token(i).kind() == TokenKind.CODE
                && analysis.word(i).matches("(1[7-9]|20)[0-9]{2}:[0-9]{1,4}")
                && !analysis.isDesignation(i);
    }

    /** "direktiv 95/46/EG", "direktivet (EU) 2016/1148". */
    private Mention act(int i) {
        if (!ACTS.contains(analysis.word(i))
                && !analysis.word(i).endsWith("direktivet")
                && !analysis.word(i).endsWith("förordningen")) {
            return null;
        }
        int at = i + 1;
        while (at <= i + 5
                && at < analysis.tokens().size()
                && !analysis.token(at).isNumber()) {
            String word = analysis.word(at);
            if (!word.equals("(")
                    && !word.equals(")")
                    && !word.equals("nr")
                    && !word.equals("nr.")
                    && !word.equals(",")
                    && !UNIONS.contains(word)) {
                return null;
            }
            at++;
        }
        int last = unionNumber(at, true);
        return last < 0 ? null : union(i, at, last);
    }

    /**
     * Index of the last token of an EU act's number that begins here; negative where none does.
     *
     * @param named whether it is told already that it is an act
     */
    private int unionNumber(int i, boolean named) {
        if (i + 2 >= analysis.tokens().size()
                || !analysis.token(i).isNumber()
                || !analysis.token(i + 1).isMark('/')
                || !analysis.token(i + 2).isNumber()) {
            return -1;
        }
        boolean after = analysis.word(i + 3).equals("/") && UNIONS.contains(analysis.word(i + 4));
        boolean before = named;
        for (int k = i - 1; k >= 0 && k >= i - 4; k--) {
            before |= UNIONS.contains(analysis.word(k)) || ACTS.contains(analysis.word(k));
        }
        return after ? i + 4 : before ? i + 2 : -1;
    }

    private Mention union(int first, int number, int last) {
        String written = analysis.word(number) + "/" + analysis.word(number + 2);
        int end =
                analysis.word(last + 1).equals(")") && analysis.word(number - 1).equals("(") ? last + 1 : last;
        return new Mention(first, end, book.numbered(written), written, true);
    }

    /** By its name, with the number that stands within or after it. */
    private Mention named(int first) {
        String opening = analysis.word(first);
        boolean about = KINDS.contains(opening);
        LawBook.Node node = book.names().next.get(about ? definite(opening) : opening);
        node = node == null ? book.names().next.get(withoutGenitive(opening)) : node;
        int i = first + 1;
        Optional<String> number = Optional.empty();
        if (about) {
            int after = numberIn(i);
            if (after > 0) {
                number = Optional.of(numberAt(i));
                i = after;
            }
        }
        Statute longest = null;
        int last = -1;
        int at = i;
        while (node != null) {
            if (node.ends != null) {
                longest = node.ends;
                last = at - 1;
            }
            LawBook.Node next = node.next.get(analysis.word(at));
            node = next == null ? node.next.get(withoutGenitive(analysis.word(at))) : next;
            at++;
        }
        if (longest == null) {
            return null;
        }
        return numbered(first, last, longest, number);
    }

    private Mention numbered(int first, int last, Statute statute, Optional<String> within) {
        int end = last;
        Optional<String> number = within;
        if (number.isEmpty()) {
            int after = numberIn(last + 1);
            if (after > 0) {
                number = Optional.of(numberAt(last + 1));
                end = after - 1;
            }
        }
        // The number tells which one: "kommunallagen (1991:900)" is not the one that holds.
        Optional<Statute> meant = number.flatMap(book::numbered).or(() -> Optional.of(statute));
        return of(first, end, meant, number.isPresent());
    }

    /** The index after a number that begins here, in brackets or not, with "SFS" before it; negative where none does. */
    private int numberIn(int i) {
        int at = i;
        boolean bracket = analysis.word(at).equals("(");
        at += bracket ? 1 : 0;
        at += analysis.word(at).equals("sfs") ? 1 : 0;
        if (!isSfs(at)) {
            return -1;
        }
        return bracket && analysis.word(at + 1).equals(")") ? at + 2 : at + 1;
    }

    private String numberAt(int i) {
        int at = i;
        while (!isSfs(at)) {
            at++;
        }
        return analysis.word(at);
    }

    private static String definite(String kind) {
        return kind.startsWith("lag") ? "lagen" : "förordningen";
    }

    private static String withoutGenitive(String word) {
        return word.endsWith("ens") || word.endsWith("ts") ? word.substring(0, word.length() - 1) : word;
    }

    private Mention abbreviated(int i) {
        String written = analysis.token(i).written();
        for (String ending : List.of("", ":s", "s")) {
            if (!written.endsWith(ending)) {
                continue;
            }
            String bare = written.substring(0, written.length() - ending.length());
            Optional<Statute> statute =
                    book.abbreviated(bare).or(() -> book.citedAs(bare).filter(known -> isCited(i)));
            if (statute.isPresent()) {
                return numbered(i, i, statute.get(), Optional.empty());
            }
        }
        return null;
    }

    /** Whether a chapter, a section or a number stands beside it. */
    private boolean isCited(int i) {
        for (int k = Math.max(0, i - 4); k <= i + 3; k++) {
            String word = analysis.word(k);
            if (word.equals("§") || word.equals("§§") || word.equals("kap") || word.equals("kap.") || isSfs(k)) {
                return true;
            }
        }
        return false;
    }

    /** A law that is not known: "skogsvårdslagen", "lagen om näringsförbud", "lag (1999:1395)". */
    private Mention unknown(int i) {
        String word = analysis.word(i);
        if (KINDS.contains(word)) {
            int after = numberIn(i + 1);
            if (after > 0) {
                return of(i, after - 1, book.numbered(numberAt(i + 1)), true);
            }
            boolean about = (word.equals("lagen") || word.equals("lagens"))
                    && ABOUT.contains(analysis.word(i + 1))
                    && i + 2 < analysis.tokens().size()
                    && isNoun(i + 2);
            return about ? of(i, i + 2, Optional.empty(), false) : null;
        }
        boolean called = word.endsWith("lag")
                || word.endsWith("lagen")
                || word.endsWith("förordning")
                || word.endsWith("förordningen");
        if (!called && !word.endsWith("lagens") || LawBook.isUnnumbered(word)) {
            return null;
        }
        int number = numberIn(i + 1);
        if (number > 0 && called) {
            return of(i, number - 1, book.numbered(numberAt(i + 1)), true);
        }
        return LawBook.isCalledLaw(word) ? of(i, i, Optional.empty(), false) : null;
    }

    private boolean isNoun(int i) {
        Token token = analysis.token(i);
        return token.isWord() && token.lower().length() > 4 && analysis.verb(i).isEmpty();
    }

    private Mention of(int first, int last, Optional<Statute> statute, boolean numbered) {
        String key = statute.filter(known -> !known.number().isEmpty())
                .map(known -> LawBook.key(known.number()))
                .orElseGet(() -> withoutGenitive(analysis.written(first, last).toLowerCase(Locale.ROOT)));
        return new Mention(first, last, statute, key, numbered);
    }
}

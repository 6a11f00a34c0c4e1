package se.sambruk.otp.rules.whole;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.sambruk.otp.api.quality.RuleContext;
import se.sambruk.otp.rules.base.Span;
import se.sambruk.otp.rules.text.Analysis;
import se.sambruk.otp.rules.text.Recalled;
import se.sambruk.otp.rules.text.Token;
import se.sambruk.otp.rules.text.TokenKind;
import se.sambruk.otp.rules.words.Match;
import se.sambruk.otp.rules.words.WordFile;

/** Finds where something was to be put in and was not: brackets with what is to stand there, letters and signs instead of a number. */
final class Placeholders {
    static final WordFile WORDS = WordFile.named("placeholders");

    private static final Pattern SQUARE = Pattern.compile("\\[([^\\[\\]\\n]{1,80})\\]");
    private static final Pattern ANGLE = Pattern.compile("<([^<>\\n]{1,80})>");
    private static final Pattern CURLY = Pattern.compile("\\$?\\{([^{}\\n]{1,60})\\}");
    private static final Pattern ROUND = Pattern.compile("\\(([^()\\n]{1,80})\\)");
    private static final Pattern RUN = Pattern.compile("_{3,}|\\.{4,}|…{2,}|\\?{2,}|#[A-ZÅÄÖ_]{2,40}#");
    private static final Pattern ELLIPSIS = Pattern.compile("…|\\.{3}");

    /** Signs that stand for what is not known yet. */
    private static final Pattern SIGNS = Pattern.compile("[xXnN#?_.…*–\\s-]*[xXnN#?_.…][xXnN#?_.…*–\\s-]*");

    private static final Pattern LETTERS = Pattern.compile("x{2,}|X{2,}|(?:[A-ZÅÄÖ]{1,4}-)?X{2,}(?:-X+)*");
    private static final Pattern MASK = Pattern.compile("[0-9X:/._-]*X{2,}[0-9X:/._-]*|[0-9x:/._-]*x{2,}[0-9x:/._-]*");
    private static final Pattern MARKUP = Pattern.compile("[/!?].*|.*[=@:\"/].*|\\s.*|[0-9].*");
    private static final Set<String> MARKS = Set.of("TBD", "TBA", "TODO", "FIXME", "NN", "XYZ");
    private static final Set<String> ONE_LETTER = Set.of("x", "n", "y");
    private static final Pattern DATE = Pattern.compile("(?:å{2,4}|y{2,4})[-/.]?mm[-/.]?dd");

    /** What anything but brackets can be: most texts have no such word. */
    private static final Recalled ODD = Recalled.of(word -> word.indexOf('x') >= 0
            || MARKS.contains(word.toUpperCase(Locale.ROOT))
            || ONE_LETTER.contains(word)
            || word.equals("n.n.")
            || DATE.matcher(word).matches());

    private static final int REACH = 4;

    private final Analysis analysis;
    private final RuleContext context;
    private final List<Span> found = new ArrayList<>();
    private List<Match> named;

    private Placeholders(Analysis analysis, RuleContext context) {
        this.analysis = analysis;
        this.context = context;
    }

    /** In order; nothing that overlaps. Values that are put in later, as in <code>{{name}}</code>, are left out. */
    static List<Span> in(Analysis analysis, RuleContext context) {
        Placeholders placeholders = new Placeholders(analysis, context);
        placeholders.brackets();
        placeholders.runs();
        placeholders.tokens();
        for (Match match : WORDS.in("phrases", analysis)) {
            if (!analysis.token(match.first()).isQuoted()) {
                placeholders.add(match.first(), match.last());
            }
        }
        return Span.apart(placeholders.found);
    }

    private void brackets() {
        String text = analysis.text();
        each('[', SQUARE, text, matcher -> isSigns(matcher.group(1)) || isToBeFilled(matcher));
        each('<', ANGLE, text, matcher -> !isMarkup(matcher) && (isLetters(matcher) || isToBeFilled(matcher)));
        each(
                '{',
                CURLY,
                text,
                matcher -> matcher.group().startsWith("$") || isSigns(matcher.group(1)) || isToBeFilled(matcher));
        each('(', ROUND, text, this::isInstruction);
    }

    private interface Such {
        boolean is(Matcher matcher);
    }

    private void each(char opening, Pattern pattern, String text, Such such) {
        if (text.indexOf(opening) < 0) {
            return;
        }
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            // What hangs together with a word before it is an index, a type or a path.
            boolean apart = matcher.start() == 0
                    || !Character.isLetterOrDigit(text.charAt(matcher.start() - 1))
                            && "/{)]>".indexOf(text.charAt(matcher.start() - 1)) < 0;
            if (apart && !isQuoted(matcher.start()) && such.is(matcher)) {
                found.add(new Span(matcher.start(), matcher.end()));
            }
        }
    }

    /** "<x> timmar", where a tag would be followed by anything. */
    private boolean isLetters(Matcher matcher) {
        return isSigns(matcher.group(1)) && isUnit(analysis.tokenAt(matcher.end()));
    }

    private static boolean isSigns(String within) {
        return SIGNS.matcher(within).matches();
    }

    /** Whether what stands between brackets names what is to be filled in, or tells somebody to fill it in. */
    private boolean isToBeFilled(Matcher matcher) {
        int first = analysis.tokenAt(matcher.start(1));
        int last = analysis.tokenAt(matcher.end(1)) - 1;
        if (last < first || isForSuppliers(first, last)) {
            return false;
        }
        if (WORDS.set("instructions").contains(analysis.word(first)) || isMark(analysis.token(first))) {
            return true;
        }
        boolean words = true;
        for (int i = first; i <= last; i++) {
            words &= analysis.token(i).isWord() || analysis.word(i).equals("/");
        }
        return words && last - first < REACH && isNamed(first, last);
    }

    private boolean isNamed(int first, int last) {
        if (named == null) {
            named = WORDS.in(analysis, context);
        }
        // In order: what begins at the brackets or after them is found by halving.
        int low = 0;
        int high = named.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (named.get(middle).first() < first) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < named.size() && named.get(low).last() <= last;
    }

    /** "[fylls i av anbudsgivaren]" is where the answer goes. */
    private boolean isForSuppliers(int first, int last) {
        for (int i = first; i < last; i++) {
            String word = analysis.word(i + 1);
            if (analysis.word(i).equals("av")
                    && (word.startsWith("anbud") || word.startsWith("leverantör") || word.startsWith("konsult"))) {
                return true;
            }
        }
        return analysis.word(first).startsWith("anbudsgivaren") && first < last;
    }

    /** Whether it is code. */
    private boolean isMarkup(Matcher matcher) {
        String within = matcher.group(1);
        if (MARKUP.matcher(within).matches() || analysis.text().contains("</" + within.strip() + ">")) {
            return true;
        }
        int at = analysis.tokenAt(matcher.start());
        for (int i = Math.max(0, at - REACH); i < at; i++) {
            if (WORDS.set("code").contains(analysis.word(i))) {
                return true;
            }
        }
        return false;
    }

    /** "inom (ange antal) dagar", and "(fyll i)" wherever it stands. */
    private boolean isInstruction(Matcher matcher) {
        int first = analysis.tokenAt(matcher.start(1));
        int last = analysis.tokenAt(matcher.end(1)) - 1;
        if (last < first || isForSuppliers(first, last)) {
            return false;
        }
        if (analysis.word(first).equals("fyll") && analysis.word(first + 1).equals("i")) {
            return true;
        }
        if (LETTERS.matcher(matcher.group(1).strip()).matches() || isMark(analysis.token(first)) && first == last) {
            return true;
        }
        boolean told = WORDS.set("instructions").contains(analysis.word(first));
        return told && (WORDS.set("before").contains(analysis.word(first - 2)) || isUnit(last + 2));
    }

    private void runs() {
        String text = analysis.text();
        boolean marks = text.contains("___") || text.contains("...") || text.contains("??");
        boolean signs = text.indexOf('…') >= 0 || text.indexOf('#') >= 0;
        if (!marks && !signs) {
            return;
        }
        Matcher run = RUN.matcher(text);
        while (run.find()) {
            if (!isQuoted(run.start())) {
                found.add(new Span(run.start(), run.end()));
            }
        }
        Matcher ellipsis = ELLIPSIS.matcher(text);
        while (ellipsis.find()) {
            int after = analysis.tokenAt(ellipsis.end());
            int before = analysis.tokenAt(ellipsis.start()) - 1;
            if (isUnit(after) && WORDS.set("before").contains(analysis.word(before)) && !isQuoted(ellipsis.start())) {
                found.add(new Span(ellipsis.start(), ellipsis.end()));
            }
        }
    }

    private void tokens() {
        for (int i = 0; i < analysis.tokens().size(); i++) {
            Token token = analysis.token(i);
            if (!ODD.is(token) || token.isQuoted()) {
                continue;
            }
            String written = token.written();
            boolean crossed = token.lower().indexOf('x') >= 0;
            boolean letters =
                    crossed && token.isWord() && LETTERS.matcher(written).matches()
                            || crossed
                                    && token.kind() == TokenKind.CODE
                                    && MASK.matcher(written).matches();
            if (isMark(token) || letters && !isMaskOf(i) || isLetterForNumber(i) || isEmptyDate(i)) {
                add(i, i);
            }
        }
    }

    private static boolean isMark(Token token) {
        return MARKS.contains(token.written()) || token.written().equalsIgnoreCase("n.n.");
    }

    /** "formatet XXX-XXXX" shows how something is written. */
    private boolean isMaskOf(int i) {
        for (int k = Math.max(0, i - REACH); k < i; k++) {
            if (WORDS.set("forms").contains(analysis.word(k))) {
                return true;
            }
        }
        return false;
    }

    /** "från den ÅÅÅÅ-MM-DD", but not "anges som ÅÅÅÅ-MM-DD". */
    private boolean isEmptyDate(int i) {
        String before = analysis.word(i - 1);
        return (before.equals("den") || WORDS.set("before").contains(before))
                && DATE.matcher(analysis.word(i)).matches()
                && !isMaskOf(i);
    }

    /** "inom X dagar", but not "3 x 10 meter". */
    private boolean isLetterForNumber(int i) {
        String written = analysis.token(i).written();
        boolean letter = written.equals("X") || written.equals("x") || written.equals("N") || written.equals("Y");
        return letter
                && isUnit(i + 1)
                && (i == 0 || !analysis.token(i - 1).isNumber())
                && (i == 0 || analysis.token(i - 1).end() < analysis.token(i).start());
    }

    private boolean isUnit(int i) {
        String word = analysis.word(i);
        return word.equals("%") || WORDS.set("units").contains(word.toLowerCase(Locale.ROOT));
    }

    private boolean isQuoted(int offset) {
        int at = analysis.tokenAt(offset);
        return at < analysis.tokens().size()
                && analysis.token(at).start() == offset
                && analysis.token(at).isQuoted();
    }

    private void add(int first, int last) {
        found.add(new Span(analysis.token(first).start(), analysis.token(last).end()));
    }
}

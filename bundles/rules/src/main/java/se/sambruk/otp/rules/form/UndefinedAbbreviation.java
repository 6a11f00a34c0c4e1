package se.sambruk.otp.rules.form;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import se.sambruk.otp.api.content.Term;
import se.sambruk.otp.api.quality.CheckedText;
import se.sambruk.otp.rules.base.Draft;
import se.sambruk.otp.rules.base.Law;
import se.sambruk.otp.rules.base.Look;
import se.sambruk.otp.rules.base.TextRule;
import se.sambruk.otp.rules.law.LawBook;
import se.sambruk.otp.rules.law.Mentions;
import se.sambruk.otp.rules.text.Analyses;
import se.sambruk.otp.rules.text.Analysis;
import se.sambruk.otp.rules.text.Sentence;
import se.sambruk.otp.rules.text.Token;
import se.sambruk.otp.rules.words.Entry;
import se.sambruk.otp.rules.words.WordFile;

/**
 * R14: an abbreviation that is not spelled out where the requirement first uses it, that the glossary does not have, and that not everybody knows.
 * Formats, protocols, makers, standards and laws are names, and told of by other rules.
 */
public final class UndefinedAbbreviation extends TextRule {
    private static final Set<String> SCHEMES = Set.of("certifier", "märk", "ackrediter", "diplomer", "licensier");

    private static final Pattern NUMBERED = Pattern.compile("(19|20)[0-9]{2}:[0-9]{1,4}");
    private static final WordFile ABBREVIATIONS = WordFile.named("abbreviations");
    private static final WordFile SPECIFICATIONS = WordFile.named("specifications");
    private static final WordFile BRANDS = WordFile.named("brands");

    /** So many words to each side tell whether somebody shouts. */
    private static final int AROUND = 6;

    public UndefinedAbbreviation() {
        super("R14", Law.PLAIN_LANGUAGE);
    }

    @Override
    protected List<WordFile> lists() {
        return List.of(ABBREVIATIONS, SPECIFICATIONS, BRANDS);
    }

    @Override
    protected boolean reads(String path) {
        return isForSuppliers(path);
    }

    @Override
    protected void look(Look look) {
        List<Abbreviation> unknown = unknown(look);
        if (unknown.isEmpty()) {
            return;
        }
        Set<String> met = defined(look, unknown);
        for (Abbreviation abbreviation : unknown) {
            if (met.add(abbreviation.letters())) {
                report(look, abbreviation);
            }
        }
    }

    private static void report(Look look, Abbreviation abbreviation) {
        Draft draft = look.span(abbreviation.start(), abbreviation.end()).basis(Law.PLAIN_LANGUAGE);
        Optional<String> meaning = ABBREVIATIONS
                .entry(abbreviation.letters(), look.context())
                .map(Entry::instead)
                .filter(instead -> !instead.isEmpty());
        boolean alone = abbreviation.isAll(look.analysis().token(abbreviation.token()));
        if (meaning.isPresent()) {
            draft.message("known", draft.quote(), meaning.get());
            if (alone) {
                draft.fix(meaning.get() + " (" + draft.quote() + ")");
            }
        }
        draft.add();
    }

    /** Those in the text that not everybody knows. */
    private static List<Abbreviation> unknown(Look look) {
        Analysis analysis = look.analysis();
        List<Abbreviation> found = new ArrayList<>();
        BitSet names = null;
        for (int i = 0; i < analysis.tokens().size(); i++) {
            for (Abbreviation abbreviation : Abbreviation.of(analysis.token(i), i)) {
                if (isKnown(look, abbreviation)) {
                    continue;
                }
                names = names == null ? names(look) : names;
                if (!names.get(i)) {
                    found.add(abbreviation);
                }
            }
        }
        return found;
    }

    private static boolean isKnown(Look look, Abbreviation abbreviation) {
        Token token = look.analysis().token(abbreviation.token());
        String letters = abbreviation.letters();
        boolean listed = ABBREVIATIONS
                .entry(letters, look.context())
                .filter(entry -> entry.instead().isEmpty())
                .isPresent();
        boolean shouted = abbreviation.isAll(token) && isShouted(token);
        boolean law = LawBook.of(look.context()).isAbbreviation(letters);
        return listed
                || law
                || shouted
                || isScheme(token, letters)
                || isCited(look.analysis(), abbreviation.token())
                || isTerm(look, letters)
                || isAmongCapitals(look.analysis(), abbreviation.token());
    }

    /** "TCO-certifierad", "SIE-filer": the name of what it is certified by or written in, whatever its letters once stood for. */
    private static boolean isScheme(Token token, String letters) {
        String after = token.written().startsWith(letters + "-") ? token.lower().substring(letters.length() + 1) : "";
        return SCHEMES.stream().anyMatch(after::startsWith)
                || ABBREVIATIONS.set("formats").stream().anyMatch(after::startsWith);
    }

    /** "AFS 2023:3", a series of statutes with year and number; "#REF!", what a spreadsheet writes. */
    private static boolean isCited(Analysis analysis, int token) {
        return NUMBERED.matcher(analysis.word(token + 1)).matches()
                || analysis.word(token - 1).equals("#");
    }

    private static boolean isTerm(Look look, String letters) {
        return look.context().terms().stream().anyMatch(term -> isOf(term, letters));
    }

    private static boolean isOf(Term term, String letters) {
        return term.abbreviation().equals(letters)
                || term.name().equalsIgnoreCase(letters)
                || term.name().startsWith(letters + "-")
                || term.synonyms().contains(letters);
    }

    /** Whether the words around are written in capitals too, so that it is no abbreviation but a heading or somebody who shouts. */
    private static boolean isAmongCapitals(Analysis analysis, int token) {
        int from = analysis.sentenceOf(token).map(Sentence::first).orElse(token);
        int to = analysis.sentenceOf(token).map(Sentence::last).orElse(token + 1);
        int words = 0;
        int capitals = 0;
        int shouted = 0;
        for (int i = Math.max(from, token - AROUND); i < Math.min(to, token + AROUND + 1); i++) {
            Token near = analysis.token(i);
            if (near.isWord() && near.written().length() > 1) {
                boolean capital = near.isAllCapitals();
                words++;
                capitals += capital ? 1 : 0;
                shouted += capital && (isShouted(near) || near.written().length() > 6) ? 1 : 0;
            }
        }
        return shouted >= 2 && capitals * 3 >= words * 2;
    }

    /** A word that is known as one, and so no abbreviation. */
    private static boolean isShouted(Token token) {
        return ABBREVIATIONS.set("shouted").contains(token.lower())
                || token.verb().isPresent()
                || token.actor().isPresent();
    }

    /** Tokens that name a standard, a format, a maker or a law. */
    private static BitSet names(Look look) {
        Analysis analysis = look.analysis();
        BitSet names = new BitSet();
        analysis.designations().forEach(name -> names.set(name.first(), name.last() + 1));
        look.words(SPECIFICATIONS).forEach(name -> names.set(name.first(), name.last() + 1));
        look.words(BRANDS).forEach(name -> names.set(name.first(), name.last() + 1));
        Mentions.in(analysis, LawBook.of(look.context())).forEach(name -> names.set(name.first(), name.last() + 1));
        return names;
    }

    /** Which of them some text of the requirement spells out, or has used before this one. */
    private Set<String> defined(Look look, List<Abbreviation> unknown) {
        Set<String> letters = new TreeSet<>();
        unknown.forEach(abbreviation -> letters.add(abbreviation.letters()));
        Set<String> defined = new HashSet<>();
        List<String> texts = new ArrayList<>();
        boolean before = true;
        for (CheckedText text : look.requirement().texts()) {
            before &= !text.path().equals(look.path());
            texts.add(text.text().toLowerCase(Locale.ROOT));
            Analysis analysis = Analyses.of(text.text());
            Definitions definitions = new Definitions(analysis, ABBREVIATIONS);
            for (int i = 0; i < analysis.tokens().size(); i++) {
                for (Abbreviation abbreviation : Abbreviation.of(analysis.token(i), i)) {
                    boolean met = before && reads(text.path()) || definitions.isDefinedAt(abbreviation);
                    if (met && letters.contains(abbreviation.letters())) {
                        defined.add(abbreviation.letters());
                    }
                }
            }
        }
        defined.addAll(Definitions.spelledOut(texts, letters, word -> ABBREVIATIONS
                .entry(word, look.context())
                .map(entry -> entry.instead().toLowerCase(Locale.ROOT))
                .orElse("")));
        return defined;
    }
}

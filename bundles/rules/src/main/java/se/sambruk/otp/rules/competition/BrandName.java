package se.sambruk.otp.rules.competition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.rules.base.Draft;
import se.sambruk.otp.rules.base.Law;
import se.sambruk.otp.rules.base.Look;
import se.sambruk.otp.rules.base.TextRule;
import se.sambruk.otp.rules.text.Actor;
import se.sambruk.otp.rules.text.Analysis;
import se.sambruk.otp.rules.text.Sentence;
import se.sambruk.otp.rules.text.Token;
import se.sambruk.otp.rules.text.TokenKind;
import se.sambruk.otp.rules.words.Match;
import se.sambruk.otp.rules.words.WordFile;

/** R02: the name of a product or of a maker. One that the buyer has already, or that "eller likvärdigt" follows, asks for a motive alone. */
public final class BrandName extends TextRule {
    private static final WordFile BRANDS = WordFile.named("brands");
    private static final int REACH = 15;
    private static final Set<String> HAVING =
            Set.of("använder", "har", "driver", "äger", "nyttjar", "innehar", "arbetar");

    public BrandName() {
        super("R02", Law.BRAND, Law.PRINCIPLES_BELOW);
    }

    @Override
    protected List<WordFile> lists() {
        return List.of(BRANDS);
    }

    @Override
    protected boolean reads(String path) {
        return isForSuppliers(path);
    }

    /** Before a name they say that it is one of a maker or a product. */
    private static final Set<String> CALLING = Set.of(
            "fabrikat", "fabrikatet", "fabrikaten", "märket", "märkena", "varumärket", "varumärkena", "produktnamnet");

    /** Marks of environment and origin, which anybody may bear who fulfils their criteria. */
    private static final Set<String> LABELS = Set.of(
            "svanen",
            "svanmärket",
            "bra",
            "krav",
            "fairtrade",
            "eu-blomman",
            "ce",
            "nyckelhålet",
            "blomman",
            "msc",
            "fsc");

    /** A name, from its first token to its last, and what should stand instead if the list tells. */
    private record Name(int first, int last, String instead, boolean genitive) {}

    @Override
    protected void look(Look look) {
        Analysis analysis = look.analysis();
        for (Name name : names(look)) {
            Draft draft = look.at(name.first(), name.last()).basis(look.under(Law.BRAND));
            String quote = draft.quote();
            if (isInPlace(look, name)) {
                draft.severity(FindingSeverity.INFORMATION)
                        .message("present", quote)
                        .add();
            } else if (isOpen(analysis, name)) {
                draft.severity(FindingSeverity.INFORMATION)
                        .message("open", quote)
                        .add();
            } else {
                draft.severity(look.errorInFull()).message("found", quote);
                if (!name.instead().isEmpty()) {
                    draft.fix(name.instead(), "instead");
                } else if (!name.genitive()) {
                    // "Exemplas eller likvärdigt register" is no Swedish, and how it should be put depends on what is
                    // owned.
                    draft.fix(quote + " eller likvärdigt");
                }
                draft.add();
            }
        }
    }

    private static List<Name> names(Look look) {
        Analysis analysis = look.analysis();
        List<Name> names = new ArrayList<>();
        for (Match match : look.words(BRANDS)) {
            if (match.entry().is("not-first") && isFirst(analysis, match.first())) {
                continue;
            }
            int last = extended(analysis, match.last());
            Name before = names.isEmpty() ? null : names.get(names.size() - 1);
            if (before != null && before.last() + 1 >= match.first()) {
                // "Microsoft" and "Azure AD" that stand together are one.
                names.set(names.size() - 1, new Name(before.first(), last, "", isGenitive(analysis, match)));
            } else {
                names.add(new Name(match.first(), last, match.entry().instead(), isGenitive(analysis, match)));
            }
        }
        return called(analysis, names);
    }

    /** Whether a name has an s that its entry in the list has not. */
    private static boolean isGenitive(Analysis analysis, Match match) {
        String word = match.entry().word().toLowerCase(Locale.ROOT);
        String written = analysis.word(match.last());
        return written.endsWith("s") && !word.endsWith("s");
    }

    /** "av fabrikatet Exempla": what a name follows that says that it is one, whether or not the list has it. */
    private static List<Name> called(Analysis analysis, List<Name> listed) {
        List<Name> names = new ArrayList<>(listed);
        for (int i = 0; i + 1 < analysis.tokens().size(); i++) {
            int at = i + 1;
            Token next = analysis.token(at);
            boolean called = CALLING.contains(analysis.word(i))
                    && next.isWord()
                    && next.isCapitalized()
                    && next.start() == analysis.token(i).end() + 1
                    && !LABELS.contains(next.lower())
                    && listed.stream().noneMatch(name -> name.first() <= at && at <= name.last());
            if (called) {
                names.add(new Name(at, extended(analysis, at), "", false));
            }
        }
        names.sort(Comparator.comparingInt(Name::first));
        return names;
    }

    private static boolean isFirst(Analysis analysis, int token) {
        return analysis.sentenceOf(token)
                .map(sentence -> sentence.first() == token)
                .orElse(true);
    }

    /** With its version: Windows 11, Oracle 19c. */
    private static int extended(Analysis analysis, int last) {
        int end = last;
        while (end + 1 < analysis.tokens().size()) {
            Token next = analysis.token(end + 1);
            boolean version = next.isNumber()
                    || next.kind() == TokenKind.CODE
                            && Character.isDigit(next.written().charAt(0));
            if (!version || next.start() > analysis.token(end).end() + 1) {
                break;
            }
            end++;
        }
        return end;
    }

    /** Whether the text tells that the buyer has it. */
    private static boolean isInPlace(Look look, Name name) {
        if (look.kind() == RequirementKind.INFORMATION) {
            return true;
        }
        Analysis analysis = look.analysis();
        Sentence sentence = analysis.sentenceOf(name.first()).orElse(null);
        if (sentence == null) {
            return false;
        }
        Set<String> environment = BRANDS.set("environment");
        for (int i = Math.max(sentence.first(), name.first() - REACH);
                i < Math.min(sentence.last(), name.last() + REACH);
                i++) {
            String word = analysis.word(i);
            boolean near = i < name.first() && name.first() - i <= 6;
            boolean buyer = analysis.actor(i).filter(Actor.BUYER::equals).isPresent();
            if (environment.contains(word)
                    || near && buyer && word.endsWith("s")
                    || buyer && !word.endsWith("s") && HAVING.contains(analysis.word(i + 1))
                    || word.equals("idag")
                    || word.equals("dag") && analysis.word(i - 1).equals("i")) {
                return true;
            }
        }
        return false;
    }

    /** Whether "eller likvärdigt" follows. */
    private static boolean isOpen(Analysis analysis, Name name) {
        int end = analysis.sentenceOf(name.last()).map(Sentence::last).orElse(name.last() + 1);
        boolean or = false;
        for (int i = name.last() + 1; i < Math.min(end, name.last() + REACH); i++) {
            String word = analysis.word(i);
            or |= word.equals("eller") || word.equals("alternativt") || word.equals("annan") || word.equals("annat");
            if (or && word.startsWith("likvärdig")) {
                return true;
            }
        }
        return false;
    }
}

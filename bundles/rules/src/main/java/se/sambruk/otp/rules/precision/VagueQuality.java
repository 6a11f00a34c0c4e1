package se.sambruk.otp.rules.precision;

import java.util.List;
import java.util.Set;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.rules.base.Draft;
import se.sambruk.otp.rules.base.Law;
import se.sambruk.otp.rules.base.Look;
import se.sambruk.otp.rules.base.TextRule;
import se.sambruk.otp.rules.text.Amount;
import se.sambruk.otp.rules.text.Analysis;
import se.sambruk.otp.rules.text.Reach;
import se.sambruk.otp.rules.text.Sentence;
import se.sambruk.otp.rules.text.Token;
import se.sambruk.otp.rules.text.TokenKind;
import se.sambruk.otp.rules.words.Match;
import se.sambruk.otp.rules.words.WordFile;

/** R04: a word that tells how good something is to be, and not how that is tried. */
public final class VagueQuality extends TextRule {
    private static final WordFile VAGUE = WordFile.named("vague");

    private static final Set<String> MEASURES = Set.of(
            "så", "en", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "den", "det", "de",
            "vad");

    public VagueQuality() {
        super("R04", Law.PRECISE, Law.CRITERIA, Law.PRINCIPLES_BELOW);
    }

    @Override
    protected List<WordFile> lists() {
        return List.of(VAGUE);
    }

    @Override
    protected boolean concerns(RequirementKind kind) {
        return kind != RequirementKind.INFORMATION;
    }

    @Override
    protected void look(Look look) {
        Analysis analysis = look.analysis();
        for (Match match : look.words(VAGUE)) {
            if (analysis.token(match.first()).isQuoted()
                    || look.isTerm(analysis.written(match.first(), match.last()))
                    || isTitle(analysis, match)
                    || isDefined(analysis, match)
                    || isCompared(analysis, match)
                    || match.entry().is("choosing") && isListed(analysis, match)
                    || analysis.sentenceOf(match.first()).map(Sentence::heading).orElse(false)) {
                continue;
            }
            Draft draft = look.at(match.first(), match.last());
            draft.basis(look.underPrecise());
            if (match.entry().instead().isEmpty()) {
                draft.message("found", draft.quote());
            } else {
                draft.message("instead", draft.quote(), match.entry().instead());
            }
            draft.add();
        }
    }

    /** A capital letter within a sentence begins what something is called: "Livsmedelsverkets råd Bra måltider i skolan". */
    private static boolean isTitle(Analysis analysis, Match match) {
        Token token = analysis.token(match.first());
        boolean begins = token.isFirstOnLine()
                || analysis.sentenceOf(match.first())
                        .map(sentence -> sentence.first() == match.first())
                        .orElse(true)
                || analysis.token(match.first() - 1).kind() == TokenKind.MARK;
        return !begins && token.isCapitalized() && !token.isAllCapitals();
    }

    /** "Med god tillgänglighet avses …": it is said what is meant. */
    private static boolean isDefined(Analysis analysis, Match match) {
        boolean with = false;
        for (int i = match.first() - 1; i >= 0 && i >= match.first() - 3; i--) {
            with |= analysis.word(i).equals("med");
        }
        for (int i = match.last() + 1; with && i < analysis.tokens().size() && i <= match.last() + 6; i++) {
            String word = analysis.word(i);
            if (word.equals("avses") || word.equals("menas") || word.equals("förstås")) {
                return true;
            }
        }
        return false;
    }

    /** "relevanta fält … enligt bilaga 3": which they are is told elsewhere, and there is a place for it. */
    private static boolean isListed(Analysis analysis, Match match) {
        int end = analysis.near(match.first()).map(Reach::last).orElse(match.last());
        for (int i = match.last() + 1; i + 1 < end; i++) {
            if (VAGUE.set("telling").contains(analysis.word(i))
                    && VAGUE.set("places").contains(analysis.word(i + 1))
                    && isNamed(analysis, i + 2)) {
                return true;
            }
        }
        return false;
    }

    /** A number, or a letter that is one: bilaga 3, avsnitt 4.2, tabell B. */
    private static boolean isNamed(Analysis analysis, int token) {
        return token < analysis.tokens().size()
                && (analysis.token(token).isNumber()
                        || analysis.token(token).kind() == TokenKind.CODE
                        || analysis.token(token).written().matches("[A-Z]"));
    }

    /** "snabbare än två sekunder", "snabbare än inom fem dagar": there is a measure. */
    private static boolean isCompared(Analysis analysis, Match match) {
        int next = match.last() + 2;
        return analysis.word(match.last()).endsWith("are")
                && analysis.word(match.last() + 1).equals("än")
                && next < analysis.tokens().size()
                && (!analysis.token(next).isWord()
                        || MEASURES.contains(analysis.word(next))
                        || analysis.amounts().stream().anyMatch(amount -> isSoonAfter(amount, next)));
    }

    private static boolean isSoonAfter(Amount amount, int token) {
        return amount.unit() >= 0 && (amount.first() == token || amount.first() == token + 1);
    }
}

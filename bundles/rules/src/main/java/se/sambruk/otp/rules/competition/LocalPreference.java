package se.sambruk.otp.rules.competition;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.quality.CheckedText;
import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.rules.base.Draft;
import se.sambruk.otp.rules.base.Law;
import se.sambruk.otp.rules.base.Look;
import se.sambruk.otp.rules.base.TextRule;
import se.sambruk.otp.rules.text.Actor;
import se.sambruk.otp.rules.text.Analyses;
import se.sambruk.otp.rules.text.Analysis;
import se.sambruk.otp.rules.text.Cased;
import se.sambruk.otp.rules.text.Modal;
import se.sambruk.otp.rules.text.Sentence;
import se.sambruk.otp.rules.words.Match;
import se.sambruk.otp.rules.words.WordFile;

/**
 * R32: a demand that favours suppliers of a certain place. An error, but a warning where the requirement tells that the service itself must be
 * carried out from there.
 */
public final class LocalPreference extends TextRule {
    static final WordFile WORDS = WordFile.named("local");
    private static final int NEAR = 6;

    /** What an office nearby is most often meant to give. */
    private static final String INSTEAD = "möjlighet att vara på plats hos kommunen samma arbetsdag";

    private static final Set<String> DENYING = Set.of("inte", "ej", "ingen", "inget", "inga", "varken");
    private static final Set<String> BEING = Set.of("vara", "bo", "ha", "komma", "finnas");

    public LocalPreference() {
        super("R32", Law.PRINCIPLES, Law.PRINCIPLES_BELOW);
    }

    @Override
    protected List<WordFile> lists() {
        return List.of(WORDS);
    }

    @Override
    protected boolean reads(String path) {
        return isForSuppliers(path);
    }

    @Override
    protected void look(Look look) {
        Analysis analysis = look.analysis();
        List<Match> words = look.words(WORDS);
        if (words.isEmpty() && !LocalPlace.mayBeIn(analysis)) {
            return;
        }
        boolean motivated = isMotivated(look);
        int done = -1;
        for (Match match : words) {
            if (match.first() > done && !analysis.token(match.first()).isQuoted() && isAboutSuppliers(look, match)) {
                Draft draft = draft(look, match.first(), match.last(), motivated);
                if (match.entry().is("place-first")) {
                    String rest = analysis.written(match.first() + 1, match.last());
                    draft.fix(Cased.like(draft.quote().substring(0, 1), rest), "fix-drop");
                }
                draft.add();
                done = match.last();
            }
        }
        for (int i = 0; i < analysis.tokens().size(); i++) {
            Optional<Integer> last = i <= done ? Optional.empty() : LocalPlace.of(analysis, i);
            if (last.isPresent()
                    && !analysis.token(i).isQuoted()
                    && !isShown(analysis, i)
                    && isFavoured(look, i, false)) {
                Draft draft = draft(look, i, last.get(), motivated);
                if (LocalPlace.isHad(analysis, i)) {
                    draft.fix(INSTEAD);
                }
                draft.add();
                done = last.get();
            }
        }
    }

    private static Draft draft(Look look, int first, int last, boolean motivated) {
        return look.at(first, last)
                .severity(motivated ? FindingSeverity.WARNING : FindingSeverity.ERROR)
                .basis(look.under(Law.PRINCIPLES))
                .message(motivated ? "motivated" : "found", look.analysis().written(first, last));
    }

    /** Whether the text tells why, or the motive beside it that the service itself asks for it. */
    private static boolean isMotivated(Look look) {
        if (Motive.isIn(look.analysis())) {
            return true;
        }
        return look.requirement()
                .text(RequirementField.RATIONALE.name())
                .map(CheckedText::text)
                .map(Analyses::of)
                .filter(LocalPreference::isAboutService)
                .isPresent();
    }

    private static boolean isAboutService(Analysis motive) {
        Set<String> service = WORDS.set("service");
        return motive.tokens().stream().anyMatch(token -> service.stream()
                .anyMatch(beginning -> token.lower().startsWith(beginning)));
    }

    private static boolean isAboutSuppliers(Look look, Match match) {
        Analysis analysis = look.analysis();
        // "kommunens lokala leverantör av nät" is one that the municipality has.
        boolean known = analysis.word(match.first() - 1).endsWith("s")
                && analysis.actor(match.first() - 1).filter(Actor.BUYER::equals).isPresent();
        boolean counts = match.entry().is("product")
                || !known && (match.entry().is("people") || !isShown(analysis, match.first()));
        return counts && isFavoured(look, match.first(), match.entry().is("favoured"));
    }

    /** What the system shows or the user looks for is no supplier of this contract. */
    private static boolean isShown(Analysis analysis, int token) {
        Optional<Sentence> sentence = analysis.sentenceOf(token);
        return sentence.isPresent()
                && analysis
                        .modalsBetween(
                                Math.max(sentence.get().first(), token - NEAR * 6),
                                Math.min(sentence.get().last(), token + NEAR * 6))
                        .stream()
                        .filter(Modal::isMain)
                        .anyMatch(modal -> isOfSystem(analysis, modal));
    }

    /** "Personalen ska vara bosatt …" tells where people are to be, and "Systemet ska visa …" does not. */
    private static boolean isOfSystem(Analysis analysis, Modal modal) {
        int verb = analysis.mainVerbOf(modal);
        boolean being = verb >= 0 && BEING.contains(analysis.word(verb));
        return analysis.subjectOf(modal)
                .filter(subject -> subject.is(Actor.SYSTEM) || subject.is(Actor.USER) && !being)
                .isPresent();
    }

    /** In information to bidders somebody must be favoured; and no demand that is denied is one. */
    private static boolean isFavoured(Look look, int token, boolean must) {
        Analysis analysis = look.analysis();
        Optional<Sentence> sentence = analysis.sentenceOf(token);
        if (sentence.isEmpty()) {
            return false;
        }
        boolean favoured = false;
        boolean denied = false;
        int from = Math.max(sentence.get().first(), token - NEAR * 4);
        int to = Math.min(sentence.get().last(), token + NEAR * 4);
        for (int i = from; i < to; i++) {
            String word = analysis.word(i);
            favoured |= WORDS.set("favoured").contains(word);
            denied |= DENYING.contains(word) && !analysis.isSubordinate(i);
        }
        boolean told = must || look.kind() == RequirementKind.INFORMATION;
        return !denied && (!told || favoured);
    }
}

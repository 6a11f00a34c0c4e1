package se.sambruk.otp.rules.precision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.rules.base.Draft;
import se.sambruk.otp.rules.base.Law;
import se.sambruk.otp.rules.base.Look;
import se.sambruk.otp.rules.base.TextRule;
import se.sambruk.otp.rules.text.Actor;
import se.sambruk.otp.rules.text.Analysis;
import se.sambruk.otp.rules.text.Modal;
import se.sambruk.otp.rules.text.Reach;
import se.sambruk.otp.rules.text.Statutes;
import se.sambruk.otp.rules.text.Token;
import se.sambruk.otp.rules.text.TokenKind;
import se.sambruk.otp.rules.words.Match;
import se.sambruk.otp.rules.words.WordFile;

/**
 * R38: a reference to whatever holds later ("senaste versionen"). Statutes are left alone, and contract terms that tell how a change is dealt with;
 * so are the versions of what the system holds itself.
 */
public final class MovingReference extends TextRule {
    private static final WordFile MOVING = WordFile.named("moving");
    private static final int NEAR = 5;

    public MovingReference() {
        super("R38", Law.PRECISE, Law.CRITERIA, Law.PRINCIPLES_BELOW);
    }

    @Override
    protected List<WordFile> lists() {
        return List.of(MOVING);
    }

    @Override
    protected boolean concerns(RequirementKind kind) {
        return kind != RequirementKind.INFORMATION;
    }

    /** A reference: its tokens, whether it is one to an edition, and what could stand instead. */
    private record Moving(int first, int last, boolean edition, String replacement) {}

    @Override
    protected void look(Look look) {
        Analysis analysis = look.analysis();
        List<Moving> references = references(look);
        // Only asked where it matters, as it goes through the whole text.
        if (references.isEmpty() || look.kind() == RequirementKind.CONTRACT && hasProcedure(analysis)) {
            return;
        }
        for (Moving one : references) {
            Optional<Reach> near = analysis.near(one.first());
            if (near.isEmpty()
                    || analysis.token(one.first()).isQuoted()
                    || analysis.sentenceOf(one.first()).orElseThrow().heading()
                    || isStatutory(analysis, one, near.get())
                    || isFixed(analysis, one, near.get())
                    || one.edition() && isHeld(analysis, one, near.get())) {
                continue;
            }
            Draft draft = look.at(one.first(), one.last());
            draft.basis(look.underPrecise())
                    .message("found", draft.quote())
                    .fixAlike(one.replacement())
                    .add();
        }
    }

    private static List<Moving> references(Look look) {
        Analysis analysis = look.analysis();
        List<Moving> references = new ArrayList<>();
        BitSet listed = new BitSet();
        for (Match match : look.words(MOVING)) {
            listed.set(match.first(), match.last() + 1);
            String replacement = match.entry()
                    .replacement()
                    .replace("…", analysis.token(match.last()).written());
            references.add(new Moving(
                    match.first(),
                    match.last(),
                    match.entry().is("edition"),
                    article(analysis, match.first(), replacement) + replacement));
        }
        for (int i = 0; i + 1 < analysis.tokens().size(); i++) {
            // "senaste WCAG-versionen", which no list can hold.
            String word = analysis.word(i + 1);
            boolean compound = MOVING.set("newest").contains(analysis.word(i))
                    && MOVING.set("compounds").contains(word.substring(word.lastIndexOf('-') + 1));
            if (compound && !listed.get(i + 1)) {
                String written = analysis.token(i + 1).written();
                String replacement = "vid annonseringen gällande " + written;
                references.add(new Moving(i, i + 1, true, article(analysis, i, replacement) + replacement));
            }
        }
        return references;
    }

    /** "följa senaste versionen", but "följa den vid annonseringen gällande versionen". */
    private static String article(Analysis analysis, int first, String replacement) {
        String before = analysis.word(first - 1);
        if (MOVING.set("articles").contains(before) || before.endsWith("s") || !replacement.startsWith("vid")) {
            return "";
        }
        if (replacement.endsWith("erna") || replacement.endsWith("orna")) {
            return "de ";
        }
        return replacement.endsWith("en") || replacement.endsWith("an") || replacement.endsWith("et") ? "den " : "";
    }

    /** "vid var tid gällande lag", "dataskyddslagstiftningen i dess vid var tid gällande lydelse". */
    private static boolean isStatutory(Analysis analysis, Moving match, Reach reach) {
        for (int i = match.last() + 1; i < Math.min(reach.last(), match.last() + NEAR); i++) {
            if (!analysis.token(i).isWord()) {
                break;
            }
            if (isStatute(analysis, i)) {
                return true;
            }
        }
        for (int i = match.first() - 1; i >= reach.first() && i >= match.first() - NEAR - 1; i--) {
            if (isStatute(analysis, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isStatute(Analysis analysis, int i) {
        return Statutes.isNamed(analysis, i) || MOVING.set("statutory").contains(analysis.word(i));
    }

    /** "senaste versionen, 3.1", "den version som var den senaste vid sista anbudsdag". */
    private static boolean isFixed(Analysis analysis, Moving match, Reach reach) {
        for (int i = Math.max(reach.first(), match.first() - 2); i < match.first(); i++) {
            if (MOVING.set("moments").contains(analysis.word(i))) {
                return true;
            }
        }
        for (int i = match.last() + 1; i < reach.last(); i++) {
            Token token = analysis.token(i);
            boolean near = i <= match.last() + 2;
            boolean number = token.isNumber() || token.kind() == TokenKind.CODE || token.kind() == TokenKind.PARAMETER;
            if (near && number || MOVING.set("moments").contains(token.lower())) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is a version of something that the system holds: "visa den senaste versionen av dokumentet". */
    private static boolean isHeld(Analysis analysis, Moving match, Reach reach) {
        boolean of = analysis.word(match.last()).equals("av")
                || analysis.word(match.last() + 1).equals("av");
        int from = analysis.word(match.last()).equals("av") ? match.last() + 1 : match.last() + 2;
        for (int i = from; of && i < Math.min(reach.last(), from + NEAR); i++) {
            if (!analysis.token(i).isWord() && analysis.token(i).kind() != TokenKind.CODE) {
                break;
            }
            if (MOVING.set("documents").contains(analysis.word(i))) {
                return true;
            }
        }
        boolean named = of && from < reach.last() && analysis.token(from).isCapitalized();
        return !named && isHandled(analysis, match, reach);
    }

    private static boolean isHandled(Analysis analysis, Moving match, Reach reach) {
        for (Modal modal : analysis.modalsBetween(reach.first(), reach.last())) {
            int verb = modal.isMain() ? analysis.mainVerbOf(modal) : -1;
            boolean before = verb >= 0 && verb < match.first();
            boolean passive = verb > match.last();
            boolean person = analysis.subjectOf(modal)
                    .filter(subject -> subject.is(Actor.SUPPLIER))
                    .isEmpty();
            if ((before || passive) && person && isHandling(analysis, verb)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHandling(Analysis analysis, int verb) {
        int last = verb;
        while (analysis.word(last).equals("kunna")
                && last + 1 < analysis.tokens().size()) {
            last++;
        }
        return MOVING.set("handling").contains(analysis.word(last));
    }

    /** Whether the text tells how a change comes about: when it holds, who agrees, or who pays. */
    private static boolean hasProcedure(Analysis analysis) {
        boolean changes = false;
        boolean ordered = false;
        for (int i = 0; i < analysis.tokens().size(); i++) {
            String word = analysis.word(i);
            if (MOVING.set("procedure").contains(word)) {
                return true;
            }
            changes |= word.startsWith("ändr")
                    || (word.equals("ny") || word.equals("nya"))
                            && (analysis.word(i + 1).startsWith("version")
                                    || analysis.word(i + 1).startsWith("utgåv"));
            ordered |= changes
                    && (word.equals("inom")
                            || word.equals("senast")
                            || word.equals("först")
                            || word.startsWith("skriftlig")
                            || word.startsWith("godkän")
                            || word.startsWith("överens")
                            || word.startsWith("ersätt"));
        }
        return changes && ordered;
    }
}

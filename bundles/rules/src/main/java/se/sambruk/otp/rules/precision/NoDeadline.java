package se.sambruk.otp.rules.precision;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.rules.base.Draft;
import se.sambruk.otp.rules.base.Law;
import se.sambruk.otp.rules.base.Look;
import se.sambruk.otp.rules.base.TextRule;
import se.sambruk.otp.rules.text.Actor;
import se.sambruk.otp.rules.text.Amount;
import se.sambruk.otp.rules.text.Analysis;
import se.sambruk.otp.rules.text.Modal;
import se.sambruk.otp.rules.text.Reach;
import se.sambruk.otp.rules.text.Said;
import se.sambruk.otp.rules.text.Statutes;
import se.sambruk.otp.rules.text.Subject;
import se.sambruk.otp.rules.text.VerbForm;
import se.sambruk.otp.rules.words.Match;
import se.sambruk.otp.rules.words.WordFile;

/** R18: speed without a deadline ("skyndsamt"). Left alone where a deadline stands beside it, and where a statute is quoted. */
public final class NoDeadline extends TextRule {
    private static final WordFile DEADLINES = WordFile.named("deadlines");
    private static final Set<String> LIMITS = Set.of("inom", "senast", "högst", "än", "max", "maximalt", "minst", "på");

    public NoDeadline() {
        super("R18", Law.PRECISE, Law.CRITERIA, Law.PRINCIPLES_BELOW);
    }

    @Override
    protected List<WordFile> lists() {
        return List.of(DEADLINES);
    }

    @Override
    protected boolean concerns(RequirementKind kind) {
        return kind != RequirementKind.INFORMATION;
    }

    @Override
    protected void look(Look look) {
        Analysis analysis = look.analysis();
        for (Match match : look.words(DEADLINES)) {
            Optional<Reach> near = analysis.near(match.first());
            if (near.isEmpty()
                    || !Said.isDemanded(analysis, match.first()) && !isOpener(analysis, match)
                    || isQuotedStatute(analysis, match, near.get())
                    || hasDeadline(analysis, near.get())
                    || isMatter(analysis, match)
                    || match.entry().is("instant") && isMachine(analysis, near.get())) {
                continue;
            }
            String replacement = match.entry().replacement();
            Draft draft = look.at(match.first(), match.last());
            draft.basis(look.underPrecise())
                    .message("found", draft.quote())
                    .fixAlike(isBefore(analysis, match) ? replacement.replace(" i förväg", "") : replacement)
                    .add();
        }
    }

    private static boolean isBefore(Analysis analysis, Match match) {
        String next = analysis.word(match.last() + 1);
        return next.equals("före") || next.equals("innan");
    }

    /** "så snart det är möjligt" opens a clause of its own. */
    private static boolean isOpener(Analysis analysis, Match match) {
        return !analysis.token(match.first()).isQuoted()
                && analysis.clauseOf(match.first())
                        .filter(clause -> clause.subordinate()
                                && clause.opener() >= match.first()
                                && clause.opener() <= match.last())
                        .isPresent();
    }

    private static boolean isQuotedStatute(Analysis analysis, Match match, Reach reach) {
        if (Statutes.areCited(analysis, reach)) {
            return true;
        }
        for (int i = reach.first(); match.entry().is("statutory") && i < reach.last(); i++) {
            if (DEADLINES.set("data-protection").contains(analysis.word(i))) {
                return true;
            }
        }
        return false;
    }

    /** "… dock senast inom 24 timmar", "… samma dag". */
    private static boolean hasDeadline(Analysis analysis, Reach reach) {
        for (int i = reach.first(); i < reach.last(); i++) {
            String word = analysis.word(i);
            String before = analysis.word(i - 1);
            boolean day = DEADLINES.set("days").contains(word)
                    && (before.equals("samma")
                            || before.startsWith("nästa")
                            || before.startsWith("nästföljande")
                            || before.startsWith("påföljande"));
            boolean agreed = DEADLINES.set("agreed").contains(word)
                    && (before.equals("inom") || before.equals("enligt") || before.equals("i"));
            if (day || agreed || word.equals("dock") || word.equals("senast") && !analysis.isSubordinate(i)) {
                return true;
            }
        }
        for (Amount amount : analysis.amounts(reach)) {
            boolean limited = amount.kind().isTime()
                    && LIMITS.contains(analysis.word(amount.first() - 1))
                    && !analysis.isSubordinate(amount.first());
            if (limited) {
                return true;
            }
        }
        return false;
    }

    /** "märka ärendet som skyndsamt", "skyndsamma ärenden". */
    private static boolean isMatter(Analysis analysis, Match match) {
        return DEADLINES.set("matters").contains(analysis.word(match.last() + 1))
                || analysis.word(match.first() - 1).equals("som") && !isOpener(analysis, match);
    }

    /** Whether a machine does it, which needs no time: "Porten ska omedelbart öppnas när larmet löser ut". */
    private static boolean isMachine(Analysis analysis, Reach reach) {
        Optional<Modal> modal = analysis.modalsBetween(reach.first(), reach.last()).stream()
                .filter(Modal::isMain)
                .findFirst();
        Optional<Actor> actor = modal.flatMap(analysis::subjectOf).flatMap(Subject::actor);
        if (modal.isEmpty() || actor.isPresent()) {
            return actor.filter(Actor.SYSTEM::equals).isPresent();
        }
        int verb = analysis.mainVerbOf(modal.get());
        Optional<VerbForm> form = analysis.verb(verb);
        boolean people = form.map(VerbForm::infinitive)
                .filter(DEADLINES.set("people")::contains)
                .isPresent();
        boolean machines = form.map(VerbForm::infinitive)
                .filter(DEADLINES.set("machines")::contains)
                .isPresent();
        if (machines && form.map(VerbForm::passive).orElse(false)) {
            return true;
        }
        return !people && form.map(VerbForm::passive).orElse(false) && hasEvent(analysis, reach);
    }

    private static boolean hasEvent(Analysis analysis, Reach reach) {
        for (int i = reach.first(); i < reach.last(); i++) {
            if (Said.isCondition(analysis, i)) {
                return true;
            }
        }
        return false;
    }
}

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
import se.sambruk.otp.rules.text.Analysis;
import se.sambruk.otp.rules.text.Clause;
import se.sambruk.otp.rules.text.Modal;
import se.sambruk.otp.rules.text.ModalVerb;
import se.sambruk.otp.rules.text.Reach;
import se.sambruk.otp.rules.text.Sentence;
import se.sambruk.otp.rules.text.Subject;
import se.sambruk.otp.rules.text.VerbForm;
import se.sambruk.otp.rules.words.Match;
import se.sambruk.otp.rules.words.WordFile;

/** R05: an escape, by which the supplier decides whether what is demanded applies. */
public final class EscapeClause extends TextRule {
    private static final WordFile ESCAPES = WordFile.named("escapes");
    private static final int REACH = 9;
    /** "vid behov, vilket innebär när …", "vid behov, det vill säga …": what it means is told. */
    private static final Set<String> EXPLAINING =
            Set.of("innebär", "avses", "menas", "säga", "d.v.s.", "dvs.", "dvs", "betyder");

    private static final Set<String> RELATING =
            Set.of("som", "enligt", "när", "om", "efter", "på", "av", "där", "då", "vad");
    private static final Set<String> ENABLING =
            Set.of("låta", "ge", "möjliggöra", "tillåta", "erbjuda", "medge", "hjälpa");

    public EscapeClause() {
        super("R05", Law.PRECISE, Law.CRITERIA, Law.PRINCIPLES_BELOW);
    }

    @Override
    protected List<WordFile> lists() {
        return List.of(ESCAPES);
    }

    @Override
    protected boolean concerns(RequirementKind kind) {
        return kind != RequirementKind.INFORMATION;
    }

    @Override
    protected void look(Look look) {
        Analysis analysis = look.analysis();
        for (Match match : look.words(ESCAPES)) {
            Optional<Sentence> sentence = analysis.sentenceOf(match.first());
            if (sentence.isEmpty()
                    || analysis.token(match.first()).isQuoted()
                    || isWithinAnother(analysis, match)
                    || isOthersChoice(analysis, match)
                    || isDecided(analysis, match, sentence.get())) {
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

    /** Whether it only tells more of something: "uppgifter som vid behov kan döljas". */
    private static boolean isWithinAnother(Analysis analysis, Match match) {
        Optional<Clause> clause = analysis.clauseOf(match.first());
        boolean own = clause.isPresent()
                && clause.get().opener() >= match.first()
                && clause.get().opener() <= match.last();
        return clause.isPresent() && clause.get().subordinate() && !own;
    }

    /** Whether it is the user or the buyer who does it when it suits: no supplier gets away. */
    private static boolean isOthersChoice(Analysis analysis, Match match) {
        Reach reach = analysis.near(match.first()).orElseThrow();
        if (isOnlyAllowed(analysis, reach)) {
            return true;
        }
        for (Modal modal : analysis.modalsBetween(reach.first(), reach.last())) {
            if (!modal.isMain()) {
                continue;
            }
            Optional<Subject> subject = analysis.subjectOf(modal);
            if (subject.isPresent()
                    && (subject.get().is(Actor.USER) || subject.get().is(Actor.BUYER))) {
                return true;
            }
            int verb = analysis.mainVerbOf(modal);
            if (verb < 0) {
                continue;
            }
            String infinitive = analysis.verb(verb).map(VerbForm::infinitive).orElse("");
            boolean enabled = ENABLING.contains(infinitive) && isOther(analysis, verb + 1, verb + 4);
            // "Rapporter ska vid behov kunna skrivas ut": by whoever uses the system.
            boolean possible = isPossible(analysis, modal, verb) && !isChanged(analysis, subject, verb);
            if (!match.entry().is("effort") && (enabled || possible)) {
                return true;
            }
        }
        return false;
    }

    /** "Priserna kan justeras vid behov": nothing is demanded that the words could take back. */
    private static boolean isOnlyAllowed(Analysis analysis, Reach reach) {
        List<Modal> main = analysis.modalsBetween(reach.first(), reach.last()).stream()
                .filter(Modal::isMain)
                .toList();
        return !main.isEmpty()
                && main.stream().allMatch(modal -> modal.verb() == ModalVerb.KAN || modal.verb() == ModalVerb.FAR);
    }

    private static boolean isOther(Analysis analysis, int from, int to) {
        for (int i = from; i < Math.min(to, analysis.tokens().size()); i++) {
            Optional<Actor> actor = analysis.actor(i);
            if (actor.isPresent()) {
                return actor.get() == Actor.USER || actor.get() == Actor.BUYER;
            }
        }
        return false;
    }

    private static boolean isPossible(Analysis analysis, Modal modal, int verb) {
        boolean able = false;
        for (int i = modal.token() + 1; i <= verb; i++) {
            able |= analysis.word(i).equals("kunna") || analysis.word(i).equals("gå");
        }
        int last = verb;
        while (analysis.word(last).equals("kunna")
                && last + 1 < analysis.tokens().size()) {
            last++;
        }
        return able
                && (analysis.word(verb).equals("gå")
                        || analysis.verb(last).map(VerbForm::passive).orElse(false));
    }

    /** "Systemet ska vid behov kunna skalas upp": by whoever supplies it, and not by whoever uses it. */
    private static boolean isChanged(Analysis analysis, Optional<Subject> subject, int verb) {
        int last = verb;
        while (analysis.word(last).equals("kunna")
                && last + 1 < analysis.tokens().size()) {
            last++;
        }
        String infinitive = analysis.verb(last).map(VerbForm::infinitive).orElse("");
        return subject.isPresent()
                && subject.get().is(Actor.SYSTEM)
                && ESCAPES.set("changing").contains(infinitive);
    }

    /** Whether the same sentence tells who decides, what sets it off, or how often at least. */
    private static boolean isDecided(Analysis analysis, Match match, Sentence sentence) {
        String next = analysis.word(match.last() + 1);
        String last = analysis.word(match.last());
        boolean open = last.equals("behov")
                || last.equals("krävs")
                || last.equals("behövs")
                || last.equals("erfordras")
                || last.equals("fall");
        if (open && (next.equals("av") || next.equals("enligt") || next.equals("för") || next.equals("som"))) {
            return true;
        }
        Set<String> deciders = ESCAPES.set("deciders");
        for (int i = match.last() + 1; i < Math.min(sentence.last(), match.last() + REACH); i++) {
            String word = analysis.word(i);
            boolean meant = i <= match.last() + 4 && EXPLAINING.contains(word);
            if (meant
                    || deciders.contains(word) && RELATING.contains(analysis.word(i - 1))
                    || word.equals("dock")
                    || (word.equals("minst") || word.equals("senast")) && i <= match.last() + 3) {
                return true;
            }
        }
        for (int i = match.first() - 1; i > sentence.first() && i >= match.first() - 5; i--) {
            if (deciders.contains(analysis.word(i))
                    && analysis.word(i).endsWith("s")
                    && RELATING.contains(analysis.word(i - 1))) {
                return true;
            }
        }
        return false;
    }
}

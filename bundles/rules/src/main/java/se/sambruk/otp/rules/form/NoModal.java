package se.sambruk.otp.rules.form;

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
import se.sambruk.otp.rules.text.Modal;
import se.sambruk.otp.rules.text.ModalVerb;
import se.sambruk.otp.rules.text.Sentence;
import se.sambruk.otp.rules.text.Token;
import se.sambruk.otp.rules.text.VerbForm;
import se.sambruk.otp.rules.words.WordFile;

/** R09: a requirement that says what is and not what shall be. Words that bind without a modal verb are left alone. */
public final class NoModal extends TextRule {
    private static final WordFile COMMITMENTS = WordFile.named("commitments");
    private static final WordFile DISCRETION = WordFile.named("discretion");

    /** Imperatives that are no infinitives; those that are, such as redovisa, are known as verbs. */
    private static final Set<String> IMPERATIVES = Set.of(
            "beskriv",
            "ange",
            "redogör",
            "styrk",
            "uppge",
            "fyll",
            "bestyrk",
            "bifoga",
            "inkom",
            "skriv",
            "ge",
            "förklara",
            "kryssa");

    /** How far before its verb the one who does something may stand. */
    private static final int AROUND = 5;

    public NoModal() {
        super("R09", Law.PRECISE, Law.CRITERIA, Law.PRINCIPLES_BELOW);
    }

    @Override
    protected List<WordFile> lists() {
        return List.of(COMMITMENTS);
    }

    @Override
    protected boolean concerns(RequirementKind kind) {
        return kind != RequirementKind.INFORMATION;
    }

    @Override
    protected void look(Look look) {
        Analysis analysis = look.analysis();
        boolean modal = analysis.modals().stream()
                .anyMatch(one -> (one.isMain() || isCleft(analysis, one))
                        && one.verb() != ModalVerb.KOMMER_ATT
                        && one.verb() != ModalVerb.SKULLE);
        boolean words = analysis.tokens().stream().anyMatch(Token::isWord);
        if (modal || !words || !look.words(COMMITMENTS).isEmpty() || isImperative(analysis)) {
            return;
        }
        int finite = finite(analysis);
        if (look.kind() == RequirementKind.CONTRACT && isTerm(analysis, finite)) {
            return;
        }
        boolean evaluated = look.kind() == RequirementKind.EVALUATED;
        String verb = evaluated ? "bör" : "ska";
        Draft draft = finite < 0 ? look.whole() : look.at(finite, finite);
        draft.basis(look.underPrecise()).message(finite < 0 ? "none" : "found", draft.quote(), verb);
        if (finite >= 0 && !isDiscretion(analysis, finite)) {
            VerbForm form = analysis.verb(finite).orElseThrow();
            boolean always = form.infinitive().endsWith("s");
            draft.fix(verb + " " + form.infinitive() + (form.passive() && !always ? "s" : ""));
        }
        draft.add();
    }

    /** "Det är leverantören som ska …": demanded in the clause that tells who. */
    private static boolean isCleft(Analysis analysis, Modal modal) {
        int first = analysis.sentenceList().get(modal.sentence()).first();
        return analysis.word(first).equals("det")
                && analysis.word(first + 1).equals("är")
                && modal.clause().opener() >= 0
                && analysis.word(modal.clause().opener()).equals("som");
    }

    /** A term that tells what holds: what the buyer does, what something is, how it is settled. It binds as it stands. */
    private static boolean isTerm(Analysis analysis, int finite) {
        if (finite < 0) {
            return false;
        }
        String infinitive = analysis.verb(finite).map(VerbForm::infinitive).orElse("");
        boolean state = COMMITMENTS.set("states").contains(infinitive);
        Optional<Actor> doer = Optional.empty();
        for (int i = finite - 1; i >= 0 && i >= finite - AROUND && doer.isEmpty(); i--) {
            // "Parterna träffas": both of them.
            boolean none = analysis.word(i).endsWith("s") || analysis.word(i).startsWith("part");
            doer = none ? Optional.empty() : analysis.actor(i);
        }
        if (doer.isPresent() && doer.get() != Actor.SYSTEM) {
            // "Leverantören medger att …" gives what it tells of by being signed.
            return doer.get() == Actor.BUYER
                    || COMMITMENTS.set("grants").contains(infinitive)
                            && !analysis.verb(finite).orElseThrow().passive();
        }
        return state || COMMITMENTS.set("settled").contains(analysis.word(finite));
    }

    /** "Kommunen avgör ensam om …": to demand it of the buyer would not mend it, and what would is for R33 to say. */
    private static boolean isDiscretion(Analysis analysis, int finite) {
        String infinitive = analysis.verb(finite).map(VerbForm::infinitive).orElse("");
        boolean judges = DISCRETION.set("judging").contains(infinitive)
                || DISCRETION.set("deciding").contains(infinitive);
        return judges
                && finite > 0
                && analysis.actor(finite - 1).filter(Actor.BUYER::equals).isPresent();
    }

    private static boolean isImperative(Analysis analysis) {
        return analysis.sentenceList().stream().anyMatch(sentence -> {
            int first = firstWord(analysis, sentence);
            if (first < 0) {
                return false;
            }
            boolean bare = analysis.verb(first)
                    .filter(form -> form.bare() && !form.passive())
                    .isPresent();
            return bare || IMPERATIVES.contains(analysis.word(first));
        });
    }

    private static int firstWord(Analysis analysis, Sentence sentence) {
        for (int i = sentence.first(); i < sentence.last(); i++) {
            if (analysis.token(i).isWord()) {
                return i;
            }
        }
        return -1;
    }

    /** The verb of the first main clause that has one; negative where there is none. */
    private static int finite(Analysis analysis) {
        for (int i = 0; i < analysis.tokens().size(); i++) {
            Optional<VerbForm> form = analysis.verb(i);
            boolean main = form.isPresent()
                    && form.get().finite()
                    && analysis.sentenceOf(i).isPresent()
                    && !analysis.isSubordinate(i);
            if (main && !analysis.token(i).isQuoted()) {
                return i;
            }
        }
        return -1;
    }
}

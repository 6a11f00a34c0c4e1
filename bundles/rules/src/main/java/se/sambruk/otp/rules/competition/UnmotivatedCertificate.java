package se.sambruk.otp.rules.competition;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.rules.base.Law;
import se.sambruk.otp.rules.base.Look;
import se.sambruk.otp.rules.base.TextRule;
import se.sambruk.otp.rules.text.Actor;
import se.sambruk.otp.rules.text.Analysis;
import se.sambruk.otp.rules.text.Modal;
import se.sambruk.otp.rules.text.ModalVerb;
import se.sambruk.otp.rules.text.Reach;
import se.sambruk.otp.rules.text.Sentence;
import se.sambruk.otp.rules.text.Subject;
import se.sambruk.otp.rules.text.TokenKind;
import se.sambruk.otp.rules.text.VerbForm;
import se.sambruk.otp.rules.words.Match;
import se.sambruk.otp.rules.words.WordFile;

/** R30: a certificate that is demanded without saying why. A motive beside the requirement, or within its text, answers that. */
public final class UnmotivatedCertificate extends TextRule {
    private static final int NEAR = 8;

    /** How far from the certificate what demands it may stand. */
    private static final int FAR = 60;

    /** By these something has a certificate, and does not show that of something else. */
    private static final Set<String> BEING = Set.of("vara", "ha", "inneha", "bli", "uppfylla", "erhålla");

    private static final Set<String> NEGATIONS = Set.of("inte", "ej", "icke", "aldrig", "utan");
    private static final Set<String> PROOFS =
            Set.of("bevis", "utredning", "dokumentation", "sätt", "underlag", "bevisning", "handling", "intyg");

    public UnmotivatedCertificate() {
        super("R30", Law.LABEL, Law.PROOF, Law.PRINCIPLES, Law.PRINCIPLES_BELOW);
    }

    @Override
    protected List<WordFile> lists() {
        return List.of(Certificates.WORDS);
    }

    @Override
    protected boolean concerns(RequirementKind kind) {
        return kind != RequirementKind.INFORMATION;
    }

    @Override
    protected void look(Look look) {
        Analysis analysis = look.analysis();
        List<Match> words = look.words(Certificates.WORDS);
        boolean motive =
                look.requirement().text(RequirementField.RATIONALE.name()).isPresent();
        if (words.isEmpty() || motive || Motive.isIn(analysis)) {
            return;
        }
        int sentence = -1;
        for (Match match : words) {
            int own = analysis.sentenceOf(match.first()).map(Sentence::first).orElse(-1);
            boolean label = match.entry().is("label");
            if (own != sentence
                    && !(label && isOpen(analysis, match))
                    && (isDemanded(analysis, match) || look.isEvaluated() && isRewarded(analysis, match))) {
                boolean supplier = look.kind() == RequirementKind.QUALIFICATION;
                look.at(beginning(analysis, match), match.last())
                        .severity(FindingSeverity.INFORMATION)
                        .basis(look.under(label ? Law.LABEL : supplier ? Law.PRINCIPLES : Law.PROOF))
                        .message(label ? "label" : "found", analysis.written(beginning(analysis, match), match.last()))
                        .add();
                // "certifierad … med giltigt certifikat" is one demand.
                sentence = own;
            }
        }
    }

    /** "Svanen eller likvärdig märkning", "kriterierna för Svanen": nobody is closed out who has another label, or none. */
    private static boolean isOpen(Analysis analysis, Match match) {
        Reach reach = analysis.near(match.first()).orElse(null);
        for (int i = reach == null ? 0 : reach.first(); reach != null && i < reach.last(); i++) {
            boolean before = i < match.first() && i >= match.first() - NEAR;
            if (analysis.word(i).startsWith("likvärdig")
                    || before && Certificates.WORDS.set("label-criteria").contains(analysis.word(i))) {
                return true;
            }
        }
        return false;
    }

    /** "Likvärdigheten ska styrkas med intyg …": how it is shown that something else will do. */
    private static boolean isOfEquivalence(Analysis analysis, Modal modal) {
        return analysis.subjectOf(modal)
                .filter(subject -> analysis.word(subject.token()).startsWith("likvärdig"))
                .isPresent();
    }

    /** With what the certificate is of, where that is one word with it: "ISO 27001-certifierad". */
    private static int beginning(Analysis analysis, Match match) {
        int first = match.first();
        while (analysis.token(match.first()).kind() == TokenKind.CODE
                && first > 0
                && (analysis.token(first - 1).isAllCapitals()
                        || analysis.token(first - 1).isMark('/'))) {
            first--;
        }
        return first;
    }

    private static boolean isDemanded(Analysis analysis, Match match) {
        if (analysis.token(match.first()).isQuoted()
                || Certificates.isTechnical(analysis, match.first())
                || isChoice(analysis, match)) {
            return false;
        }
        Optional<Sentence> sentence = analysis.sentenceOf(match.first());
        if (sentence.isEmpty()) {
            return false;
        }
        for (int i = match.last() + 1; i < Math.min(sentence.get().last(), match.last() + NEAR); i++) {
            if (analysis.word(i).equals("krävs") || analysis.word(i).equals("fordras")) {
                return !NEGATIONS.contains(analysis.word(i + 1));
            }
        }
        for (Modal modal : analysis.modalsBetween(
                Math.max(sentence.get().first(), match.first() - FAR),
                Math.min(sentence.get().last(), match.last() + FAR))) {
            if (modal.isMain() && isAsked(analysis, modal, match)) {
                return true;
            }
        }
        return isListed(analysis, match, sentence.get());
    }

    /** "Mervärde ges om leverantören är certifierad": what gives points is wished for. */
    private static boolean isRewarded(Analysis analysis, Match match) {
        Optional<Sentence> sentence = analysis.sentenceOf(match.first());
        if (sentence.isEmpty()
                || analysis.token(match.first()).isQuoted()
                || Certificates.isTechnical(analysis, match.first())
                || isChoice(analysis, match)) {
            return false;
        }
        for (int i = Math.max(sentence.get().first(), match.first() - FAR);
                i < Math.min(sentence.get().last(), match.last() + FAR);
                i++) {
            if (Certificates.WORDS.set("rewarding").contains(analysis.word(i))) {
                return true;
            }
        }
        return false;
    }

    /** "Leverantören ska: – vara certifierad": the modal stands before the list, and the verb in it. */
    private static boolean isListed(Analysis analysis, Match match, Sentence item) {
        Optional<Modal> lead = analysis.leadOf(match.first())
                .filter(modal -> modal.verb().isDemand() || modal.verb() == ModalVerb.BOR);
        boolean shown = lead.flatMap(analysis::subjectOf)
                .filter(subject -> subject.is(Actor.SYSTEM) || subject.is(Actor.USER))
                .isPresent();
        Set<String> asked = shown ? BEING : Certificates.WORDS.set("demanding");
        for (int i = item.first(); lead.isPresent() && i < match.first() && i <= item.first() + 3; i++) {
            if (asked.contains(analysis.word(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAsked(Analysis analysis, Modal modal, Match match) {
        int verb = analysis.mainVerbOf(modal);
        boolean asks = (modal.verb().isDemand() || modal.verb() == ModalVerb.BOR)
                && verb >= 0
                && !isOfEquivalence(analysis, modal)
                && !isNegated(analysis, modal.token(), Math.max(verb, match.first()));
        if (!asks) {
            return false;
        }
        String infinitive = analysis.verb(verb).map(VerbForm::infinitive).orElse("");
        boolean demanded = Certificates.WORDS.set("demanding").contains(infinitive)
                || infinitive.equals("utföra")
                || infinitive.equals("ske");
        Optional<Subject> subject = analysis.subjectOf(modal);
        boolean system = subject.filter(named -> named.is(Actor.SYSTEM)).isPresent();
        boolean user = subject.filter(named -> named.is(Actor.USER)).isPresent();
        boolean being = BEING.contains(infinitive);
        boolean paper = match.entry().is("paper") && !isOfStandard(analysis, match) && !isIssued(analysis, match);
        boolean state = match.entry().is("state") || match.entry().is("label");
        return (demanded || state) && !(system && paper || (system || user) && !being);
    }

    private static boolean isNegated(Analysis analysis, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (NEGATIONS.contains(analysis.word(i)) || analysis.word(i).equals("behöva")) {
                return true;
            }
        }
        return false;
    }

    /** "certifikat från ett oberoende organ": not what a machine shows another. */
    private static boolean isIssued(Analysis analysis, Match match) {
        for (int i = match.last() + 1; i <= match.last() + NEAR; i++) {
            if (analysis.word(i).endsWith("organ")
                    || analysis.word(i).startsWith("ackrediter")
                    || analysis.word(i).startsWith("tredjepart")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfStandard(Analysis analysis, Match match) {
        for (int i = match.last() + 1; i <= match.last() + NEAR; i++) {
            if (analysis.isDesignation(i)) {
                return true;
            }
        }
        return false;
    }

    /** "till exempel genom ett certifikat", "certifikat eller annan utredning": it is one way among others. */
    private static boolean isChoice(Analysis analysis, Match match) {
        if (Certificates.isExample(analysis, match.first())) {
            return true;
        }
        for (int i = match.last() + 1; i <= match.last() + NEAR + 4; i++) {
            boolean or = analysis.word(i).equals("eller") || analysis.word(i).equals("alternativt");
            for (int k = i + 1; or && k <= i + 4; k++) {
                if (Certificates.WORDS.set("otherwise").contains(analysis.word(k)) && isProof(analysis, k)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isProof(Analysis analysis, int other) {
        for (int i = other + 1; i <= other + 2; i++) {
            String word = analysis.word(i);
            if (PROOFS.stream().anyMatch(word::startsWith)) {
                return true;
            }
        }
        return false;
    }
}

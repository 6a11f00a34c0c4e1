package se.sambruk.otp.rules.precision;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.rules.base.Draft;
import se.sambruk.otp.rules.base.Law;
import se.sambruk.otp.rules.base.Look;
import se.sambruk.otp.rules.base.TextRule;
import se.sambruk.otp.rules.text.Actor;
import se.sambruk.otp.rules.text.Analysis;
import se.sambruk.otp.rules.text.Modal;
import se.sambruk.otp.rules.text.ModalVerb;
import se.sambruk.otp.rules.text.Reach;
import se.sambruk.otp.rules.text.Sentence;
import se.sambruk.otp.rules.text.Statutes;
import se.sambruk.otp.rules.text.Subject;
import se.sambruk.otp.rules.text.VerbForm;
import se.sambruk.otp.rules.words.Match;
import se.sambruk.otp.rules.words.WordFile;

/**
 * R34: the supplier shall describe something, and any description will do. Left alone where the text says what is to be reached: an amount, another
 * demand, a scale; and where facts are asked for, or a report during the contract.
 */
public final class MereDescription extends TextRule {
    private static final WordFile DESCRIBING = WordFile.named("describing");
    private static final int AHEAD = 8;
    private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");

    public MereDescription() {
        super("R34", Law.PRECISE, Law.CRITERIA, Law.PRINCIPLES_BELOW);
    }

    @Override
    protected List<WordFile> lists() {
        return List.of(DESCRIBING);
    }

    @Override
    protected boolean concerns(RequirementKind kind) {
        return kind != RequirementKind.INFORMATION;
    }

    /** A demand to describe: what is marked, and the index of its verb. */
    private record Demand(int first, int last, int verb, Reach reach) {}

    @Override
    protected void look(Look look) {
        boolean evaluated = look.kind() == RequirementKind.EVALUATED;
        Map<Integer, Demand> demands = demands(look);
        if (demands.isEmpty() || hasLevel(look.analysis(), demands) || evaluated && hasScale(look)) {
            return;
        }
        Optional<Demand> open = demands.values().stream()
                .filter(demand -> !isBounded(look, demand))
                .findFirst();
        if (open.isPresent()) {
            Draft draft = look.at(open.get().first(), open.get().last());
            draft.basis(look.underPrecise())
                    .message(evaluated ? "points" : "found", draft.quote())
                    .fixAlike(fix(look.analysis(), open.get()))
                    .add();
        }
    }

    private static String fix(Analysis analysis, Demand demand) {
        String levels = "de nivåer som kravbilagan anger";
        String told = analysis.written(demand.verb(), demand.last());
        if (demand.first() == demand.verb()) {
            return "uppfyll " + levels + ", och " + told.toLowerCase(SWEDISH);
        }
        String modal = analysis.word(demand.first());
        if (told.startsWith("framgå")) {
            return modal + " framgå att " + levels + " är uppfyllda, och" + told.substring("framgå".length());
        }
        boolean passive = analysis.verb(demand.verb()).map(VerbForm::passive).orElse(false);
        return passive
                ? modal + " visas att " + levels + " är uppfyllda, och " + told
                : modal + " uppfylla " + levels + ", och " + told;
    }

    private static Set<String> set(String key) {
        return DESCRIBING.set(key);
    }

    /** By the index of the sentence's first token, one of each. */
    private static Map<Integer, Demand> demands(Look look) {
        Analysis analysis = look.analysis();
        Map<Integer, Match> phrases = new HashMap<>();
        look.words(DESCRIBING).forEach(match -> phrases.put(match.first(), match));
        Map<Integer, Demand> demands = new TreeMap<>();
        for (Modal modal : analysis.modals()) {
            int sentence = analysis.sentenceList().get(modal.sentence()).first();
            if (binds(modal) && !demands.containsKey(sentence)) {
                demand(analysis, modal, phrases).ifPresent(demand -> demands.put(sentence, demand));
            }
        }
        for (Sentence sentence : analysis.sentenceList()) {
            if (!demands.containsKey(sentence.first())) {
                imperative(analysis, sentence).ifPresent(demand -> demands.put(sentence.first(), demand));
            }
        }
        return demands;
    }

    private static boolean binds(Modal modal) {
        return modal.isMain() && (modal.verb().isDemand() || modal.verb() == ModalVerb.BOR);
    }

    private static Optional<Demand> imperative(Analysis analysis, Sentence sentence) {
        int first = sentence.first();
        while (first < sentence.last() && !analysis.token(first).isWord()) {
            first++;
        }
        boolean imperative = first < sentence.last()
                && set("imperatives").contains(analysis.word(first))
                && !analysis.token(first).isQuoted();
        if (!imperative) {
            return Optional.empty();
        }
        Reach reach = analysis.near(first).orElseThrow();
        boolean telling = !set("reporting").contains(analysis.word(first));
        return telling || isWay(analysis, first, reach) || isMatter(analysis, first, reach)
                ? Optional.of(new Demand(first, first, first, reach))
                : Optional.empty();
    }

    private static Optional<Demand> demand(Analysis analysis, Modal modal, Map<Integer, Match> phrases) {
        Reach reach = analysis.near(modal.token()).orElseThrow();
        Optional<Match> phrase = phrase(modal, phrases, reach);
        if (phrase.isPresent()) {
            boolean open = phrase.get().entry().is("appear")
                    || isSuppliers(analysis, modal) && isOpen(analysis, phrase.get(), reach);
            return open
                    ? Optional.of(new Demand(
                            modal.token(), phrase.get().last(), phrase.get().first(), reach))
                    : Optional.empty();
        }
        int verb = telling(analysis, modal, reach);
        if (verb < 0) {
            return Optional.empty();
        }
        VerbForm form = analysis.verb(verb).orElseThrow();
        if (form.infinitive().equals("framgå")) {
            return isWay(analysis, verb, reach)
                    ? Optional.of(new Demand(modal.token(), verb, verb, reach))
                    : Optional.empty();
        }
        boolean telling = set("telling").contains(form.infinitive());
        boolean way = isWay(analysis, verb, reach);
        if (form.passive()) {
            // "Det ska redovisas hur …", "I anbudet ska beskrivas hur …"
            return way && isImpersonal(analysis, modal, reach)
                    ? Optional.of(new Demand(modal.token(), verb, verb, reach))
                    : Optional.empty();
        }
        boolean matter = telling || way || isMatter(analysis, verb, reach);
        return matter && isSuppliers(analysis, modal)
                ? Optional.of(new Demand(modal.token(), verb, verb, reach))
                : Optional.empty();
    }

    private static Optional<Match> phrase(Modal modal, Map<Integer, Match> phrases, Reach reach) {
        for (int i = modal.token() + 1; i < Math.min(reach.last(), modal.token() + AHEAD + 1); i++) {
            if (phrases.containsKey(i)) {
                return Optional.of(phrases.get(i));
            }
        }
        return Optional.empty();
    }

    /** "en beskrivning av sin process", and not "en beskrivning av gränssnittets operationer". */
    private static boolean isOpen(Analysis analysis, Match phrase, Reach reach) {
        for (int i = phrase.last() + 1; i < Math.min(reach.last(), phrase.last() + 4); i++) {
            String word = analysis.word(i);
            if (set("own").contains(word) || set("ways").contains(word)) {
                return true;
            }
        }
        return isMatter(analysis, phrase.last(), reach);
    }

    /** The verb of telling that a modal is followed by, after kunna too; negative where there is none. */
    private static int telling(Analysis analysis, Modal modal, Reach reach) {
        int verb = analysis.mainVerbOf(modal);
        for (int i = verb; verb >= 0 && i < Math.min(reach.last(), verb + 3); i++) {
            String infinitive = analysis.verb(i).map(VerbForm::infinitive).orElse("");
            if (set("telling").contains(infinitive)
                    || set("reporting").contains(infinitive)
                    || infinitive.equals("framgå")) {
                return i;
            }
            if (!infinitive.equals("kunna") && i > verb) {
                break;
            }
        }
        return -1;
    }

    /** "beskriva hur …", "redogöra för på vilket sätt …" */
    private static boolean isWay(Analysis analysis, int verb, Reach reach) {
        for (int i = verb + 1; i < Math.min(reach.last(), verb + AHEAD); i++) {
            String word = analysis.word(i);
            if (word.equals("att") || word.equals("som")) {
                return false;
            }
            if (set("ways").contains(word)) {
                // "hur många", "hur ofta" asks for a number.
                String next = analysis.word(i + 1);
                return !Set.of("många", "mycket", "ofta", "länge", "stor", "stort", "stora", "lång")
                        .contains(next);
            }
            if (word.equals("vilket") && analysis.word(i - 1).equals("på")) {
                return true;
            }
        }
        return false;
    }

    /** "redovisa sina rutiner", "redovisa vilka åtgärder". */
    private static boolean isMatter(Analysis analysis, int verb, Reach reach) {
        for (int i = verb + 1; i < Math.min(reach.last(), verb + 6); i++) {
            String word = analysis.word(i);
            if (set("facts").contains(word) || word.equals("att")) {
                return false;
            }
            if (set("matters").contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is the supplier, or its bid, that is to tell. */
    private static boolean isSuppliers(Analysis analysis, Modal modal) {
        Optional<Subject> subject = analysis.subjectOf(modal);
        if (subject.isEmpty()) {
            return false;
        }
        return subject.get().is(Actor.SUPPLIER)
                || subject.get().actor().isEmpty()
                        && set("answers").contains(analysis.word(subject.get().token()));
    }

    /** "Det ska beskrivas", "I anbudet ska redovisas". */
    private static boolean isImpersonal(Analysis analysis, Modal modal, Reach reach) {
        for (int i = reach.first(); i < modal.token(); i++) {
            String word = analysis.word(i);
            if (word.equals("det") || set("answers").contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the sentence itself says what is enough. */
    private static boolean isBounded(Look look, Demand demand) {
        Analysis analysis = look.analysis();
        Reach reach = demand.reach();
        boolean contract = look.kind() == RequirementKind.CONTRACT;
        for (int i = reach.first(); i < reach.last(); i++) {
            String word = analysis.word(i);
            boolean level = set("levels").contains(word) && !analysis.token(i).isQuoted();
            // During the contract a report with a time is something done, whatever it says.
            boolean report = contract && set("times").contains(word);
            boolean proof = word.equals("visar") && analysis.word(i + 1).equals("att");
            if (level || report || proof) {
                return true;
            }
        }
        return Statutes.areCited(analysis, reach)
                || analysis.amounts(reach).stream().anyMatch(amount -> amount.unit() >= 0);
    }

    /** Whether another sentence demands something that is no description, or tells what the description holds. */
    private static boolean hasLevel(Analysis analysis, Map<Integer, Demand> demands) {
        for (Modal modal : analysis.modals()) {
            int sentence = analysis.sentenceList().get(modal.sentence()).first();
            if (binds(modal)
                    && !demands.containsKey(sentence)
                    && !isOnLength(analysis, analysis.sentenceList().get(modal.sentence()))) {
                return true;
            }
        }
        return analysis.sentenceList().stream()
                .filter(sentence -> !isOnLength(analysis, sentence))
                .map(Sentence::first)
                .map(first -> analysis.word(first).equals("av") ? first + 1 : first)
                .anyMatch(first -> set("descriptions").contains(analysis.word(first)));
    }

    /** "Beskrivningen får vara högst två sidor" says nothing of what it is to tell. */
    private static boolean isOnLength(Analysis analysis, Sentence sentence) {
        for (int i = sentence.first(); i < sentence.last(); i++) {
            if (set("lengths").contains(analysis.word(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasScale(Look look) {
        Analysis analysis = look.analysis();
        boolean award = look.requirement().texts().stream()
                .anyMatch(text -> text.path().startsWith(RequirementField.AWARD.name()));
        if (award || Scales.areStated(look)) {
            return true;
        }
        for (int i = 0; i < analysis.tokens().size(); i++) {
            String word = analysis.word(i);
            if (word.startsWith("poäng") || word.startsWith("mervärde") || word.startsWith("prisavdrag")) {
                return true;
            }
        }
        return false;
    }
}

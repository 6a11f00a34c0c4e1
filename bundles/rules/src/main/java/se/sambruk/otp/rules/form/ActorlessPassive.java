package se.sambruk.otp.rules.form;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import se.sambruk.otp.rules.text.Nouns;
import se.sambruk.otp.rules.text.Sentence;
import se.sambruk.otp.rules.text.Subject;
import se.sambruk.otp.rules.text.TokenKind;
import se.sambruk.otp.rules.text.VerbForm;
import se.sambruk.otp.rules.words.Match;
import se.sambruk.otp.rules.words.WordFile;

/**
 * R13: something that people do, in the passive, without saying who: "Personalen ska utbildas." What a user shall be able to do ("ska kunna
 * granskas") and what a system does by itself is left alone, and so is what the sentence tells the doer of in another way.
 */
public final class ActorlessPassive extends TextRule {
    private static final WordFile ACTS = WordFile.named("human-acts");

    /** How far from the verb the doer may stand. */
    private static final int REACH = 25;

    private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");

    private static final Set<String> ABLE = Set.of("kunna", "få", "gå", "behöva");
    private static final Set<String> JOINING = Set.of("och", "samt", "eller", ",");

    public ActorlessPassive() {
        super("R13", Law.PRECISE, Law.CRITERIA, Law.PRINCIPLES_BELOW);
    }

    @Override
    protected List<WordFile> lists() {
        return List.of(ACTS);
    }

    @Override
    protected boolean concerns(RequirementKind kind) {
        return kind != RequirementKind.INFORMATION;
    }

    @Override
    protected void look(Look look) {
        Analysis analysis = look.analysis();
        List<Match> matches = look.words(ACTS);
        if (matches.isEmpty()) {
            return;
        }
        Map<Integer, Match> acts = new HashMap<>();
        matches.forEach(match -> acts.put(match.first(), match));
        int supplier = firstSupplier(analysis);
        for (Modal modal : analysis.modals()) {
            Optional<Match> act = isDemand(modal) ? act(analysis, modal, acts) : Optional.empty();
            if (act.isPresent() && isOpen(analysis, modal, modal.clause().first(), act.get(), supplier)) {
                report(look, act.get(), acts);
            }
        }
        lookInLists(look, acts, supplier);
    }

    /** "Före driftstart ska: – användarna utbildas": each item is such an act. */
    private static void lookInLists(Look look, Map<Integer, Match> acts, int supplier) {
        Analysis analysis = look.analysis();
        for (Sentence item : analysis.sentenceList()) {
            Optional<Modal> lead = item.item() ? analysis.leadOf(item.first()) : Optional.empty();
            if (lead.isEmpty() || !isDemand(lead.get()) || isAble(analysis, lead.get())) {
                continue;
            }
            int end = Math.min(item.last(), item.first() + REACH);
            for (int i = item.first(); i < end; i++) {
                Match act = acts.get(i);
                boolean able = ABLE.contains(analysis.word(i)) || isNegation(analysis.word(i));
                if (able) {
                    break;
                }
                if (act != null
                        && !analysis.isSubordinate(i)
                        && isOpen(analysis, lead.get(), item.first(), act, supplier)) {
                    report(look, act, acts);
                    break;
                }
            }
        }
    }

    private static boolean isAble(Analysis analysis, Modal lead) {
        for (int i = lead.token() + 1; i <= lead.token() + 4; i++) {
            if (ABLE.contains(analysis.word(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDemand(Modal modal) {
        return modal.isMain() && (modal.verb().isDemand() || modal.verb() == ModalVerb.BOR);
    }

    private static boolean isNegation(String word) {
        return word.equals("inte") || word.equals("ej");
    }

    /** The first token that names the supplier as who does something; negative where none does. */
    private static int firstSupplier(Analysis analysis) {
        for (int i = 0; i < analysis.tokens().size(); i++) {
            boolean supplier = analysis.actor(i).filter(Actor.SUPPLIER::equals).isPresent();
            if (supplier
                    && !analysis.word(i).endsWith("s")
                    && !analysis.token(i).isQuoted()) {
                return i;
            }
        }
        return -1;
    }

    private static void report(Look look, Match act, Map<Integer, Match> acts) {
        int last = act.last();
        // "granskas och godkännas" is one finding.
        while (JOINING.contains(look.analysis().word(last + 1)) && acts.containsKey(last + 2)) {
            last = acts.get(last + 2).last();
        }
        Draft draft = look.at(act.first(), last).basis(look.underPrecise());
        String who = act.entry().instead();
        draft.message("found", draft.quote());
        if (!who.isEmpty()) {
            String by = draft.quote().equals(draft.quote().toLowerCase(SWEDISH))
                    ? " av " + who
                    : (" av " + who).toUpperCase(SWEDISH);
            draft.fix(draft.quote() + by);
        }
        draft.add();
    }

    /** What is demanded, where it is an act of people. */
    private static Optional<Match> act(Analysis analysis, Modal modal, Map<Integer, Match> acts) {
        Sentence sentence = analysis.sentenceList().get(modal.sentence());
        int end = Math.min(sentence.last(), modal.token() + REACH);
        for (int i = modal.token() + 1; i < end; i++) {
            boolean own = analysis.clauseOf(i)
                    .filter(clause -> !clause.subordinate()
                            && clause.group() == modal.clause().group())
                    .isPresent();
            if (own && (ABLE.contains(analysis.word(i)) || isNegation(analysis.word(i)))) {
                return Optional.empty();
            }
            boolean bare = analysis.verb(i).filter(VerbForm::bare).isPresent();
            if (own && acts.containsKey(i) && !analysis.token(i).isQuoted()) {
                return Optional.of(acts.get(i));
            }
            // "ska vara", "ska lämna": something else is demanded; a passive may be joined by another.
            if (own && bare && !analysis.verb(i).map(VerbForm::passive).orElse(false)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isOpen(Analysis analysis, Modal modal, int from, Match act, int supplier) {
        Sentence sentence = analysis.sentenceOf(act.first()).orElseThrow();
        Optional<Subject> subject = analysis.subjectOf(modal);
        boolean decided = act.entry().is("decide");
        // "Leverantören ansvarar för utbildningen. Den ska hållas på svenska."
        boolean told = supplier >= 0 && supplier < sentence.first();
        if (told && !decided || isNamed(analysis, modal, act, sentence) || isMachines(analysis, modal, act, sentence)) {
            return false;
        }
        boolean buyer = subject.filter(named -> named.is(Actor.BUYER)).isPresent();
        if (act.entry().is("maintain")) {
            return subject.filter(named -> ACTS.nouns("maintained").isOne(analysis.word(named.token())))
                    .isPresent();
        }
        if (act.entry().is("inform")) {
            return buyer || isAbout(analysis, from, act, ACTS.nouns("told"));
        }
        if (act.entry().is("answer")) {
            return isAbout(analysis, from, act, ACTS.nouns("questions"));
        }
        if (act.entry().is("people")) {
            return subject.filter(named -> named.is(Actor.USER)).isPresent();
        }
        if (act.entry().is("report")) {
            return isToBuyer(analysis, act, sentence);
        }
        if (act.entry().is("done") && isBought(analysis, subject)) {
            return false;
        }
        if (act.entry().is("with")) {
            return isHumanWork(analysis, modal, from, act);
        }
        if (act.entry().is("event")) {
            return isAbout(analysis, from, act, ACTS.nouns("events"));
        }
        return !isAbout(analysis, from, act, ACTS.nouns(exempt(act)));
    }

    /** "Uppdraget ska utföras …": who does what is bought is told by the contract. */
    private static boolean isBought(Analysis analysis, Optional<Subject> subject) {
        return subject.filter(named -> ACTS.set("bought").contains(analysis.word(named.token())))
                .isPresent();
    }

    /** Whether the doer is named: "av leverantören", "genom leverantörens försorg", "i samråd med kommunen". */
    private static boolean isNamed(Analysis analysis, Modal modal, Match act, Sentence sentence) {
        int end = Math.min(sentence.last(), act.last() + REACH);
        for (int i = act.last() + 1; i < end; i++) {
            String word = analysis.word(i);
            boolean by = word.equals("av") && isDoer(analysis, i, act);
            if (by
                    || ACTS.set("parties").contains(word)
                    || word.equals("mellan") && analysis.word(i + 1).equals("parterna")) {
                return true;
            }
        }
        for (int i = Math.max(sentence.first(), act.first() - REACH); i < act.first(); i++) {
            String word = analysis.word(i);
            boolean by = word.equals("av") && i > modal.token() && isActor(analysis, i);
            if (by || ACTS.set("parties").contains(word) && !word.equals("ansvar")) {
                return true;
            }
        }
        return false;
    }

    /** "av" after which somebody follows, and not "med hjälp av", "av säkerhetsskäl", "minst en av". */
    private static boolean isDoer(Analysis analysis, int by, Match act) {
        String before = analysis.word(by - 1);
        if (Set.of(
                        "stöd",
                        "hjälp",
                        "grund",
                        "del",
                        "form",
                        "ramen",
                        "minst",
                        "en",
                        "ett",
                        "två",
                        "tre",
                        "utgången",
                        "slutet",
                        "början")
                .contains(before)) {
            return false;
        }
        String after = analysis.word(by + 1);
        boolean reason = after.endsWith("skäl") || after.endsWith("hänsyn");
        return !reason && (by - act.last() <= 3 || isActor(analysis, by));
    }

    /** Whether somebody who is known follows within a few words. */
    private static boolean isActor(Analysis analysis, int by) {
        for (int i = by + 1;
                i <= by + 6 && i < analysis.tokens().size() && analysis.token(i).kind() != TokenKind.MARK;
                i++) {
            if (analysis.actor(i).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMachines(Analysis analysis, Modal modal, Match act, Sentence sentence) {
        int end = Math.min(sentence.last(), act.last() + REACH);
        boolean after = false;
        boolean decided = act.entry().is("decide")
                || act.entry().is("report")
                || act.entry().is("with");
        for (int i = Math.max(sentence.first(), modal.token() - REACH); i < end; i++) {
            String word = analysis.word(i);
            boolean manner = word.startsWith("automati") || word.equals("maskinellt");
            // "godkännas i systemet": but what the sentence is about is only acted on.
            boolean place = decided
                    && after
                    && (ACTS.set("machines").contains(word)
                                    && (isPlace(analysis.word(i - 1)) || isPlace(analysis.word(i - 2)))
                            || ACTS.set("electronic").contains(word));
            if (manner || place) {
                return true;
            }
            after |= i == modal.token();
        }
        return false;
    }

    private static boolean isPlace(String preposition) {
        return preposition.equals("i")
                || preposition.equals("genom")
                || preposition.equals("via")
                || preposition.equals("av");
    }

    private static boolean isToBuyer(Analysis analysis, Match act, Sentence sentence) {
        for (int i = act.last() + 1; i < Math.min(sentence.last(), act.last() + 6); i++) {
            if (analysis.word(i).equals("till")) {
                return analysis.actor(i + 1).filter(Actor.BUYER::equals).isPresent()
                        || i + 2 < sentence.last()
                                && analysis.actor(i + 2)
                                        .filter(Actor.BUYER::equals)
                                        .isPresent();
            }
        }
        return false;
    }

    /** Whether what is acted on is work of people: a course, a meeting, a plan; or a thing that people alone can do that to. */
    private static boolean isHumanWork(Analysis analysis, Modal modal, int from, Match act) {
        for (int i = from; i < act.first(); i++) {
            boolean thing = act.entry().is("thing") && ACTS.nouns("things").isOne(analysis.word(i));
            if (thing || ACTS.nouns("human-nouns").isOne(analysis.word(i))) {
                return true;
            }
            // "Rapporter om …": the first noun is what is acted on.
            boolean about = i > from
                    && Set.of("om", "av", "för", "i", "på", "från", "med", "över")
                            .contains(analysis.word(i));
            if (about && i < modal.token()) {
                return false;
            }
        }
        return false;
    }

    /** The list of what a system does by itself, where people do the same to other things. */
    private static String exempt(Match act) {
        if (act.entry().is("record")) {
            return "recorded";
        }
        return act.entry().is("talk") ? "data" : "system-nouns";
    }

    private static boolean isAbout(Analysis analysis, int from, Match act, Nouns nouns) {
        for (int i = from; i < act.first(); i++) {
            if (nouns.isOne(analysis.word(i))) {
                return true;
            }
        }
        return false;
    }
}

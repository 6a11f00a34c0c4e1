package se.sambruk.otp.rules.law;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.quality.FindingSeverity;
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
import se.sambruk.otp.rules.text.VerbForm;
import se.sambruk.otp.rules.words.WordFile;

/**
 * R40: "ska följa gällande lag", which holds anyway and which nobody can try. Left alone where a law is named together with what shows that it is
 * followed; a law that binds the supplier anyway and is only named adds nothing either.
 */
public final class FollowTheLaw extends TextRule {
    static final WordFile LAWS = WordFile.named("law-following");

    /** How far from the verb what it asks for may stand. */
    private static final int REACH = 14;

    private static final Set<String> OWNED =
            Set.of("krav", "bestämmelser", "regler", "regelverk", "föreskrifter", "principer");
    private static final Set<String> BETWEEN = Set.of("bestämmelserna", "reglerna", "kraven", "i", "och", "samt", ",");

    public FollowTheLaw() {
        super("R40", Law.PRECISE, Law.CRITERIA, Law.PRINCIPLES_BELOW);
    }

    @Override
    protected List<String> listNames() {
        return List.of(LawBook.LAWS);
    }

    @Override
    protected List<WordFile> lists() {
        return List.of(LAWS);
    }

    @Override
    protected boolean concerns(RequirementKind kind) {
        return kind != RequirementKind.INFORMATION;
    }

    /** What is marked, from its first token to its last, and the law within it. */
    private record Part(int first, int last, GeneralLaw law) {}

    @Override
    protected void look(Look look) {
        Analysis analysis = look.analysis();
        List<Mention> mentions = Mentions.in(analysis, LawBook.of(look.context()));
        List<GeneralLaw> laws = GeneralLaw.in(look, mentions);
        boolean shown = !mentions.isEmpty() && isShown(analysis);
        if (shown || laws.isEmpty() && mentions.isEmpty()) {
            return;
        }
        BitSet named = new BitSet();
        mentions.forEach(mention -> named.set(mention.first(), mention.last() + 1));
        int next = 0;
        for (Sentence sentence : analysis.sentenceList()) {
            List<GeneralLaw> own = new ArrayList<>();
            while (next < laws.size() && laws.get(next).first() < sentence.last()) {
                own.add(laws.get(next++));
            }
            in(analysis, sentence, own, named).ifPresent(part -> report(look, part, "found"));
        }
        if (laws.isEmpty()) {
            onlyNames(analysis, mentions).ifPresent(part -> report(look, part, "named"));
        }
    }

    private static void report(Look look, Part part, String sentence) {
        Draft draft = look.at(part.first(), part.last())
                .severity(FindingSeverity.INFORMATION)
                .basis(look.underPrecise())
                .message(sentence, look.analysis().written(part.first(), part.last()));
        if (part.law() != null) {
            meant(look, part).ifPresent(draft::fix);
        }
        draft.add();
    }

    /** The same with the law that the text seems to speak of; empty where it tells nothing of that. */
    private static Optional<String> meant(Look look, Part part) {
        Analysis analysis = look.analysis();
        Optional<Sentence> sentence = analysis.sentenceOf(part.first());
        if (sentence.isEmpty()) {
            return Optional.empty();
        }
        for (int i = sentence.get().first(); i < sentence.get().last(); i++) {
            Optional<Statute> statute = LawBook.of(look.context()).onSubject(analysis.word(i));
            if (statute.isPresent()) {
                int from = analysis.token(part.first()).start();
                int to = analysis.token(part.last()).end();
                return Optional.of(analysis.text()
                                .substring(
                                        from, analysis.token(part.law().first()).start())
                        + statute.get().citation()
                        + analysis.text()
                                .substring(analysis.token(part.law().last()).end(), to));
            }
        }
        return Optional.empty();
    }

    /** Where a sentence asks for the law in general; the first place, as one remark on a sentence is enough. */
    private static Optional<Part> in(Analysis analysis, Sentence sentence, List<GeneralLaw> laws, BitSet named) {
        if (laws.isEmpty()) {
            return Optional.empty();
        }
        for (Modal modal : analysis.modalsBetween(sentence.first(), sentence.last())) {
            boolean asks = modal.isMain() && (modal.verb().isDemand() || modal.verb() == ModalVerb.BOR);
            int verb = asks ? analysis.mainVerbOf(modal) : -1;
            if (verb >= 0) {
                Optional<Part> part = asked(analysis, sentence, modal.token(), verb, laws, named);
                if (part.isPresent()) {
                    return part;
                }
            }
        }
        Optional<Part> listed = listed(analysis, sentence, laws, named);
        if (listed.isPresent()) {
            return listed;
        }
        for (int i = sentence.first(); i < sentence.last(); i++) {
            if (LAWS.set("answers").contains(analysis.word(i)) && !analysis.isSubordinate(i)) {
                return answered(analysis, sentence, i, laws, named);
            }
        }
        return Optional.empty();
    }

    /** "Leverantören ska: – följa gällande lag": the modal stands before the list, and the verb in it. */
    private static Optional<Part> listed(Analysis analysis, Sentence sentence, List<GeneralLaw> laws, BitSet named) {
        Optional<Modal> lead = analysis.leadOf(sentence.first());
        for (int i = sentence.first(); lead.isPresent() && i < Math.min(sentence.last(), sentence.first() + 4); i++) {
            if (analysis.verb(i).filter(VerbForm::bare).isPresent()) {
                return asked(analysis, sentence, sentence.first(), i, laws, named);
            }
        }
        return Optional.empty();
    }

    private static Optional<Part> asked(
            Analysis analysis, Sentence sentence, int modal, int verb, List<GeneralLaw> laws, BitSet named) {
        String infinitive = infinitive(analysis, verb);
        if (LAWS.set("choosing").contains(infinitive)) {
            return Optional.empty();
        }
        if (LAWS.set("answering").contains(infinitive)) {
            Optional<Part> answered = answered(analysis, sentence, verb, laws, named);
            if (answered.isPresent()) {
                return answered;
            }
        }
        for (GeneralLaw law : laws) {
            boolean following = LAWS.set("following").contains(infinitive);
            if (law.state()) {
                if (law.first() > verb && law.first() - verb <= 3) {
                    return Optional.of(new Part(law.first(), law.last(), law));
                }
            } else if (following) {
                Optional<Part> part = followed(analysis, verb, law, named);
                // "Gällande lagar ska följas": the modal stands between.
                boolean subject =
                        part.isPresent() && (law.first() > verb || law.last() < modal && modal - law.last() <= 2);
                if (subject) {
                    return part;
                }
            } else if (law.first() > modal
                    && law.isAccording(analysis)
                    && law.first() > verb
                    && law.first() - verb <= 6) {
                return Optional.of(new Part(law.opening(analysis), law.last(), law));
            }
        }
        return Optional.empty();
    }

    /** "… säkerställa att tjänsten uppfyller gällande lag": the verb stands in what somebody answers for. */
    private static Optional<Part> answered(
            Analysis analysis, Sentence sentence, int answering, List<GeneralLaw> laws, BitSet named) {
        for (int i = answering + 1; i < Math.min(sentence.last(), answering + REACH * 2); i++) {
            if (!LAWS.set("following").contains(infinitive(analysis, i))) {
                continue;
            }
            for (GeneralLaw law : laws) {
                Optional<Part> part = followed(analysis, i, law, named);
                if (part.isPresent()) {
                    return part;
                }
            }
        }
        return Optional.empty();
    }

    /** The verb with what it asks for: after it, or before it where it is passive. */
    private static Optional<Part> followed(Analysis analysis, int verb, GeneralLaw law, BitSet named) {
        boolean passive = analysis.verb(verb).map(VerbForm::passive).orElse(false);
        if (!passive && law.first() > verb && law.first() - verb <= REACH && law.isGoverned(analysis, verb, named)) {
            return Optional.of(new Part(verb, law.last(), law));
        }
        if (passive && law.last() < verb && verb - law.last() <= 4) {
            return Optional.of(new Part(law.first(), verb, law));
        }
        return Optional.empty();
    }

    private static String infinitive(Analysis analysis, int verb) {
        return analysis.verb(verb).map(VerbForm::infinitive).orElse("");
    }

    /** "Leverantören ska följa arbetsmiljölagen (1977:1160).": names a law that binds the supplier, as a whole, and says nothing more. */
    private static Optional<Part> onlyNames(Analysis analysis, List<Mention> mentions) {
        if (analysis.sentenceList().size() != 1) {
            return Optional.empty();
        }
        for (Modal modal : analysis.modals()) {
            int verb = analysis.mainVerbOf(modal);
            boolean supplier = analysis.subjectOf(modal)
                    .filter(subject -> subject.is(Actor.SUPPLIER))
                    .isPresent();
            if (modal.isMain()
                    && supplier
                    && verb >= 0
                    && verb - modal.token() <= 2
                    && LAWS.set("following").contains(infinitive(analysis, verb))) {
                return names(analysis, verb, mentions);
            }
        }
        return Optional.empty();
    }

    private static Optional<Part> names(Analysis analysis, int verb, List<Mention> mentions) {
        int at = verb + 1;
        for (Mention mention : mentions) {
            boolean binding = mention.statute()
                    .map(statute -> !statute.authorities() && statute.repealed().isEmpty())
                    .orElse(false);
            if (mention.first() < at || !binding) {
                return Optional.empty();
            }
            for (int i = at; i < mention.first(); i++) {
                if (!BETWEEN.contains(analysis.word(i))) {
                    return Optional.empty();
                }
            }
            at = mention.last() + 1;
        }
        int end = analysis.tokens().size();
        // "dataskyddsförordningens krav"
        boolean owned = at > verb + 1 && analysis.word(at - 1).endsWith("s") && OWNED.contains(analysis.word(at));
        at += owned ? 1 : 0;
        boolean ends = at > verb + 1
                && (at == end || at == end - 1 && analysis.token(at).isMark('.'));
        return ends ? Optional.of(new Part(verb, at - 1, null)) : Optional.empty();
    }

    /** Whether it is told what shows that the law is followed, or which part of it is meant. */
    private static boolean isShown(Analysis analysis) {
        Set<String> showing = LAWS.set("showing");
        return analysis.tokens().stream()
                .map(token -> token.lower())
                .anyMatch(word -> showing.contains(word)
                        || word.equals("§")
                        || word.equals("§§")
                        || word.startsWith("artikel")
                        || word.equals("art.")
                        || word.equals("kap."));
    }
}

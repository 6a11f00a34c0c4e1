package se.sambruk.otp.rules.competition;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.sambruk.otp.api.quality.Basis;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.rules.base.Law;
import se.sambruk.otp.rules.base.SetRule;
import se.sambruk.otp.rules.base.Whole;
import se.sambruk.otp.rules.text.Actor;
import se.sambruk.otp.rules.text.Analyses;
import se.sambruk.otp.rules.text.Analysis;
import se.sambruk.otp.rules.text.Sentence;
import se.sambruk.otp.rules.text.Token;
import se.sambruk.otp.rules.words.BySentence;
import se.sambruk.otp.rules.words.Match;
import se.sambruk.otp.rules.words.WordFile;

/**
 * R35: a merit that is demanded for a supplier to qualify, and gives points too. The same merit is of one kind (experience, references …), is that of
 * the same people, and in the same matter as far as both say in which.
 */
public final class SameMerit extends SetRule<SameMerit.Said> {
    private static final WordFile MERITS = WordFile.named("merits");
    private static final List<String> KINDS = List.of(
            "reference", "experience", "education", "certificate", "competence", "quality", "environment", "economy");

    /**
     * A merit that a requirement speaks of.
     *
     * @param whose the stems of the people; empty for the supplier
     * @param matter the stems of what it is in
     * @param single whether the requirement says by itself that the merit counts twice
     */
    record Said(
            Place place,
            RequirementKind kind,
            String merit,
            Set<String> whose,
            Set<String> matter,
            int start,
            int end,
            Basis basis,
            boolean single) {}

    public SameMerit() {
        super("R35", Law.MERITS, Law.PRINCIPLES_BELOW);
    }

    @Override
    protected List<WordFile> lists() {
        return List.of(MERITS);
    }

    @Override
    protected void keep(Whole whole, List<Said> kept) {
        demand(whole).ifPresent(place -> {
            Analysis analysis = Analyses.of(place.text().text());
            List<Match> all = MERITS.in(analysis, whole.context());
            if (all.isEmpty()) {
                return;
            }
            BySentence sorted = BySentence.of(all, analysis);
            for (Sentence sentence : analysis.sentenceList()) {
                List<Match> merits = sorted.in(sentence).stream()
                        .filter(match -> !analysis.token(match.first()).isQuoted())
                        .toList();
                boolean single = !merits.isEmpty() && isSaidTwice(analysis, sentence);
                for (Match match : merits) {
                    Said said = said(whole, place, analysis, sentence, match, single);
                    if (!match.entry().is("of-people") || !said.whose().isEmpty()) {
                        kept.add(said);
                    }
                }
            }
        });
    }

    private static Said said(
            Whole whole, Place place, Analysis analysis, Sentence sentence, Match match, boolean single) {
        Set<String> whose = new TreeSet<>();
        Set<String> matter = new TreeSet<>();
        for (int i = sentence.first(); i < sentence.last(); i++) {
            Token token = analysis.token(i);
            boolean merit = i >= match.first() && i <= match.last();
            if (!token.isWord() || merit) {
                continue;
            }
            if (MERITS.set("people").contains(token.lower())) {
                whose.add(token.stem());
            } else if (isMatter(analysis, i)) {
                matter.add(token.stem());
            }
        }
        String merit = KINDS.stream()
                .filter(kind -> match.entry().is(kind))
                .findFirst()
                .orElse(match.entry().word());
        return new Said(
                place,
                whole.kind(),
                merit,
                whose,
                matter,
                analysis.token(match.first()).start(),
                analysis.token(match.last()).end(),
                whole.under(Law.MERITS),
                single);
    }

    /** A word of more than a few letters that is neither what is done nor the supplier. */
    private static boolean isMatter(Analysis analysis, int i) {
        Token token = analysis.token(i);
        // "erfarenhet av skola" is about schools, though the word could be a verb.
        boolean verb = analysis.verb(i).isPresent() && !MERITS.set("in").contains(analysis.word(i - 1));
        return token.lower().length() > 3
                && !verb
                && analysis.actor(i).filter(Actor.SUPPLIER::equals).isEmpty()
                && !MERITS.set("vague").contains(token.lower());
    }

    /** "Referenserna används både i kvalificeringen och i utvärderingen." */
    private static boolean isSaidTwice(Analysis analysis, Sentence sentence) {
        boolean qualifying = false;
        boolean awarding = false;
        for (int i = sentence.first(); i < sentence.last(); i++) {
            String word = analysis.word(i);
            if (MERITS.set("negations").contains(word)) {
                return false;
            }
            qualifying |= MERITS.set("qualifying").contains(word);
            awarding |= MERITS.set("awarding").contains(word);
        }
        return qualifying && awarding;
    }

    @Override
    protected void compare(List<Said> kept, Telling telling) {
        Map<Alike, List<Said>> qualifying = kept.stream()
                .filter(said -> said.kind() == RequirementKind.QUALIFICATION)
                .collect(Collectors.groupingBy(Alike::of));
        Set<String> told = new HashSet<>();
        for (Said said : kept) {
            if (told.contains(said.place().requirement())) {
                continue;
            }
            if (said.single()) {
                told.add(said.place().requirement());
                tell(said, telling, "both");
            } else if (said.kind() == RequirementKind.EVALUATED) {
                Optional<Said> twin = qualifying.getOrDefault(Alike.of(said), List.of()).stream()
                        .filter(other -> isSame(other, said))
                        .findFirst();
                twin.ifPresent(other -> {
                    told.add(said.place().requirement());
                    tell(said, telling, "found", other.place().requirement());
                });
            }
        }
    }

    /** What two must have in common before anything else is compared: few of a large set do. */
    private record Alike(String merit, Set<String> whose) {
        static Alike of(Said said) {
            return new Alike(said.merit(), said.whose());
        }
    }

    private static boolean isSame(Said one, Said other) {
        return !one.place().requirement().equals(other.place().requirement())
                && (one.matter().isEmpty()
                        || other.matter().isEmpty()
                        || one.matter().stream().anyMatch(other.matter()::contains));
    }

    private static void tell(Said said, SetRule<Said>.Telling telling, String sentence, Object... more) {
        String merit = said.place().text().text().substring(said.start(), said.end());
        Object[] arguments = new Object[more.length + 1];
        arguments[0] = merit;
        System.arraycopy(more, 0, arguments, 1, more.length);
        telling.at(said.place(), said.start(), said.end())
                .basis(said.basis())
                .message(sentence, arguments)
                .add();
    }
}

package se.sambruk.otp.rules.whole;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import se.sambruk.otp.api.quality.Basis;
import se.sambruk.otp.api.quality.CheckedText;
import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.api.requirement.Parameter;
import se.sambruk.otp.api.requirement.ParameterType;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.rules.base.Law;
import se.sambruk.otp.rules.base.SetRule;
import se.sambruk.otp.rules.base.Whole;
import se.sambruk.otp.rules.text.Analyses;
import se.sambruk.otp.rules.text.Analysis;
import se.sambruk.otp.rules.text.Quantity;
import se.sambruk.otp.rules.words.WordFile;

/**
 * R28: two requirements that give one and the same thing different values, or of which one forbids what the other demands; and a parameter whose own
 * value lies outside of its bounds, as it may after an amendment.
 */
public final class Conflict extends SetRule<Conflict.Said> {
    /** Who a requirement speaks of: where only one of two says it, they may still be about the same. */
    private static final Set<String> ACTORS = Set.of("system", "leverantör", "kommun");

    /** So many requirements about one thing are compared with each other. */
    private static final int MOST = 20;

    private static final WordFile OVERRIDES = WordFile.named("overrides");

    /**
     * What is kept of a requirement.
     *
     * @param faults what is wrong with its own parameters, as sentences with what is put in
     */
    record Said(Place place, Gist gist, Reach reach, Basis basis, boolean compared, List<List<String>> faults) {}

    public Conflict() {
        super("R28", Law.PRECISE, Law.PRINCIPLES_BELOW);
    }

    @Override
    protected List<WordFile> lists() {
        return List.of(OVERRIDES);
    }

    @Override
    protected void keep(Whole whole, List<Said> kept) {
        Optional<Place> place = demand(whole);
        List<List<String>> faults = new ArrayList<>();
        whole.requirement()
                .requirement()
                .ifPresent(requirement ->
                        requirement.parameters().values().forEach(parameter -> fault(parameter, faults)));
        if (place.isEmpty() && faults.isEmpty()) {
            return;
        }
        Analysis analysis =
                Analyses.of(place.map(Place::text).map(CheckedText::text).orElse(""));
        // A level that gives added value stands beside the one that is demanded, and does not contradict it.
        boolean compared = whole.kind() != RequirementKind.EVALUATED
                && OVERRIDES.in(analysis, whole.context()).isEmpty();
        kept.add(new Said(
                place.orElseGet(() -> new Place(whole.id(), CheckedText.of(RequirementField.TEXT.name(), ""))),
                Gist.of(analysis),
                Reach.of(whole),
                whole.under(Law.PRECISE),
                compared,
                faults));
    }

    /** Names the sentence, and what is put into it. */
    private static void fault(Parameter parameter, List<List<String>> faults) {
        Optional<String> value = parameter.defaultValue();
        value.flatMap(parameter::rejects)
                .ifPresent(why -> faults.add(List.of(
                        switch (why) {
                            case BELOW_MIN -> "below";
                            case ABOVE_MAX -> "above";
                            case NOT_A_CHOICE -> "choice";
                        },
                        parameter.name(),
                        value.get(),
                        switch (why) {
                            case BELOW_MIN -> parameter.min().orElse("");
                            case ABOVE_MAX -> parameter.max().orElse("");
                            case NOT_A_CHOICE -> String.join(", ", parameter.choices());
                        })));
        // Bounds of a text are numbers of characters.
        ParameterType type = parameter.type() == ParameterType.TEXT ? ParameterType.INTEGER : parameter.type();
        boolean crossed = parameter.min().isPresent()
                && parameter.max().isPresent()
                && type.compare(parameter.min().get(), parameter.max().get()) > 0;
        if (crossed) {
            faults.add(List.of(
                    "bounds",
                    parameter.name(),
                    parameter.min().get(),
                    parameter.max().get()));
        }
    }

    @Override
    protected void compare(List<Said> kept, Telling telling) {
        Map<Set<String>, List<Said>> about = new LinkedHashMap<>();
        for (Said said : kept) {
            parameters(said, telling);
            Set<String> subject = new TreeSet<>(said.gist().words());
            subject.removeAll(ACTORS);
            // A time or a share by itself is about anything; what is counted says what it is.
            boolean says = subject.stream().anyMatch(word -> !word.startsWith("#") || word.startsWith("# count"));
            if (said.compared() && says) {
                List<Said> earlier = about.computeIfAbsent(subject, words -> new ArrayList<>());
                for (Said first : earlier) {
                    if (contradicts(first, said) && tell(first, said, telling)) {
                        break;
                    }
                }
                if (earlier.size() < MOST) {
                    earlier.add(said);
                }
            }
        }
    }

    private static void parameters(Said said, SetRule<Said>.Telling telling) {
        for (List<String> fault : said.faults()) {
            Place place = new Place(said.place().requirement(), CheckedText.of(RequirementField.PARAMETERS.name(), ""));
            telling.at(place, 0, 0)
                    .severity(FindingSeverity.ERROR)
                    .basis(said.basis())
                    .message(
                            "parameter." + fault.get(0),
                            fault.subList(1, fault.size()).toArray())
                    .add();
        }
    }

    private static boolean contradicts(Said one, Said other) {
        String first = one.place().requirement();
        String second = other.place().requirement();
        return !first.equals(second)
                && sameActor(one.gist().words(), other.gist().words())
                && Reach.meet(first, one.reach(), second, other.reach())
                && one.reach().isOfSameLevelAs(other.reach());
    }

    private static boolean sameActor(Set<String> one, Set<String> other) {
        Set<String> first = new TreeSet<>(one);
        first.retainAll(ACTORS);
        Set<String> second = new TreeSet<>(other);
        second.retainAll(ACTORS);
        return first.isEmpty() || second.isEmpty() || first.equals(second);
    }

    /** Tells of the first amount that differs, or that one forbids what the other demands; returns whether there was anything to tell. */
    private static boolean tell(Said first, Said later, SetRule<Said>.Telling telling) {
        List<Quantity> one = first.gist().amounts();
        List<Quantity> other = later.gist().amounts();
        boolean parallel = one.size() == other.size();
        for (int i = 0; parallel && i < one.size(); i++) {
            parallel = one.get(i).dimension().equals(other.get(i).dimension());
        }
        if (!parallel) {
            return false;
        }
        if (first.gist().negated() != later.gist().negated()) {
            return !one.stream().anyMatch(amount -> amount.bound() != Quantity.Bound.EXACT)
                    && deny(first, later, telling);
        }
        Analysis analysis = Analyses.of(later.place().text().text());
        Analysis earlier = Analyses.of(first.place().text().text());
        for (int i = 0; i < one.size(); i++) {
            boolean ofSameTime = Lapse.of(earlier, one.get(i)).isComparableTo(Lapse.of(analysis, other.get(i)));
            if (ofSameTime && one.get(i).contradicts(other.get(i))) {
                String before = written(earlier, one.get(i));
                telling.at(
                                later.place(),
                                analysis.token(other.get(i).first()).start(),
                                analysis.token(other.get(i).last()).end())
                        .severity(FindingSeverity.ERROR)
                        .basis(later.basis())
                        .message(
                                "found",
                                written(analysis, other.get(i)),
                                before,
                                first.place().requirement())
                        .fixed(before, "fix", before, first.place().requirement())
                        .add();
                return true;
            }
        }
        return false;
    }

    private static String written(Analysis analysis, Quantity amount) {
        return analysis.written(amount.first(), amount.last());
    }

    private static boolean deny(Said first, Said later, SetRule<Said>.Telling telling) {
        if (!first.gist().verbs().equals(later.gist().verbs())
                || first.gist().words().size() < 2) {
            return false;
        }
        String text = later.place().text().text();
        telling.at(later.place(), 0, text.stripTrailing().length())
                .severity(FindingSeverity.ERROR)
                .basis(later.basis())
                .message("denied", first.place().requirement())
                .add();
        return true;
    }
}

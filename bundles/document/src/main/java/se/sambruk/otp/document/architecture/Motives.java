package se.sambruk.otp.document.architecture;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.ElementType;
import se.sambruk.otp.api.architecture.RelationType;
import se.sambruk.otp.api.document.Section;

/** The goals, and under each the outcomes that lead there. */
final class Motives {
    private Motives() {}

    static Optional<Section> of(Chapter chapter) {
        List<Element> goals = chapter.elements(element -> chapter.is(element, ElementType.GOAL));
        List<Element> outcomes = chapter.elements(element -> chapter.is(element, ElementType.OUTCOME));
        if (goals.isEmpty() && outcomes.isEmpty()) {
            return Optional.empty();
        }
        Section.Builder section = chapter.section("mal", "heading.motives");
        Set<Element> placed = new HashSet<>();
        for (Element goal : goals) {
            Section.Builder one = chapter.section(goal);
            chapter.description(goal).forEach(one::block);
            chapter.sources(goal, RelationType.REALIZATION, RelationType.INFLUENCE).stream()
                    .filter(outcomes::contains)
                    // One that leads to several goals is described under the first.
                    .filter(placed::add)
                    .forEach(outcome -> one.section(outcome(chapter, outcome)));
            section.section(one.build());
        }
        // An outcome that leads to no goal is there all the same.
        outcomes.stream().filter(placed::add).forEach(outcome -> section.section(outcome(chapter, outcome)));
        return Optional.of(section.build());
    }

    private static Section outcome(Chapter chapter, Element outcome) {
        Section.Builder section = chapter.section(outcome);
        chapter.description(outcome).forEach(section::block);
        chapter.links(
                section, "furthered-by", chapter.sources(outcome, RelationType.REALIZATION, RelationType.INFLUENCE));
        return section.build();
    }
}

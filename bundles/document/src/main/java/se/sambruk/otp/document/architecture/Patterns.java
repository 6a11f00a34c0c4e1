package se.sambruk.otp.document.architecture;

import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.Facet;
import se.sambruk.otp.api.architecture.RelationType;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.document.Section;

/** The patterns: each with what it is for, its drawing, what it costs, and when to do otherwise. */
final class Patterns {
    private static final List<Facet> BEFORE = List.of(Facet.CONTEXT, Facet.PROBLEM, Facet.FORCE, Facet.SOLUTION);
    private static final List<Facet> AFTER = List.of(Facet.CONSEQUENCE, Facet.AVOID);

    private Patterns() {}

    static Optional<Section> of(Chapter chapter) {
        List<Element> patterns = chapter.elements(Element::isPattern);
        if (patterns.isEmpty()) {
            return Optional.empty();
        }
        Section.Builder section = chapter.section("monster", "heading.patterns");
        for (Element pattern : patterns) {
            Section.Builder one = chapter.section(pattern);
            chapter.description(pattern).forEach(one::block);
            BEFORE.forEach(facet -> chapter.facet(one, pattern, facet));
            for (View view : chapter.views(pattern)) {
                chapter.view(one, view);
            }
            AFTER.forEach(facet -> chapter.facet(one, pattern, facet));
            chapter.links(one, "members", chapter.targets(pattern, RelationType.AGGREGATION, RelationType.COMPOSITION));
            chapter.links(one, "follows", chapter.targets(pattern, RelationType.REALIZATION, RelationType.INFLUENCE));
            chapter.requirements(one, pattern);
            section.section(one.build());
        }
        return Optional.of(section.build());
    }
}

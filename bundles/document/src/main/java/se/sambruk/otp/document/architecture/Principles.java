package se.sambruk.otp.document.architecture;

import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.ElementType;
import se.sambruk.otp.api.architecture.Facet;
import se.sambruk.otp.api.architecture.RelationType;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.document.Section;

/** The principles: what each says, why, and what it asks of those who follow it. */
final class Principles {
    private Principles() {}

    static Optional<Section> of(Chapter chapter) {
        List<Element> principles = chapter.elements(element -> chapter.is(element, ElementType.PRINCIPLE));
        if (principles.isEmpty()) {
            return Optional.empty();
        }
        Section.Builder section = chapter.section("principer", "heading.principles");
        for (Element principle : principles) {
            Section.Builder one = chapter.section(principle);
            chapter.description(principle).forEach(one::block);
            chapter.facet(one, principle, Facet.RATIONALE);
            chapter.facet(one, principle, Facet.IMPLICATION);
            chapter.facet(one, principle, Facet.AVOID);
            chapter.links(
                    one, "furthers", chapter.targets(principle, RelationType.INFLUENCE, RelationType.REALIZATION));
            chapter.links(
                    one, "followed-by", chapter.sources(principle, RelationType.REALIZATION, RelationType.INFLUENCE));
            chapter.requirements(one, principle);
            for (View view : chapter.views(principle)) {
                chapter.view(one, view);
            }
            section.section(one.build());
        }
        return Optional.of(section.build());
    }
}

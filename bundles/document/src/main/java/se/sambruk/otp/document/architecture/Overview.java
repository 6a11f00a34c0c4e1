package se.sambruk.otp.document.architecture;

import java.util.Optional;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.document.Section;

/** What the architecture is, and the drawings that are about the whole. */
final class Overview {
    private Overview() {}

    static Optional<Section> of(Chapter chapter) {
        String description = chapter.in(chapter.model().description());
        if (description.isBlank() && chapter.generalViews().isEmpty()) {
            return Optional.empty();
        }
        Section.Builder section = chapter.section("oversikt", "heading.overview");
        Chapter.paragraphs(description).forEach(section::block);
        for (View view : chapter.generalViews()) {
            Section.Builder one = chapter.section(view);
            chapter.view(one, view);
            section.section(one.build());
        }
        return Optional.of(section.build());
    }
}

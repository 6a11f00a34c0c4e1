package se.sambruk.otp.document;

import java.util.List;
import se.sambruk.otp.api.document.Section;

/** A section for each category, with a block for each of its requirements. */
final class RequirementSections {
    private RequirementSections() {}

    static List<Section> of(Annex annex) {
        RequirementBlock block = new RequirementBlock(annex);
        return annex.categories().stream()
                .map(area -> {
                    Section.Builder section =
                            Section.builder(area.anchor(), area.category().name());
                    Wording.blocks(area.category().description()).forEach(section::block);
                    area.requirements().forEach(r -> section.block(block.of(r)));
                    return section.build();
                })
                .toList();
    }
}

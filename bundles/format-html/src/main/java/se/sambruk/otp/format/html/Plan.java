package se.sambruk.otp.format.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.DocumentOutline;
import se.sambruk.otp.api.document.Section;

/** What a page has to know of a document before its first byte is written: the ids of all that can be led to. */
final class Plan {
    /** The level of the page's title, above all headings. */
    private static final int TITLE = 1;

    private final Ids ids;
    private final List<Heading> headings = new ArrayList<>();
    /** The names whose id has been given to something; a value may stand in a document twice. */
    private final Set<String> given = new HashSet<>();

    private Plan(DocumentOutline outline, Ids ids, Words words) {
        this.ids = ids;
        for (DocumentOutline.Heading heading : outline.headings()) {
            Section section = heading.section();
            headings.add(new Heading(
                    heading.level() + TITLE, heading.number(), words.or(section.title(), "untitled"), id(section)));
            DocumentOutline.blocks(section).forEach(block -> block.id().ifPresent(ids::add));
        }
    }

    static Plan of(DocumentOutline outline, Ids ids, Words words) {
        return new Plan(outline, ids, words);
    }

    /** In the order in which the sections stand. */
    List<Heading> headings() {
        return headings;
    }

    /** The id to give a block; {@code null} if it has none, or something before it has got that name's. */
    String id(Block block) {
        return block.id().filter(given::add).flatMap(ids::of).orElse(null);
    }

    /** Where a cross reference leads; empty if to nothing in the document. */
    Optional<String> target(String anchor) {
        return ids.of(anchor);
    }

    // The table of contents leads to every section, also to one that is called the same as something before it.
    private String id(Section section) {
        if (ids.of(section.id()).isPresent()) {
            return ids.own("avsnitt");
        }
        ids.add(section.id());
        given.add(section.id());
        return ids.of(section.id()).orElseThrow();
    }
}

package se.sambruk.otp.format.markdown;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.document.DocumentOutline;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Span;

/** What cross references in the document lead to, by names that can stand in an address. Others get no anchor. */
final class Anchors {
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> placed = new HashSet<>();

    private Anchors() {}

    static Anchors of(DocumentOutline outline) {
        Anchors anchors = new Anchors();
        Set<String> there = new HashSet<>();
        outline.headings().forEach(heading -> {
            there.add(heading.section().id());
            DocumentOutline.blocks(heading.section())
                    .forEach(block -> block.id().ifPresent(there::add));
        });
        Set<String> used = new HashSet<>();
        outline.headings()
                .forEach(heading -> DocumentOutline.blocks(heading.section()).forEach(block -> {
                    if (block instanceof Paragraph paragraph) {
                        for (Span span : paragraph.spans()) {
                            span.anchor()
                                    .filter(there::contains)
                                    .ifPresent(id -> anchors.names.computeIfAbsent(id, key -> free(key, used)));
                        }
                    }
                }));
        return anchors;
    }

    private static String free(String id, Set<String> used) {
        String base = id.replaceAll("[^A-Za-z0-9._-]", "-");
        String name = base;
        for (int i = 2; !used.add(name); i++) {
            name = base + "-" + i;
        }
        return name;
    }

    /** Where a reference leads; empty if to nothing in the document. */
    Optional<String> target(String id) {
        return Optional.ofNullable(names.get(id));
    }

    /** What marks the place of an id; empty where nothing leads there, or it has been placed. */
    String mark(String id) {
        String name = names.get(id);
        return name != null && placed.add(id) ? "<a id=\"" + name + "\"></a>" : "";
    }
}

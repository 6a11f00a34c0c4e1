package se.sambruk.otp.format.html;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Span;
import se.sambruk.otp.api.text.Characters;

/** Writes running text and the links in it. */
final class TextWriter {
    private final Markup out;
    private final Plan plan;
    private final Words words;
    /** Where links have led; an address is printed behind the first link to it, and not behind each. */
    private final Set<String> addresses = new HashSet<>();

    TextWriter(Markup out, Plan plan, Words words) {
        this.out = out;
        this.plan = plan;
        this.words = words;
    }

    void paragraph(Paragraph paragraph) throws IOException {
        boolean note = paragraph.role().equals("note");
        out.open(
                "p",
                "id",
                plan.id(paragraph),
                "class",
                look(paragraph),
                "role",
                note ? "note" : null,
                "dir",
                words.direction(paragraph.plainText()));
        spans(paragraph.spans());
        out.close().line();
    }

    /** The class of a paragraph of a known role; {@code null} if it has none. */
    static String look(Paragraph paragraph) {
        return switch (paragraph.role()) {
            case "note", "kind", "requirement-text" -> paragraph.role();
            default -> null;
        };
    }

    void spans(List<Span> spans) throws IOException {
        for (Span span : spans) {
            span(span);
        }
    }

    private void span(Span span) throws IOException {
        Optional<String> link = Characters.isBlank(span.text())
                ? Optional.empty()
                : span.anchor().flatMap(plan::target).map(id -> "#" + id).or(() -> span.address()
                        .filter(Span::leads));
        if (link.isPresent()) {
            boolean known = !addresses.add(link.get());
            boolean outward = !link.get().startsWith("#");
            out.open("a", "class", known && outward ? "again" : null, "href", link.get());
        }
        String element = element(span.style());
        if (element == null) {
            out.broken(span.text());
        } else {
            out.open(element).broken(span.text()).close();
        }
        if (link.isPresent()) {
            out.close();
        }
    }

    private static String element(Span.Style style) {
        return switch (style) {
            case PLAIN -> null;
            case EMPHASIS -> "em";
            case STRONG -> "strong";
            case CODE -> "code";
        };
    }
}

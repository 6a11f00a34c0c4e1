package se.sambruk.otp.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Span;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.document.text.Paragraphs;

/** Makes the ids of other requirements in a text into cross references, where those requirements are in the document. */
final class LinkedText {
    private static final Pattern ID =
            Pattern.compile("(?<![\\p{L}\\p{N}-])[A-Z][A-Z0-9]{1,11}-[A-Z]{2,6}-[0-9]{3,4}(?![\\p{L}\\p{N}-])");

    private final Set<String> known;

    private LinkedText(Set<String> known) {
        this.known = known;
    }

    static LinkedText of(Specification specification) {
        Set<String> known = new HashSet<>();
        specification.requirements().forEach(r -> known.add(r.requirement().id().value()));
        return new LinkedText(known);
    }

    /** The text in spans, each known id but that of the requirement itself a cross reference. */
    List<Span> spans(String text, String self) {
        Matcher matcher = ID.matcher(text);
        List<Span> spans = new ArrayList<>();
        int from = 0;
        while (matcher.find()) {
            String id = matcher.group();
            if (known.contains(id) && !id.equals(self)) {
                if (matcher.start() > from) {
                    spans.add(Span.of(text.substring(from, matcher.start())));
                }
                spans.add(Span.of(id).to(id));
                from = matcher.end();
            }
        }
        if (from < text.length() || spans.isEmpty()) {
            spans.add(Span.of(text.substring(from)));
        }
        return spans;
    }

    /** The paragraphs of a text, with cross references. */
    List<Paragraph> paragraphs(String text, String self) {
        return Paragraphs.of(text).stream()
                .map(part -> Paragraph.of(spans(part, self)))
                .toList();
    }
}

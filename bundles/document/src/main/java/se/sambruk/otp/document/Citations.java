package se.sambruk.otp.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.sambruk.otp.api.content.Reference;
import se.sambruk.otp.api.document.Span;
import se.sambruk.otp.api.requirement.Citation;

/** How a requirement's references are written: the short name, leading to the list of references, and the place. */
final class Citations {
    private final Map<String, Reference> references;
    private final Locale locale;

    Citations(Map<String, Reference> references, Locale locale) {
        this.references = references;
        this.locale = locale;
    }

    static String anchor(Reference reference) {
        return "hanvisning-" + reference.id();
    }

    List<Span> spans(List<Citation> cited) {
        List<Span> spans = new ArrayList<>();
        for (Citation citation : cited) {
            if (!spans.isEmpty()) {
                spans.add(Span.of("; "));
            }
            Reference reference = references.get(citation.reference());
            if (reference == null) {
                spans.add(Span.of(citation.reference()));
            } else {
                spans.add(Span.of(reference.name()).to(anchor(reference)));
            }
            if (!citation.at().isEmpty()) {
                String place = reference == null ? citation.at() : reference.place(citation.at(), locale);
                spans.add(Span.of(", " + place));
            }
        }
        return spans;
    }
}

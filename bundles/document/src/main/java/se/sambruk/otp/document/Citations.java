package se.sambruk.otp.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.sambruk.otp.api.content.Reference;
import se.sambruk.otp.api.content.ReferenceKind;
import se.sambruk.otp.api.document.Span;
import se.sambruk.otp.api.requirement.Citation;

/** How a requirement's references are written: the short name, leading to the list of references, and the place. */
final class Citations {
    /** Chapter and section as content packs write them: {@code 9:4}, {@code 19 a:8}, {@code 7:8–9}, {@code 15:11 p. 7}. */
    private static final Pattern PLACE =
            Pattern.compile("(\\d+(?: [a-z])?):(\\d+(?: [a-z])?)(?:[–-](\\d+(?: [a-z])?))?((?: (?:p|st)\\. ?\\d+)?)");

    private final Map<String, Reference> references;
    private final boolean swedish;

    Citations(Map<String, Reference> references, Locale locale) {
        this.references = references;
        this.swedish = !locale.getLanguage().equals("en");
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
                spans.add(Span.of(", " + place(citation.at(), reference)));
            }
        }
        return spans;
    }

    /** The place as Swedish statutes are cited: {@code 9:4} is {@code 9 kap. 4 §}. */
    private String place(String at, Reference reference) {
        boolean statute = reference != null
                && (reference.kind() == ReferenceKind.ACT || reference.kind() == ReferenceKind.ORDINANCE);
        Matcher matcher = PLACE.matcher(at);
        if (!swedish || !statute || !matcher.matches()) {
            return at;
        }
        String chapter = matcher.group(1) + "\u00a0kap. ";
        String last = matcher.group(3);
        String sections = last == null ? matcher.group(2) + "\u00a0§" : matcher.group(2) + "–" + last + "\u00a0§§";
        return chapter + sections + matcher.group(4);
    }
}

package se.sambruk.otp.api.document;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Running text. */
public final class Paragraph extends Block {
    private final List<Span> spans;

    private Paragraph(String id, String role, List<Span> spans) {
        super(id, role);
        this.spans = List.copyOf(spans);
    }

    public static Paragraph of(String text) {
        return of(List.of(Span.of(text)));
    }

    public static Paragraph of(List<Span> spans) {
        return new Paragraph(null, "", spans);
    }

    /** The same text, for a purpose; see {@link Block#role()}. */
    public Paragraph as(String role) {
        return new Paragraph(id().orElse(null), role, spans);
    }

    /** The same text, with an id for cross references; in the first cell of a row it names the row. */
    public Paragraph identified(String id) {
        return new Paragraph(Objects.requireNonNull(id), role(), spans);
    }

    public List<Span> spans() {
        return spans;
    }

    @Override
    public String plainText() {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }
}

package se.sambruk.otp.api.document;

import java.util.List;
import java.util.stream.Collectors;

/** Running text. */
public final class Paragraph extends Block {
    private final List<Span> spans;

    private Paragraph(String role, List<Span> spans) {
        super(null, role);
        this.spans = List.copyOf(spans);
    }

    public static Paragraph of(String text) {
        return of(List.of(Span.of(text)));
    }

    public static Paragraph of(List<Span> spans) {
        return new Paragraph("", spans);
    }

    /** The same text, for a purpose; see {@link Block#role()}. */
    public Paragraph as(String role) {
        return new Paragraph(role, spans);
    }

    public List<Span> spans() {
        return spans;
    }

    @Override
    public String plainText() {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }
}

package se.sambruk.otp.format.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Span;

/** Running text: what stands out, and what leads somewhere. */
final class Inlines {
    private static final String BREAK = "<br>";

    private final Escapes escapes;
    private final Anchors anchors;

    Inlines(Escapes escapes, Anchors anchors) {
        this.escapes = escapes;
        this.anchors = anchors;
    }

    /** A paragraph on a line, or on several where it has line breaks. */
    String paragraph(Paragraph paragraph) {
        return write(paragraph.spans(), false);
    }

    /** A paragraph within a cell of a table, on one line. */
    String cell(Paragraph paragraph) {
        return write(paragraph.spans(), true);
    }

    /** Plain text as a heading, a caption or the like, on one line. */
    String line(String text) {
        return Escapes.closing(Escapes.text(oneLine(escapes.clean(text)), '\n'));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s*\\R\\s*", " ").strip();
    }

    private String write(List<Span> written, boolean inTable) {
        StringBuilder out = new StringBuilder();
        // Cleaned before anything else: whether marks are seen as such depends on the characters that are left beside
        // them.
        List<Span> spans = joined(written.stream()
                .map(span -> like(span, escapes.clean(span.text())))
                .toList());
        for (int i = 0; i < spans.size(); i++) {
            String next = i + 1 < spans.size() ? spans.get(i + 1).text() : "";
            span(spans.get(i), next, inTable, out);
        }
        return withoutLastBreaks(out.toString().strip());
    }

    /** A break with nothing after it would be read as what it is written with. */
    private static String withoutLastBreaks(String text) {
        String left = text;
        while (left.endsWith(BREAK) || left.endsWith("\\") && isBreak(left)) {
            left = left.substring(0, left.length() - (left.endsWith(BREAK) ? BREAK.length() : 1))
                    .strip();
        }
        return left;
    }

    /** Whether the backslash at the end stands alone: two of them are one that is meant. */
    private static boolean isBreak(String text) {
        int count = 0;
        while (count < text.length() && text.charAt(text.length() - 1 - count) == '\\') {
            count++;
        }
        return count % 2 == 1;
    }

    /** Neighbours of one look are one: two stretches of code, say, cannot stand side by side. */
    private static List<Span> joined(List<Span> spans) {
        List<Span> joined = new ArrayList<>();
        for (Span span : spans) {
            Span last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && isAlike(last, span)) {
                joined.set(joined.size() - 1, like(last, last.text() + span.text()));
            } else if (!span.text().isEmpty()) {
                joined.add(span);
            }
        }
        return joined;
    }

    private static boolean isAlike(Span one, Span other) {
        return one.style() == other.style()
                && one.anchor().equals(other.anchor())
                && one.address().equals(other.address());
    }

    private static Span like(Span span, String text) {
        Span plain = Span.of(text, span.style());
        return span.anchor()
                .map(plain::to)
                .or(() -> span.address().map(plain::linking))
                .orElse(plain);
    }

    private void span(Span span, String following, boolean inTable, StringBuilder out) {
        String text = span.text().replace('\t', ' ');
        String inner = text.strip();
        if (inner.isEmpty()) {
            if (!out.isEmpty()) {
                out.append(text.indexOf('\n') >= 0 ? lineBreak(inTable) : " ");
            }
            return;
        }
        // Blanks at the ends stand outside what stands out: within, the marks would be text.
        String lead = text.substring(0, text.indexOf(inner));
        String trail = text.substring(lead.length() + inner.length());
        if (!lead.isEmpty() && !out.isEmpty()) {
            out.append(lead.indexOf('\n') >= 0 ? lineBreak(inTable) : " ");
        }
        int before = out.isEmpty() ? '\n' : out.codePointBefore(out.length());
        int after = trail.isEmpty() ? following.isEmpty() ? ' ' : following.codePointAt(0) : ' ';
        if (before == '!' && leads(span)) {
            // Before a link it would make a picture of it.
            out.insert(out.length() - 1, '\\');
        }
        out.append(linked(span, styled(span, inner, before, after, inTable)));
        if (!trail.isEmpty()) {
            out.append(trail.indexOf('\n') >= 0 ? lineBreak(inTable) : " ");
        }
    }

    private String styled(Span span, String text, int before, int after, boolean inTable) {
        if (span.style() == Span.Style.CODE) {
            return Escapes.code(text, inTable);
        }
        boolean marked = span.style() != Span.Style.PLAIN || leads(span);
        String written = lines(text, marked ? ' ' : (char) before, inTable);
        return switch (span.style()) {
            case EMPHASIS -> mark("*", "em", written, text, before, after);
            case STRONG -> mark("**", "strong", written, text, before, after);
            default -> written;
        };
    }

    /** Each line's beginning is kept from being a heading, a list or the like. */
    private static String lines(String text, char before, boolean inTable) {
        StringBuilder out = new StringBuilder();
        char last = before;
        for (String line : text.split("\\n", -1)) {
            if (!out.isEmpty()) {
                out.append(lineBreak(inTable));
                last = inTable ? ' ' : '\n';
            }
            out.append(Escapes.text(line.strip(), last));
        }
        return out.toString();
    }

    /** Where the marks would not be seen as such, beside letters or punctuation, there is HTML. */
    private static String mark(String mark, String tag, String written, String text, int before, int after) {
        boolean opens = Escapes.isWordly(text.codePointAt(0)) || !Escapes.isWordly(before);
        boolean closes = Escapes.isWordly(text.codePointBefore(text.length())) || !Escapes.isWordly(after);
        boolean apart = before != '*' && after != '*';
        return opens && closes && apart ? mark + written + mark : "<" + tag + ">" + written + "</" + tag + ">";
    }

    private boolean leads(Span span) {
        return target(span).isPresent();
    }

    private Optional<String> target(Span span) {
        return span.anchor().flatMap(anchors::target).map(name -> "#" + name).or(() -> span.address()
                .filter(Span::leads)
                .map(Escapes::address));
    }

    private String linked(Span span, String written) {
        return target(span).map(target -> "[" + written + "](" + target + ")").orElse(written);
    }

    private static String lineBreak(boolean inTable) {
        return inTable ? BREAK : "\\\n";
    }
}

package se.sambruk.otp.format.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.document.Span;
import se.sambruk.otp.api.text.Characters;

/** Makes strips of running text, and elements of what it says. */
final class TextLayout {
    /** How a text stands in its place. */
    record Setting(Look look, float width, float indent, boolean whole, boolean kept) {
        static Setting of(Look look, float width) {
            return new Setting(look, width, 0, false, false);
        }

        Setting indented(float value) {
            return new Setting(look, width, value, whole, kept);
        }

        /** Never broken over two pages. */
        Setting inOnePiece() {
            return new Setting(look, width, indent, true, kept);
        }

        /** On one page with what follows. */
        Setting leading(boolean value) {
            return new Setting(look, width, indent, whole, value);
        }
    }

    private static final int LINES_TOGETHER = 3;

    private final Typesetter typesetter;
    private final Plan plan;

    TextLayout(Typesetter typesetter, Plan plan) {
        this.typesetter = typesetter;
        this.plan = plan;
    }

    Typesetter typesetter() {
        return typesetter;
    }

    /** A text that is all of one element. */
    List<Strip> text(String text, Tag tag, Setting setting) throws IOException {
        return strips(List.of(Typesetter.plain(text, setting.look(), tag.content())), setting);
    }

    /**
     * The pieces of running text, with elements for its links.
     *
     * @param ink the colour of all of it, where it has one of its own
     */
    List<Typesetter.Piece> pieces(List<Span> spans, Tag tag, Look look, Optional<Ink> ink) {
        List<Typesetter.Piece> pieces = new ArrayList<>();
        Tag.Content content = null;
        for (Span span : spans) {
            Optional<Link> link = Characters.isBlank(span.text()) ? Optional.empty() : link(span, tag);
            if (link.isPresent()) {
                content = null;
                pieces.add(
                        piece(span, look, ink.orElse(Ink.LINK), link.get().tag().content(), link.get()));
            } else {
                content = content == null ? tag.content() : content;
                pieces.add(piece(span, look, ink.orElse(look.ink()), content, null));
            }
        }
        return pieces;
    }

    private Optional<Link> link(Span span, Tag tag) {
        Optional<String> inward = span.anchor().filter(plan::leadsTo);
        if (inward.isPresent()) {
            return Optional.of(new Link(tag.add("Link"), Signs.line(span.text()), inward.get(), false));
        }
        return span.address().filter(Span::leads).map(address -> {
            String said = Signs.line(span.text());
            String words = said.contains(address) ? said : said + " (" + address + ")";
            return new Link(tag.add("Link"), words, address, true);
        });
    }

    private static Typesetter.Piece piece(Span span, Look look, Ink ink, Tag.Content content, Link link) {
        return new Typesetter.Piece(
                span.text(),
                look.bold() || span.style() == Span.Style.STRONG,
                look.italic() || span.style() == Span.Style.EMPHASIS,
                span.style() == Span.Style.CODE,
                ink,
                content,
                link);
    }

    /** The lines of a text. Neither its first line nor its last is left alone on a page. */
    List<Strip> strips(List<Typesetter.Piece> pieces, Setting setting) throws IOException {
        Look look = setting.look();
        List<Typesetter.Line> lines = typesetter.lines(pieces, look, setting.width() - setting.indent());
        List<Strip> strips = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            boolean last = i == lines.size() - 1;
            boolean together = setting.whole() || lines.size() <= LINES_TOGETHER || i == 0 || i == lines.size() - 2;
            strips.add(new LineStrip(lines.get(i), look, setting.indent())
                    .spaced(i == 0 ? look.before() : 0, last ? look.after() : 0)
                    .kept(last ? setting.kept() : together));
        }
        return strips;
    }
}

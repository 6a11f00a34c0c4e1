package se.sambruk.otp.format.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A line of the table of contents; the last of an entry tells the page, which is not known before all pages are made. */
final class EntryStrip extends LineStrip {
    private static final float GAP = 4;
    private static final float ROOM = 18;

    private final Link link;
    private final float width;
    private Tag.Content page;
    private Typesetter typesetter;
    private Book book;

    EntryStrip(Typesetter.Line line, Look look, float indent, Link link, float width) {
        super(line, look, indent);
        this.link = link;
        this.width = width;
    }

    /** Makes it tell the page that its link leads to. */
    void numbered(Tag.Content content, Typesetter with, Book pages) {
        page = content;
        typesetter = with;
        book = pages;
    }

    @Override
    protected void draw(Sheet sheet, float x, float top) {
        super.draw(sheet, x, top);
        float baseline = baseline(look(), top);
        sheet.link(link, x + indent(), baseline, line().width(), look().size());
        if (page != null) {
            float end = indent() + line().width() + GAP;
            sheet.leader(x + end, baseline, width - ROOM - end);
            sheet.later(page, () -> number(x + width, baseline));
        }
    }

    private Sheet.Drawn number(float right, float baseline) {
        int number = book.place(link.target()).orElseThrow().sheet() + 1;
        try {
            Typesetter.Line shown = typesetter.single(Integer.toString(number), look(), page);
            return new Sheet.Drawn(right - shown.width(), baseline, shown.runs().get(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

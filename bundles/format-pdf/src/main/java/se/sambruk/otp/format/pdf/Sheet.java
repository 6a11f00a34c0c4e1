package se.sambruk.otp.format.pdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The content of one page while it is made. Everything on it is either a part of the structure tree or marked as an artifact, which is not
 * read. Places are measured in points from the upper left corner. Used by one thread.
 */
final class Sheet {
    /** The sides of an A4 in points. */
    static final float SHORT = 595.28f;

    static final float LONG = 841.89f;

    /** How far below the line a link is underlined, in parts of its size; the underline is half as thick. */
    private static final float UNDERLINE = 0.11f;

    /** Why something on a page is not read. */
    enum Unread {
        LAYOUT("/Artifact <</Type /Layout>> BDC\n"),
        REPEATED("/Artifact <</Type /Pagination>> BDC\n"),
        HEADER("/Artifact <</Type /Pagination /Subtype /Header /Attached [/Top]>> BDC\n"),
        FOOTER("/Artifact <</Type /Pagination /Subtype /Footer /Attached [/Bottom]>> BDC\n");

        private final String start;

        Unread(String start) {
            this.start = start;
        }
    }

    /** Something that is known when all pages are made, and where it goes. */
    private record Later(int at, Supplier<String> content) {}

    private final int number;
    private final boolean lying;
    private final Book book;
    private final StringBuilder out = new StringBuilder();
    private final List<Tag> marks = new ArrayList<>();
    private final List<Later> laters = new ArrayList<>();
    private Object open;
    private Unread mode;
    private Ink ink;

    /**
     * @param number from 0
     * @param lying whether its long side is down
     */
    Sheet(int number, boolean lying, Book book) {
        this.number = number;
        this.lying = lying;
        this.book = book;
    }

    int number() {
        return number;
    }

    boolean isLying() {
        return lying;
    }

    float width() {
        return lying ? LONG : SHORT;
    }

    float height() {
        return lying ? SHORT : LONG;
    }

    /** The elements that have content on the page, by the number of their mark. */
    List<Tag> marks() {
        return marks;
    }

    /** Does something that is all unread, whatever it belongs to. */
    void unread(Unread why, Runnable work) {
        Unread before = mode;
        mode = why;
        work.run();
        mode = before;
    }

    /** Whether what is drawn now is read: on a page where it stands once more it is not. */
    boolean isRead() {
        return mode == null;
    }

    /** Tells that what is called so stands here. */
    void anchor(String name, float top) {
        if (isRead()) {
            book.anchor(name, number, height() - top);
        }
    }

    void text(float x, float baseline, Run run) {
        mark(run.content());
        if (run.actual() != null) {
            out.append("/Span <</ActualText ").append(string(run.actual())).append(">> BDC\n");
        }
        ink(run.ink());
        show(out, x, baseline, run);
        if (run.actual() != null) {
            out.append("EMC\n");
        }
        if (run.link() != null) {
            rectangle(x, baseline + run.size() * UNDERLINE, run.width(), run.size() * UNDERLINE / 2);
        }
    }

    /** Text that is known when all pages are made. */
    void later(Tag.Content content, Supplier<Drawn> text) {
        mark(content);
        laters.add(new Later(out.length(), () -> {
            Drawn drawn = text.get();
            StringBuilder part = new StringBuilder(drawn.run().ink().operands()).append(" rg\n");
            show(part, drawn.x(), drawn.baseline(), drawn.run());
            return part.toString();
        }));
        ink = null;
    }

    /** A run and where it goes. */
    record Drawn(float x, float baseline, Run run) {}

    private void show(StringBuilder to, float x, float baseline, Run run) {
        to.append("BT /").append(run.face().name()).append(' ');
        Operands.point(to, run.size()).append("Tf ");
        Operands.point(to, x);
        Operands.point(to, height() - baseline).append("Td <").append(run.hex()).append("> Tj ET\n");
    }

    void fill(float x, float top, float width, float height, Ink color) {
        mark(null);
        ink(color);
        rectangle(x, top, width, height);
    }

    /** A picture. */
    void picture(Tag.Content content, String name, float x, float top, float width, float height) {
        mark(content);
        out.append("q ");
        Operands.point(out, width).append("0 0 ");
        Operands.point(out, height);
        Operands.point(out, x);
        Operands.point(out, height() - top - height).append("cm /").append(name).append(" Do Q\n");
    }

    /** An empty place to write in, as a dotted line, which is read as what it stands for. */
    void blank(Tag.Content content, String said, float x, float baseline, float width) {
        mark(content);
        out.append("/Span <</ActualText ").append(string(said)).append(">> BDC\n");
        dots(x, baseline, width);
        out.append("EMC\n");
    }

    /** A dotted line from a text to a number. */
    void leader(float x, float baseline, float width) {
        if (width > 0) {
            mark(null);
            dots(x, baseline, width);
        }
    }

    void link(Link link, float left, float baseline, float width, float size) {
        if (isRead()) {
            float y = height() - baseline;
            book.link(new LinkPlace(link, number, left, y - size * 0.25f, left + width, y + size * 0.85f));
        }
    }

    /** The whole content. */
    byte[] bytes() {
        close();
        StringBuilder whole = new StringBuilder(out.length());
        int from = 0;
        for (Later later : laters) {
            whole.append(out, from, later.at()).append(later.content().get());
            from = later.at();
        }
        return whole.append(out, from, out.length()).toString().getBytes(StandardCharsets.US_ASCII);
    }

    private void dots(float x, float baseline, float width) {
        out.append("q 0.6 w 1 J [0 2.4] 0 d ").append(Ink.GREY.operands()).append(" RG ");
        Operands.point(out, x);
        Operands.point(out, height() - baseline).append("m ");
        Operands.point(out, x + width);
        Operands.point(out, height() - baseline).append("l S Q\n");
    }

    private void rectangle(float x, float top, float width, float height) {
        Operands.point(out, x);
        Operands.point(out, height() - top - height);
        Operands.point(out, width);
        Operands.point(out, height).append("re f\n");
    }

    private void ink(Ink wanted) {
        if (!wanted.equals(ink)) {
            out.append(wanted.operands()).append(" rg\n");
            ink = wanted;
        }
    }

    /**
     * Begins a mark, unless it is open.
     *
     * @param content {@code null} for what is not read
     */
    private void mark(Tag.Content content) {
        Object wanted = mode != null ? mode : content == null ? Unread.LAYOUT : content;
        if (wanted == open) {
            return;
        }
        close();
        if (wanted instanceof Unread unread) {
            out.append(unread.start);
        } else {
            int mark = marks.size();
            marks.add(content.tag());
            content.standsAt(number, mark);
            out.append('/')
                    .append(content.tag().type())
                    .append(" <</MCID ")
                    .append(mark)
                    .append(">> BDC\n");
        }
        open = wanted;
    }

    private void close() {
        if (open != null) {
            out.append("EMC\n");
            open = null;
        }
    }

    /** A text string (ISO 32000-1, 7.9.2.2), in hexadecimal. */
    private static String string(String text) {
        StringBuilder hex = new StringBuilder("<FEFF");
        text.chars().forEach(c -> hex.append(Integer.toHexString(0x10000 + c), 1, 5));
        return hex.append('>').toString();
    }
}

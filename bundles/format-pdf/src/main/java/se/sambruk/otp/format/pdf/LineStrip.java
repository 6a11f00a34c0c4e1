package se.sambruk.otp.format.pdf;

import java.util.List;

/** A line of text, with what may stand before it. */
class LineStrip extends Strip {
    /** How far the letters of the face reach above and below the line, in parts of their size. */
    private static final float ASCENT = 0.905f;

    private static final float DESCENT = 0.212f;
    private static final float BAR = 2.25f;

    private final Typesetter.Line line;
    private final Look look;
    private float indent;
    private Typesetter.Line label;
    private float labelAt;
    private boolean barred;

    /**
     * @param indent where the text begins
     */
    LineStrip(Typesetter.Line line, Look look, float indent) {
        this.line = line;
        this.look = look;
        this.indent = indent;
    }

    /** Puts a number or a bullet before the text. */
    final LineStrip labelled(Typesetter.Line text, float at) {
        label = text;
        labelAt = at;
        return this;
    }

    /** Lets it end at the right edge of a place so wide. */
    final void flushRight(float width) {
        indent = Math.max(0, width - line.width());
    }

    /** Draws a bar along its left edge. */
    final LineStrip barred() {
        barred = true;
        return this;
    }

    @Override
    float height() {
        return look.line();
    }

    final Typesetter.Line line() {
        return line;
    }

    final Look look() {
        return look;
    }

    final float indent() {
        return indent;
    }

    /** Where the letters stand. */
    static float baseline(Look look, float top) {
        return top + (look.line() + (ASCENT - DESCENT) * look.size()) / 2;
    }

    @Override
    protected void draw(Sheet sheet, float x, float top) {
        float baseline = baseline(look, top);
        if (barred) {
            sheet.fill(x, top, BAR, height(), Ink.ACCENT);
        }
        if (label != null) {
            draw(sheet, label.runs(), x + labelAt, baseline);
        }
        draw(sheet, line.runs(), x + indent, baseline);
    }

    private static void draw(Sheet sheet, List<Run> runs, float x, float baseline) {
        float at = x;
        for (int i = 0; i < runs.size(); ) {
            Link link = runs.get(i).link();
            float start = at;
            float size = runs.get(i).size();
            for (; i < runs.size() && runs.get(i).link() == link; i++) {
                sheet.text(at, baseline, runs.get(i));
                at += runs.get(i).width();
            }
            if (link != null) {
                sheet.link(link, start, baseline, at - start, size);
            }
        }
    }
}

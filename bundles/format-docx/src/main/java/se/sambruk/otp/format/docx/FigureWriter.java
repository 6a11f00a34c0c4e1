package se.sambruk.otp.format.docx;

import java.io.IOException;
import java.util.Optional;
import se.sambruk.otp.api.document.Figure;

/** Writes pictures with their text alternative and caption; one that cannot be shown is told of in words. */
final class FigureWriter {
    private static final int EMU_PER_TWIP = 635;
    /** At 96 pixels to the inch. */
    private static final int EMU_PER_PIXEL = 9525;
    /** To the thousandth of a per cent. */
    private static final int WHOLE = 100_000;
    /** A picture is as high as it is: a letterhead's distance between lines would make it higher. */
    private static final String KEPT = "<w:keepNext/><w:spacing w:line=\"240\" w:lineRule=\"auto\"/>";

    private final XmlOut out;
    private final TextWriter text;
    private final Plan plan;
    private final Words words;
    private final PageEnds ends;
    private int nextId = 1;

    FigureWriter(XmlOut out, TextWriter text, Plan plan, Words words, PageEnds ends) {
        this.ends = ends;
        this.out = out;
        this.text = text;
        this.plan = plan;
        this.words = words;
    }

    /**
     * @param ending what its last paragraph has for last; empty if no pages end with it
     */
    void write(Figure figure, Fit fit, String ending) throws IOException {
        Optional<Plan.Picture> picture = plan.picture(figure);
        if (picture.isEmpty()) {
            text.open(Look.ALTERNATIVE, "<w:keepNext/>");
            bookmark(figure);
            text.run(words.text("figure.alternative", figure.alternative()), "");
            text.close();
            caption(figure.caption(), ending);
        } else if (fit.way() == Fit.Way.PARTS) {
            parts(figure, picture.get(), fit, ending);
        } else {
            whole(figure, picture.get(), fit.room());
            caption(figure.caption(), ending);
        }
    }

    private void whole(Figure figure, Plan.Picture picture, Room room) throws IOException {
        text.open(Look.NORMAL, KEPT);
        bookmark(figure);
        drawing(figure.alternative(), picture, new Piece(Cut.WHOLE, 0, room));
        text.close();
    }

    /** The whole to see how it hangs together, and then its parts to read it by. */
    private void parts(Figure figure, Plan.Picture picture, Fit fit, String ending) throws IOException {
        int count = fit.cut().parts();
        whole(figure, picture, fit.room());
        caption(words.text("figure.whole", figure.caption(), count), ends.ending(PagePlan.End.UPRIGHT));
        for (int i = 0; i < count; i++) {
            String caption = words.text("figure.part", figure.caption(), i + 1, count);
            text.open(Look.NORMAL, KEPT);
            drawing(words.text("figure.part.alternative", caption), picture, new Piece(fit.cut(), i, fit.part()));
            text.close();
            caption(caption, i == count - 1 ? ending : "");
        }
    }

    private void caption(String caption, String ending) throws IOException {
        // The look of captions keeps to what follows, but a figure's caption follows the figure.
        text.open(Look.CAPTION, "<w:keepNext w:val=\"0\"/>" + ending);
        text.run(caption, "");
        text.close();
    }

    private void bookmark(Figure figure) throws IOException {
        Optional<String> id = figure.id();
        if (id.isPresent()) {
            text.bookmark(id.get());
        }
    }

    /**
     * What of a picture is shown.
     *
     * @param number of the part, from 0
     */
    private record Piece(Cut cut, int number, Room room) {
        Cut.Part part(Plan.Picture picture) {
            return cut.part(picture.width(), picture.height(), number);
        }

        /** How much is left out on each side. */
        String left(Plan.Picture picture) {
            if (cut.parts() == 1) {
                return "";
            }
            Cut.Part part = part(picture);
            return "<a:srcRect l=\"" + share(part.left(), picture.width()) + "\" t=\""
                    + share(part.top(), picture.height()) + "\" r=\""
                    + share(picture.width() - part.left() - part.width(), picture.width()) + "\" b=\""
                    + share(picture.height() - part.top() - part.height(), picture.height()) + "\"/>";
        }

        private static long share(double pixels, int of) {
            return Math.max(Math.round(pixels * WHOLE / of), 0);
        }
    }

    private void drawing(String alternative, Plan.Picture picture, Piece piece) throws IOException {
        Cut.Part part = piece.part(picture);
        double scale = piece.room().scale(part.width(), part.height()) * EMU_PER_PIXEL;
        String extent = "cx=\"" + Math.max((long) (part.width() * scale), EMU_PER_PIXEL) + "\" cy=\""
                + Math.max((long) (part.height() * scale), EMU_PER_PIXEL) + "\"/>";
        String id = String.valueOf(nextId++);
        out.raw("<w:r><w:drawing><wp:inline xmlns:wp=\"" + Ns.WORD_DRAWING
                + "\" distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent " + extent + "<wp:docPr id=\"" + id
                + "\" name=\"Figur " + id + "\" descr=\"");
        out.text(alternative);
        out.raw("\"/><a:graphic xmlns:a=\"" + Ns.DRAWING + "\"><a:graphicData uri=\"" + Ns.PICTURE
                + "\"><pic:pic xmlns:pic=\"" + Ns.PICTURE + "\"><pic:nvPicPr><pic:cNvPr id=\"" + id
                + "\" name=\"Figur " + id + "\" descr=\"");
        out.text(alternative);
        out.raw("\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"" + picture.relation()
                + (picture.lines().isEmpty()
                        ? "\"/>"
                        : "\">" + lines(picture.lines().get()) + "</a:blip>")
                + piece.left(picture)
                + "<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext "
                + extent + "</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>"
                + "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>");
    }

    /** For a Word that knows SVG, which shows it in place of the pixels and stays sharp at any size. */
    private static String lines(Plan.Lines lines) {
        return "<a:extLst><a:ext uri=\"" + Ns.SVG_EXTENSION + "\"><asvg:svgBlip xmlns:asvg=\"" + Ns.SVG_PICTURE
                + "\" r:embed=\"" + lines.relation() + "\"/></a:ext></a:extLst>";
    }
}

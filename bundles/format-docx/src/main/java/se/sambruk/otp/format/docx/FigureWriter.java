package se.sambruk.otp.format.docx;

import java.io.IOException;
import java.util.Optional;
import se.sambruk.otp.api.document.Figure;

/** Writes pictures with their text alternative and caption; one that cannot be shown is told of in words. */
final class FigureWriter {
    private static final int EMU_PER_TWIP = 635;
    /** At 96 pixels to the inch. */
    private static final int EMU_PER_PIXEL = 9525;
    /** As high as a page leaves room for with its caption. */
    private static final int HIGHEST = 11_000 * EMU_PER_TWIP;

    private final XmlOut out;
    private final TextWriter text;
    private final Plan plan;
    private final Words words;
    private int nextId = 1;

    FigureWriter(XmlOut out, TextWriter text, Plan plan, Words words) {
        this.out = out;
        this.text = text;
        this.plan = plan;
        this.words = words;
    }

    void write(Figure figure, int width) throws IOException {
        Optional<Plan.Picture> picture = plan.picture(figure);
        if (picture.isPresent()) {
            text.open(Look.NORMAL, "<w:keepNext/>");
            bookmark(figure);
            drawing(figure, picture.get(), width);
            text.close();
        } else {
            text.open(Look.ALTERNATIVE, "<w:keepNext/>");
            bookmark(figure);
            text.run(words.text("figure.alternative", figure.alternative()), "");
            text.close();
        }
        // The look of captions keeps to what follows, but a figure's caption follows the figure.
        text.open(Look.CAPTION, "<w:keepNext w:val=\"0\"/>");
        text.run(figure.caption(), "");
        text.close();
    }

    private void bookmark(Figure figure) throws IOException {
        Optional<String> id = figure.id();
        if (id.isPresent()) {
            text.bookmark(id.get());
        }
    }

    private void drawing(Figure figure, Plan.Picture picture, int width) throws IOException {
        long wide = (long) picture.width() * EMU_PER_PIXEL;
        long high = (long) picture.height() * EMU_PER_PIXEL;
        long widest = (long) width * EMU_PER_TWIP;
        if (wide > widest) {
            high = Math.max(high * widest / wide, EMU_PER_PIXEL);
            wide = widest;
        }
        if (high > HIGHEST) {
            wide = Math.max(wide * HIGHEST / high, EMU_PER_PIXEL);
            high = HIGHEST;
        }
        String extent = "cx=\"" + wide + "\" cy=\"" + high + "\"/>";
        String id = String.valueOf(nextId++);
        out.raw("<w:r><w:drawing><wp:inline xmlns:wp=\"" + Ns.WORD_DRAWING
                + "\" distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent " + extent + "<wp:docPr id=\"" + id
                + "\" name=\"Figur " + id + "\" descr=\"");
        out.text(figure.alternative());
        out.raw("\"/><a:graphic xmlns:a=\"" + Ns.DRAWING + "\"><a:graphicData uri=\"" + Ns.PICTURE
                + "\"><pic:pic xmlns:pic=\"" + Ns.PICTURE + "\"><pic:nvPicPr><pic:cNvPr id=\"" + id
                + "\" name=\"Figur " + id + "\" descr=\"");
        out.text(figure.alternative());
        out.raw("\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"" + picture.relation()
                + (picture.lines().isEmpty()
                        ? "\"/>"
                        : "\">" + lines(picture.lines().get()) + "</a:blip>")
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

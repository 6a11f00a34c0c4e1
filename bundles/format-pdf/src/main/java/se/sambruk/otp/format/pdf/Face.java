package se.sambruk.otp.format.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** One face of a font in one document, which gets the glyphs that are used and no others. Used by one thread. */
final class Face {
    /**
     * A glyph.
     *
     * @param hex how the content of a page names it
     * @param advance to the next one, in parts of the font's size
     */
    record Glyph(Face face, String hex, float advance) {}

    private final String name;
    private final TrueTypeFont data;
    private final CmapLookup lookup;
    private final PDType0Font font;
    private final Map<Integer, Glyph> glyphs = new HashMap<>();

    private Face(String name, TrueTypeFont data, PDType0Font font) throws IOException {
        this.name = name;
        this.data = data;
        this.font = font;
        this.lookup = data.getUnicodeCmapLookup();
    }

    /**
     * @param name what the content of pages calls it
     * @param resource where its file lies, from the root
     */
    static Face load(PDDocument document, String name, String resource) throws IOException {
        try (InputStream in = Face.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the bundle lacks " + resource);
            }
            TrueTypeFont data = new TTFParser().parse(new RandomAccessReadBuffer(in));
            return new Face(name, data, PDType0Font.load(document, data, true));
        }
    }

    String name() {
        return name;
    }

    PDType0Font font() {
        return font;
    }

    /** The glyph of a character; {@code null} if the face has none. */
    Glyph glyph(int c) throws IOException {
        Glyph known = glyphs.get(c);
        if (known == null && !glyphs.containsKey(c)) {
            int id = lookup.getGlyphId(c);
            if (id > 0) {
                font.addToSubset(c);
                String hex = Integer.toHexString(0x10000 + id).substring(1);
                known = new Glyph(this, hex, (float) data.getAdvanceWidth(id) / data.getUnitsPerEm());
            }
            glyphs.put(c, known);
        }
        return known;
    }
}

package se.sambruk.otp.format.pdf;

import java.io.IOException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import se.sambruk.otp.api.text.Characters;

/** The faces of a document: each is read when something is first set in it. Used by one thread. */
final class Faces {
    /** What stands where no face has a shape. */
    static final int BOX = 0x25a1;

    private static final String SANS = "/liberation/LiberationSans-";

    private enum Kind {
        REGULAR(SANS + "Regular.ttf"),
        BOLD(SANS + "Bold.ttf"),
        ITALIC(SANS + "Italic.ttf"),
        BOLD_ITALIC(SANS + "BoldItalic.ttf"),
        CODE("/liberation/LiberationMono-Regular.ttf"),
        /** For signs and scripts that the others lack. */
        OTHER("/net/sf/jasperreports/fonts/dejavu/DejaVuSansCondensed.ttf");

        private final String resource;

        Kind(String resource) {
            this.resource = resource;
        }
    }

    private final PDDocument document;
    private final Map<Kind, Face> loaded = new EnumMap<>(Kind.class);

    Faces(PDDocument document) {
        this.document = document;
    }

    /** Those that something is set in. */
    Collection<Face> used() {
        return loaded.values();
    }

    /** The glyph of a character in a style, or in the nearest face that has it; {@code null} if none has. */
    Face.Glyph glyph(int c, boolean bold, boolean italic, boolean code) throws IOException {
        int shown = alike(c);
        Face.Glyph glyph = face(kind(bold, italic, code)).glyph(shown);
        return glyph == null ? face(Kind.OTHER).glyph(shown) : glyph;
    }

    /** Spaces and hyphens of any kind look like the usual one. */
    private static int alike(int c) {
        if (Characters.isSpace(c)) {
            return ' ';
        }
        return c == 0x2010 || c == 0x2011 || c == 0xad ? '-' : c;
    }

    private static Kind kind(boolean bold, boolean italic, boolean code) {
        if (code) {
            return Kind.CODE;
        }
        return bold ? italic ? Kind.BOLD_ITALIC : Kind.BOLD : italic ? Kind.ITALIC : Kind.REGULAR;
    }

    private Face face(Kind kind) throws IOException {
        Face face = loaded.get(kind);
        if (face == null) {
            face = Face.load(document, "F" + (kind.ordinal() + 1), kind.resource);
            loaded.put(kind, face);
        }
        return face;
    }
}

package se.sambruk.otp.format.pdf;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import se.sambruk.otp.api.text.Characters;

/**
 * Breaks text into lines. A line ends after a space or a hyphen, at a soft hyphen, or, in a word that is longer than a line, anywhere. What no
 * face has a shape for stands as a box that says to those who listen what it is; that goes for scripts from right to left too, whose letters
 * would stand in the wrong order.
 */
final class Typesetter {
    /** Words that look and mean the same. */
    record Piece(String text, boolean bold, boolean italic, boolean code, Ink ink, Tag.Content content, Link link) {}

    /** What is set on one line, and how wide that is. */
    record Line(List<Run> runs, float width) {}

    private enum Break {
        NONE,
        MAY,
        HYPHEN,
        MUST
    }

    /** What stands in one place. Without a glyph it takes no place. */
    private record Atom(Face.Glyph glyph, float width, Piece piece, boolean space, Break after, String actual) {}

    private static final float CODE_SIZE = 0.94f;
    /** More characters than fit on any line. */
    private static final int MOST_FITTED = 400;

    private final Faces faces;
    private final Losses losses;

    Typesetter(Faces faces, Losses losses) {
        this.faces = faces;
        this.losses = losses;
    }

    /** One for what is only measured, or stands there once more: what that loses is told of already. */
    Typesetter quiet() {
        return new Typesetter(faces, new Losses());
    }

    Losses losses() {
        return losses;
    }

    /** How wide a text is on one line. */
    float width(String text, Look look) throws IOException {
        return width(text, look, look.bold(), false);
    }

    /** The same in another face than the look's own. */
    float width(String text, Look look, boolean bold, boolean code) throws IOException {
        float width = 0;
        Piece piece = new Piece(text, bold, look.italic(), code, look.ink(), null, null);
        for (Atom atom : quiet().atoms(List.of(piece), look)) {
            width += atom.width();
        }
        return width;
    }

    /** A piece in a look's own style. */
    static Piece plain(String text, Look look, Tag.Content content) {
        return new Piece(text, look.bold(), look.italic(), false, look.ink(), content, null);
    }

    /** A text on one line, however long. */
    Line single(String text, Look look, Tag.Content content) throws IOException {
        List<Atom> atoms = atoms(List.of(plain(text, look, content)), look);
        return line(atoms, 0, atoms.size(), look);
    }

    /** A text on one line, cut off with three dots where there is no room for more. */
    Line fitted(String text, Look look, float width) throws IOException {
        String whole = Signs.line(text);
        int length = whole.codePointCount(0, whole.length());
        Line line = length > MOST_FITTED ? null : single(whole, look, null);
        if (line != null && line.width() <= width) {
            return line;
        }
        int fits = 0;
        int tooMany = Math.min(length, MOST_FITTED);
        while (tooMany - fits > 1) {
            int middle = (fits + tooMany) / 2;
            if (single(shortened(whole, middle), look, null).width() <= width) {
                fits = middle;
            } else {
                tooMany = middle;
            }
        }
        return single(shortened(whole, fits), look, null);
    }

    private static String shortened(String text, int characters) {
        return text.substring(0, text.offsetByCodePoints(0, characters)).stripTrailing() + "…";
    }

    /** The lines of a text; none if there is nothing to be seen. */
    List<Line> lines(List<Piece> pieces, Look look, float width) throws IOException {
        List<Atom> atoms = atoms(pieces, look);
        List<Line> lines = new ArrayList<>();
        if (atoms.stream().allMatch(atom -> atom.space())) {
            return lines;
        }
        int start = 0;
        while (start < atoms.size()) {
            int end = end(atoms, start, width);
            lines.add(line(atoms, start, end, look));
            start = end;
        }
        return lines;
    }

    /** Where a line ends that begins somewhere. */
    private static int end(List<Atom> atoms, int start, float width) {
        int last = -1;
        float used = 0;
        for (int i = start; i < atoms.size(); i++) {
            Atom atom = atoms.get(i);
            used += atom.width();
            if (used > width && !atom.space() && i > start) {
                return last > start ? last : i;
            }
            if (atom.after() == Break.MUST) {
                return i + 1;
            }
            if (atom.after() != Break.NONE) {
                last = i + 1;
            }
        }
        return atoms.size();
    }

    private Line line(List<Atom> atoms, int start, int end, Look look) throws IOException {
        List<Atom> shown = new ArrayList<>(atoms.subList(start, end));
        if (end < atoms.size() && shown.get(shown.size() - 1).after() == Break.HYPHEN) {
            Piece piece = shown.get(shown.size() - 1).piece();
            shown.add(atom('-', piece, look, Break.NONE, "\u00ad"));
        }
        List<Run> runs = new ArrayList<>();
        StringBuilder hex = new StringBuilder();
        StringBuilder actual = new StringBuilder();
        float width = 0;
        float whole = 0;
        Atom first = null;
        for (Atom atom : shown) {
            if (atom.glyph() == null) {
                continue;
            }
            if (first != null && !isOneRun(first, atom)) {
                runs.add(run(first, hex, width, actual, look));
                first = null;
            }
            if (first == null) {
                first = atom;
                hex.setLength(0);
                actual.setLength(0);
                width = 0;
            }
            hex.append(atom.glyph().hex());
            actual.append(atom.actual() == null ? "" : atom.actual());
            width += atom.width();
            whole += atom.width();
        }
        if (first != null) {
            runs.add(run(first, hex, width, actual, look));
        }
        return new Line(runs, whole);
    }

    private static boolean isOneRun(Atom first, Atom next) {
        return first.glyph().face() == next.glyph().face()
                && first.piece() == next.piece()
                && (first.actual() == null) == (next.actual() == null);
    }

    private static Run run(Atom first, StringBuilder hex, float width, StringBuilder actual, Look look) {
        Piece piece = first.piece();
        return new Run(
                first.glyph().face(),
                size(piece, look),
                piece.ink(),
                hex.toString(),
                width,
                piece.content(),
                first.actual() == null ? null : actual.toString(),
                piece.link());
    }

    private static float size(Piece piece, Look look) {
        return piece.code() ? look.size() * CODE_SIZE : look.size();
    }

    private List<Atom> atoms(List<Piece> pieces, Look look) throws IOException {
        List<Atom> atoms = new ArrayList<>();
        for (Piece piece : pieces) {
            String text = Normalizer.normalize(Characters.lines(piece.text()), Normalizer.Form.NFC);
            for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
                add(text.codePointAt(at), piece, look, atoms);
            }
        }
        return atoms;
    }

    private void add(int c, Piece piece, Look look, List<Atom> atoms) throws IOException {
        Atom before = atoms.isEmpty() ? null : atoms.get(atoms.size() - 1);
        boolean afterBox = before != null && before.actual() != null;
        if (c == '\n') {
            atoms.add(atom(' ', piece, look, Break.MUST, null));
        } else if (!Characters.isAllowed(c)) {
            losses.removed(c);
        } else if (c == 0xad || c == 0x200b) {
            atoms.add(new Atom(null, 0, piece, true, c == 0xad ? Break.HYPHEN : Break.MAY, null));
        } else if (Characters.isUnseen(c)) {
            // What joins signs without a shape is a part of what they say.
            if (afterBox) {
                atoms.set(atoms.size() - 1, with(before, c));
            }
        } else if (Characters.isSpace(c)) {
            atoms.add(atom(c, piece, look, Signs.joins(c) ? Break.NONE : Break.MAY, null));
            if (c == '\t') {
                atoms.add(atom(c, piece, look, Break.MAY, null));
                atoms.add(atom(c, piece, look, Break.MAY, null));
            }
        } else if (Signs.isRightToLeft(c) || glyph(c, piece) == null) {
            losses.shapeless(c);
            if (afterBox && Character.getType(c) == Character.NON_SPACING_MARK) {
                atoms.set(atoms.size() - 1, with(before, c));
            } else {
                atoms.add(atom(Faces.BOX, piece, look, Break.NONE, Character.toString(c)));
            }
        } else {
            atoms.add(atom(c, piece, look, breaksAfter(c, atoms) ? Break.MAY : Break.NONE, null));
        }
    }

    /** Not after a single letter: "e-" says nothing by itself. */
    private static boolean breaksAfter(int c, List<Atom> atoms) {
        int last = atoms.size() - 1;
        boolean hyphen = c == '-' || c == '/' || c == 0x2010 || c == 0x2013 || c == 0x2014;
        return hyphen
                && last >= 1
                && !atoms.get(last).space()
                && !atoms.get(last - 1).space();
    }

    private static Atom with(Atom atom, int c) {
        return new Atom(
                atom.glyph(),
                atom.width(),
                atom.piece(),
                atom.space(),
                atom.after(),
                atom.actual() + Character.toString(c));
    }

    private Atom atom(int c, Piece piece, Look look, Break after, String actual) throws IOException {
        Face.Glyph glyph = glyph(c, piece);
        return new Atom(glyph, glyph.advance() * size(piece, look), piece, Characters.isSpace(c), after, actual);
    }

    private Face.Glyph glyph(int c, Piece piece) throws IOException {
        return faces.glyph(c, piece.bold(), piece.italic(), piece.code());
    }
}

package se.sambruk.otp.workbook;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The texts that a workbook's cells share. */
final class CellTexts extends DefaultHandler {
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    /** In characters; Excel itself holds some 33,000 in a cell. */
    static final int MAX_LENGTH = 1 << 20;
    /** In characters, of all texts together: they are all held in memory. */
    private static final long MAX_TOTAL = 64L << 20;
    /** Empty ones take memory too; each of them is some letters in a file that packs to nearly nothing. */
    static final int MAX_TEXTS = 1_000_000;

    private final List<String> texts = new ArrayList<>();
    private final BitSet rich = new BitSet();
    private final BitSet struck = new BitSet();
    private final StringBuilder text = new StringBuilder();
    private long total;
    private boolean inText;
    private boolean inPhonetic;

    /** A text by its number; empty where there is none. */
    String get(int index) {
        return index >= 0 && index < texts.size() ? texts.get(index) : "";
    }

    boolean isKnown(int index) {
        return index >= 0 && index < texts.size();
    }

    boolean isRich(int index) {
        return index >= 0 && rich.get(index);
    }

    boolean isStruck(int index) {
        return index >= 0 && struck.get(index);
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "strike" -> struck.set(texts.size(), Xml.isOn(attributes));
            case "si" -> text.setLength(0);
            case "t" -> inText = !inPhonetic;
            case "rPh" -> inPhonetic = true;
            case "rPr" -> rich.set(texts.size());
            default -> {}
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) throws SAXException {
        if (inText) {
            append(text, characters, start, length);
            total += length;
            if (total > MAX_TOTAL) {
                throw tooMuch(MAX_TOTAL);
            }
        }
    }

    /** Puts a piece of a cell's text together with what has come before it. */
    static void append(StringBuilder text, char[] characters, int start, int length) throws SAXException {
        if (text.length() + length > MAX_LENGTH) {
            throw tooMuch(MAX_LENGTH);
        }
        text.append(characters, start, length);
    }

    private static SAXException tooMuch(long characters) {
        return new SAXException(BookFault.of(BookFault.Reason.TEXT_TOO_LONG, characters));
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        switch (name) {
            case "si" -> add(text.isEmpty() ? "" : decode(text.toString()));
            case "t" -> inText = false;
            case "rPh" -> inPhonetic = false;
            default -> {}
        }
    }

    private void add(String shared) throws SAXException {
        if (texts.size() == MAX_TEXTS) {
            throw new SAXException(BookFault.of(BookFault.Reason.TOO_MANY, "texts", MAX_TEXTS));
        }
        texts.add(shared);
    }

    /** A text of a file as its reader sees it: {@code _x000D_} stands for a character (ECMA-376 part 1, 22.9.2.19). */
    static String decode(String written) {
        String decoded = written;
        if (written.contains("_x")) {
            Matcher matcher = ESCAPE.matcher(written);
            decoded = matcher.replaceAll(
                    match -> Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(match.group(1), 16))));
        }
        return decoded.indexOf('\r') < 0
                ? decoded
                : decoded.replace("\r\n", "\n").replace('\r', '\n');
    }
}

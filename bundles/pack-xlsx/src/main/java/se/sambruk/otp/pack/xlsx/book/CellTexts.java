package se.sambruk.otp.pack.xlsx.book;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The texts that a workbook's cells share. */
final class CellTexts extends DefaultHandler {
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final List<String> texts = new ArrayList<>();
    private final BitSet rich = new BitSet();
    private final StringBuilder text = new StringBuilder();
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

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "si" -> text.setLength(0);
            case "t" -> inText = !inPhonetic;
            case "rPh" -> inPhonetic = true;
            case "rPr" -> rich.set(texts.size());
            default -> {}
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (inText) {
            text.append(characters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        switch (name) {
            case "si" -> texts.add(decode(text.toString()));
            case "t" -> inText = false;
            case "rPh" -> inPhonetic = false;
            default -> {}
        }
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

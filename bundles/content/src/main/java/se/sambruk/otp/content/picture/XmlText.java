package se.sambruk.otp.content.picture;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The letters of an XML file, in one of the encodings that every program reads in the same way. A file in another could be harmless to one program and
 * something else to the next.
 */
final class XmlText {
    private static final Map<String, Charset> KNOWN = Map.of(
            "UTF-8", StandardCharsets.UTF_8,
            "UTF-16", StandardCharsets.UTF_16,
            "US-ASCII", StandardCharsets.US_ASCII,
            "ISO-8859-1", StandardCharsets.ISO_8859_1,
            "WINDOWS-1252", Charset.forName("windows-1252"));

    private static final String BEGINNING = "<?xml";
    private static final String END = "?>";
    private static final String NAMED = "encoding";
    private static final int LONGEST = 200;

    private XmlText() {}

    /** The encoding that a file says it is in, where it says so; in capitals. */
    static String encoding(byte[] content) {
        if (content.length >= 2) {
            int mark = (content[0] & 0xFF) << 8 | content[1] & 0xFF;
            if (mark == 0xFEFF || mark == 0xFFFE) {
                return "UTF-16";
            }
        }
        String first = new String(content, 0, Math.min(content.length, LONGEST), StandardCharsets.ISO_8859_1);
        String marked = first.startsWith("\u00ef\u00bb\u00bf") ? first.substring(3) : first;
        int end = marked.indexOf(END);
        int named = marked.indexOf(NAMED);
        if (!marked.startsWith(BEGINNING) || named < 0 || end < named) {
            return "UTF-8";
        }
        String rest = marked.substring(named + NAMED.length(), end).replaceFirst("^\\s*=\\s*", "");
        int quote = rest.isEmpty() ? -1 : rest.indexOf(rest.charAt(0), 1);
        return quote < 0 ? rest : rest.substring(1, quote).toUpperCase(Locale.ROOT);
    }

    /** The text; empty where the encoding is not one of those, or some of the file is not in it. */
    static Optional<String> of(byte[] content) {
        Charset charset = KNOWN.get(encoding(content));
        if (charset == null) {
            return Optional.empty();
        }
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return Optional.of(text.startsWith("\ufeff") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    static boolean isKnown(String encoding) {
        return KNOWN.containsKey(encoding);
    }
}

package se.sambruk.otp.award.masking;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What can be looked through in a file: texts, and the parts of Office files, their properties included. */
final class SearchedFile {
    /** More is not unpacked: such a file is not one that people write in. */
    private static final int MOST_BYTES = 256 << 20;

    private static final int MOST_PARTS = 5000;
    private static final Set<String> TEXTS =
            Set.of("txt", "csv", "md", "json", "yaml", "yml", "xml", "html", "htm", "sha256");
    private static final Set<String> OFFICE = Set.of("docx", "xlsx", "pptx", "docm", "xlsm", "odt", "ods");
    private static final Set<String> READABLE_PARTS = Set.of("xml", "rels", "txt", "vml");
    /** A hyphen at which no line may end, which Word keeps as an element. */
    private static final Pattern HYPHEN = Pattern.compile("<w:noBreakHyphen\\b[^>]*>");

    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#(\\d{1,7})|#x([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos));");

    private SearchedFile() {}

    static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** The file as text, where it is one. */
    static Optional<String> asText(String name, byte[] bytes) {
        return TEXTS.contains(ending(name)) ? decoded(bytes) : Optional.empty();
    }

    private static Optional<String> decoded(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /**
     * Everything that a file says, in pieces.
     *
     * @return empty where it cannot be looked through: in a form that is not known, with a part that may hold anything, or too large
     */
    static Optional<List<String>> texts(String name, byte[] bytes) {
        Optional<String> text = asText(name, bytes);
        if (text.isPresent()) {
            return Optional.of(List.of(text.get(), plain(text.get())));
        }
        try {
            return OFFICE.contains(ending(name)) ? parts(bytes) : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            // Damaged or made to mislead: nothing is told of what stands there.
            return Optional.empty();
        }
    }

    private static Optional<List<String>> parts(byte[] bytes) throws IOException {
        List<String> texts = new ArrayList<>();
        long left = MOST_BYTES;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                byte[] unpacked = zip.readNBytes((int) left + 1);
                left -= unpacked.length;
                Optional<String> text = decoded(unpacked);
                boolean isReadable = READABLE_PARTS.contains(ending(part.getName())) || part.isDirectory();
                if (left < 0 || texts.size() > MOST_PARTS || !isReadable || text.isEmpty()) {
                    return Optional.empty();
                }
                texts.add(part.getName());
                texts.add(unescaped(text.get()));
                texts.add(plain(text.get()));
            }
        }
        return texts.isEmpty() ? Optional.empty() : Optional.of(texts);
    }

    /** Without tags: a word may be split between runs with looks of their own. */
    private static String plain(String xml) {
        return unescaped(TAG.matcher(HYPHEN.matcher(xml).replaceAll("-")).replaceAll(""));
    }

    private static String unescaped(String text) {
        return ENTITY.matcher(text)
                .replaceAll(
                        match -> Matcher.quoteReplacement(character(match.group(1), match.group(2), match.group(3))));
    }

    private static String character(String decimal, String hexadecimal, String name) {
        if (decimal != null) {
            return Character.toString(Integer.parseInt(decimal));
        }
        if (hexadecimal != null) {
            return Character.toString(Integer.parseInt(hexadecimal, 16));
        }
        return switch (name) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            default -> "'";
        };
    }
}

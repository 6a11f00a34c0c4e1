package se.sambruk.otp.testkit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A workbook as its parts, to be changed as text, as a supplier or an intruder might. Not thread-safe. */
public final class WorkbookParts {
    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    public WorkbookParts(byte[] workbook) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    public boolean has(String name) {
        return parts.containsKey(name);
    }

    /** The text of a part, which must be there. */
    public String text(String name) {
        if (!has(name)) {
            throw new AssertionError("no part " + name);
        }
        return new String(parts.get(name), StandardCharsets.UTF_8);
    }

    /** Puts another text in the place of a part's, which must be there. */
    public WorkbookParts change(String name, UnaryOperator<String> change) {
        return put(name, change.apply(text(name)).getBytes(StandardCharsets.UTF_8));
    }

    /** Puts a part in, last if it is new. */
    public WorkbookParts put(String name, byte[] content) {
        parts.put(name, content.clone());
        return this;
    }

    /** Writes XML for after the attributes of a cell that is there and empty. */
    public void fill(String part, String address, String xml) {
        change(part, sheet -> {
            Matcher matcher =
                    Pattern.compile("(<c r=\"" + address + "\" s=\"\\d+\")/>").matcher(sheet);
            if (!matcher.find()) {
                throw new AssertionError("no empty cell " + address);
            }
            return sheet.substring(0, matcher.start()) + matcher.group(1) + xml + sheet.substring(matcher.end());
        });
    }

    /** A text as what {@link #fill} takes. */
    public static String inline(String text) {
        return " t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escaped(text) + "</t></is></c>";
    }

    public static String escaped(String text) {
        return text.replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                // The same parts give the same bytes.
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }
}

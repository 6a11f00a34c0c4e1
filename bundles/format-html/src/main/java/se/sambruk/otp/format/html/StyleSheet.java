package se.sambruk.otp.format.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import se.sambruk.otp.api.document.MatrixTone;

/**
 * The style of a page, and the policy that lets this style in and nothing else: no script, no other style, no picture but those in the page.
 *
 * @param css without {@code <} and {@code &}
 * @param policy a content security policy
 */
record StyleSheet(String css, String policy) {
    static final StyleSheet DOCUMENT = of("\n" + read("page.css") + widths());
    static final StyleSheet MATRIX = of("\n" + read("page.css") + read("matrix.css") + tones());

    private static final int WHOLE = 100;

    /** The class of a column that takes so many hundredths of the table's width. */
    static String width(int percent) {
        return "w" + percent;
    }

    /** The class of a tone. */
    static String tone(MatrixTone tone) {
        return "tone-" + tone.wire();
    }

    private static StyleSheet of(String css) {
        return new StyleSheet(
                css,
                "default-src 'none'; img-src data:; style-src 'sha256-" + hash(css)
                        + "'; base-uri 'none'; form-action 'none'");
    }

    private static String widths() {
        StringBuilder css = new StringBuilder();
        for (int percent = 1; percent < WHOLE; percent++) {
            css.append('.')
                    .append(width(percent))
                    .append("{width:")
                    .append(percent)
                    .append("%}");
        }
        return css.append('\n').toString();
    }

    private static String tones() {
        StringBuilder css = new StringBuilder();
        for (MatrixTone tone : MatrixTone.values()) {
            css.append('.').append(tone(tone)).append("{background-color:#").append(tone.ground());
            css.append(";color:#").append(tone.ink()).append("}\n");
        }
        return css.toString();
    }

    private static String read(String name) {
        try (InputStream in = StyleSheet.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String css) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return Base64.getEncoder().encodeToString(digest.digest(css.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

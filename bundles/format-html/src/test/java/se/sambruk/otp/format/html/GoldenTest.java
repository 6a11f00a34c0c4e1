package se.sambruk.otp.format.html;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.Test;
import se.sambruk.otp.testkit.Samples;

/** The pages as they are, but for the style and its hash, which are read by looking at pages. */
public class GoldenTest {
    private static final Pattern STYLE = Pattern.compile("(?s)(<style>).*?(</style>)");
    private static final Pattern HASH = Pattern.compile("sha256-[^']*");

    @Test
    public void the_sample_document_is_the_golden_one() throws IOException {
        assertGolden("document.html", Samples.document());
    }

    @Test
    public void the_sample_matrix_is_the_golden_one() throws IOException {
        assertGolden("matrix.html", Samples.matrix());
    }

    private static void assertGolden(String name, Object source) throws IOException {
        String page = HASH.matcher(STYLE.matcher(Pages.of(source).source()).replaceAll("$1$2"))
                .replaceAll("sha256-");
        try (InputStream golden = GoldenTest.class.getResourceAsStream(name)) {
            assertEquals(new String(golden.readAllBytes(), StandardCharsets.UTF_8), page);
        }
    }
}

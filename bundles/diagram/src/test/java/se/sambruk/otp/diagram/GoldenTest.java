package se.sambruk.otp.diagram;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.Test;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Diagram;
import se.sambruk.otp.api.text.LocalizedText;

/**
 * Drawings that somebody has looked at, byte by byte: on every machine and in every run the same. After a change that is meant, look at what
 * {@link Gallery} draws, and then renew them with {@code -Dgolden.renew=true}.
 */
public class GoldenTest {
    private static final Path FOLDER = Path.of("src/test/resources/se/sambruk/otp/diagram/golden");

    @Test
    public void a_flow_is_drawn_as_before() throws IOException {
        check("flow.svg", Views.flow(), LocalizedText.SWEDISH);
    }

    @Test
    public void a_layered_view_is_drawn_as_before() throws IOException {
        check("layered.svg", Views.layered(), LocalizedText.SWEDISH);
    }

    @Test
    public void all_types_are_drawn_as_before() throws IOException {
        check("types.svg", Views.allTypes(), Locale.ENGLISH);
    }

    @Test
    public void all_relations_are_drawn_as_before() throws IOException {
        check("relations.svg", Views.allRelations(), Locale.ENGLISH);
    }

    private static void check(String name, ArchitectureModel model, Locale locale) throws IOException {
        byte[] drawn =
                Views.diagrams().draw(model, Views.VIEW, Diagram.SVG, locale).image();
        Path golden = FOLDER.resolve(name);
        if (Boolean.getBoolean("golden.renew")) {
            Files.createDirectories(FOLDER);
            Files.write(golden, drawn);
        }
        assertEquals(Files.readString(golden), new String(drawn, StandardCharsets.UTF_8));
    }
}

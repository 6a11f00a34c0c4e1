package se.sambruk.otp.testkit;

import static org.junit.Assert.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.Test;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Folder;
import se.sambruk.otp.api.architecture.LanguageText;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.architecture.ViewConnection;
import se.sambruk.otp.api.architecture.ViewNode;

public class TracesTest {
    @Test
    public void texts_of_lines_and_of_folders_at_any_depth_must_be_found_in_every_language() {
        ArchitectureModel model = ArchitectureModel.builder("m")
                .view(View.builder("v")
                        .node(ViewNode.group("a").label("Ruta").build())
                        .node(ViewNode.note("b").label("Lapp").build())
                        .connection(ViewConnection.builder("l", "a", "b")
                                .label(LanguageText.of(Map.of("sv", "Linje", "en", "Line")))
                                .description(LanguageText.of("Förklaring"))
                                .build())
                        .build())
                .folder(Folder.builder(LanguageText.of("Yttre"))
                        .folder(Folder.builder(LanguageText.of("Inre"))
                                .description(LanguageText.of("Innehåll"))
                                .build())
                        .build())
                .build();

        List<String> texts = Traces.of(model);

        assertEquals(List.of("Ruta", "Lapp", "Line", "Linje", "Förklaring", "Yttre", "Inre", "Innehåll"), texts);
        assertEquals(List.of("Inre", "Linje"), Traces.lacking(texts, "Ruta Lapp Line Förklaring Yttre Innehåll"));
    }
}

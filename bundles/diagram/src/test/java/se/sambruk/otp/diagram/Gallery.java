package se.sambruk.otp.diagram;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Diagram;
import se.sambruk.otp.api.text.LocalizedText;

/** Draws the models of the tests into a folder, for people to look at: {@code target/gallery}, or what the argument names. */
public final class Gallery {
    private Gallery() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : "target/gallery");
        Files.createDirectories(folder);
        Map<String, ArchitectureModel> models = new LinkedHashMap<>();
        models.put("types", Views.allTypes());
        models.put("relations", Views.allRelations());
        models.put("layered", Views.layered());
        models.put("flow", Views.flow());
        for (Map.Entry<String, ArchitectureModel> each : models.entrySet()) {
            for (String type : new String[] {Diagram.SVG, Diagram.PNG}) {
                long begin = System.nanoTime();
                Diagram drawn = Views.diagrams().draw(each.getValue(), Views.VIEW, type, LocalizedText.SWEDISH);
                String name = each.getKey() + (type.equals(Diagram.SVG) ? ".svg" : ".png");
                Files.write(folder.resolve(name), drawn.image());
                System.out.println(name + " " + drawn.width() + " × " + drawn.height() + ", "
                        + (System.nanoTime() - begin) / 1_000_000 + " ms");
            }
            System.out.println(Views.diagrams().describe(each.getValue(), Views.VIEW, LocalizedText.SWEDISH));
        }
    }
}

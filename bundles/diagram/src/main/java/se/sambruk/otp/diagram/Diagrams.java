package se.sambruk.otp.diagram;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Diagram;
import se.sambruk.otp.api.architecture.DiagramService;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.api.text.Messages;
import se.sambruk.otp.diagram.layout.ViewLayout;
import se.sambruk.otp.diagram.raster.Fonts;
import se.sambruk.otp.diagram.raster.Raster;
import se.sambruk.otp.diagram.scene.Scene;
import se.sambruk.otp.diagram.scene.SceneContent;
import se.sambruk.otp.diagram.scene.SceneMaker;
import se.sambruk.otp.diagram.svg.Drawing;
import se.sambruk.otp.diagram.words.Description;

/** Lays out, draws and describes views. Knows nothing of OSGi. Thread-safe. */
final class Diagrams implements DiagramService {
    private static final Messages TEXTS = Messages.of(Diagrams.class);

    /** Printed any smaller, nothing of a drawing can be told from the rest. */
    private static final double SMALLEST_SCALE = 0.1;

    private final Limits limits;
    private final Fonts fonts;

    Diagrams(Limits limits) {
        this(limits, Fonts.OF_MACHINE);
    }

    Diagrams(Limits limits, Fonts fonts) {
        this.limits = limits;
        this.fonts = fonts;
    }

    @Override
    public View layOut(ArchitectureModel model, String view) {
        Scene scene = SceneMaker.scene(model, view(model, view), LocalizedText.SWEDISH);
        return scene.isLaidOut() ? scene.view() : layOut(scene);
    }

    @Override
    public Diagram draw(ArchitectureModel model, String view, String mediaType, Locale locale) {
        if (!mediaType.equals(Diagram.SVG) && !mediaType.equals(Diagram.PNG)) {
            throw problem("OTP-4504", mediaType);
        }
        Scene scene = SceneMaker.scene(model, view(model, view), locale);
        ContentHash content = SceneContent.of(scene);
        if (!scene.isLaidOut()) {
            scene = SceneMaker.scene(model, layOut(scene), locale);
        } else if (items(scene.view()) > limits.drawingItems()) {
            throw problem("OTP-4502", view, items(scene.view()), limits.drawingItems());
        }
        String alternative = Description.of(model, scene);
        Drawing drawing = Drawing.of(scene, alternative);
        if (mediaType.equals(Diagram.SVG)) {
            byte[] svg = drawing.svg().getBytes(StandardCharsets.UTF_8);
            return Diagram.of(svg, mediaType, drawing.width(), drawing.height(), scene.title(), alternative)
                    .showing(content);
        }
        Raster raster = raster(view, drawing);
        return Diagram.of(raster.png(), mediaType, raster.width(), raster.height(), scene.title(), alternative)
                .showing(content);
    }

    @Override
    public String describe(ArchitectureModel model, String view, Locale locale) {
        return Description.of(model, SceneMaker.scene(model, view(model, view), locale));
    }

    private View layOut(Scene scene) {
        View view = scene.view();
        if (items(view) > limits.layoutItems()) {
            throw problem("OTP-4501", view.id(), items(view), limits.layoutItems());
        }
        return ViewLayout.layOut(scene);
    }

    private Raster raster(String view, Drawing drawing) {
        double pixels = (double) drawing.width() * drawing.height();
        double scale = Math.min(limits.scale(), Math.sqrt(limits.pixels() / pixels));
        if (scale < Math.min(SMALLEST_SCALE, limits.scale())) {
            throw problem("OTP-4505", view, drawing.width(), drawing.height());
        }
        try {
            return Raster.of(drawing.svg(), drawing.width(), drawing.height(), scale, fonts);
        } catch (Raster.NoFonts e) {
            throw problem("OTP-4503", view);
        }
    }

    private static int items(View view) {
        return (int) view.allNodes().count() + view.connections().size();
    }

    private static View view(ArchitectureModel model, String view) {
        return model.view(view).orElseThrow(() -> problem("OTP-4500", view));
    }

    private static ProblemException problem(String code, Object... arguments) {
        return Problem.error(TEXTS, code, arguments).asException();
    }
}

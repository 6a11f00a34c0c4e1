package se.sambruk.otp.shell;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Bounds;
import se.sambruk.otp.api.architecture.Diagram;
import se.sambruk.otp.api.architecture.DiagramService;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.architecture.ViewNode;

/** Draws nothing but what a view is called, and puts every box in the same place. */
public final class FakeDiagrams implements DiagramService {
    /** The media types that were asked for, in order. */
    public final List<String> drawn = new ArrayList<>();

    private final boolean hasFonts;

    public FakeDiagrams() {
        this(true);
    }

    /**
     * @param hasFonts without them there is no drawing in pixels
     */
    public FakeDiagrams(boolean hasFonts) {
        this.hasFonts = hasFonts;
    }

    @Override
    public View layOut(ArchitectureModel model, String view) {
        View known = model.view(view).orElseThrow();
        return known.toBuilder()
                .nodes(known.nodes().stream().map(FakeDiagrams::placed).toList())
                .build();
    }

    private static ViewNode placed(ViewNode node) {
        return node.toBuilder()
                .bounds(new Bounds(0, 0, 100, 50))
                .nodes(node.nodes().stream().map(FakeDiagrams::placed).toList())
                .build();
    }

    @Override
    public Diagram draw(ArchitectureModel model, String view, String mediaType, Locale locale) {
        drawn.add(mediaType);
        if (mediaType.equals(Diagram.PNG) && !hasFonts) {
            throw FakeProblems.ERROR.asException();
        }
        String title = model.view(view).orElseThrow().names().in(locale);
        return Diagram.of(
                (mediaType + " " + view).getBytes(StandardCharsets.UTF_8),
                mediaType,
                100,
                50,
                title,
                describe(model, view, locale));
    }

    @Override
    public String describe(ArchitectureModel model, String view, Locale locale) {
        long boxes = model.view(view).orElseThrow().allNodes().count();
        return locale.getLanguage().equals("sv")
                ? "Vyn har " + boxes + " rutor.\nDe hör ihop."
                : "The view has " + boxes + " boxes.\nThey belong together.";
    }
}

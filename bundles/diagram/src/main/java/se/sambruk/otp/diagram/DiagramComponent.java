package se.sambruk.otp.diagram;

import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Diagram;
import se.sambruk.otp.api.architecture.DiagramService;
import se.sambruk.otp.api.architecture.View;

/** The drawing of views as a service. */
@Component(configurationPid = "se.sambruk.otp.diagram")
public final class DiagramComponent implements DiagramService {
    private final Diagrams diagrams;

    @Activate
    public DiagramComponent(DiagramConfig config) {
        this.diagrams = new Diagrams(Limits.of(config));
    }

    @Override
    public View layOut(ArchitectureModel model, String view) {
        return diagrams.layOut(model, view);
    }

    @Override
    public Diagram draw(ArchitectureModel model, String view, String mediaType, Locale locale) {
        return diagrams.draw(model, view, mediaType, locale);
    }

    @Override
    public String describe(ArchitectureModel model, String view, Locale locale) {
        return diagrams.describe(model, view, locale);
    }
}

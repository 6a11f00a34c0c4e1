package se.sambruk.otp.format.archimate;

import java.io.IOException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import se.sambruk.otp.api.architecture.ModelImportFormat;
import se.sambruk.otp.api.architecture.ModelReading;
import se.sambruk.otp.api.content.PackSource;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.format.archimate.archi.GraficoReader;
import se.sambruk.otp.format.archimate.fault.Texts;

/** Reads the folders that Archi's coArchi plugin keeps in version control: one file for each concept. */
@Component(service = ModelImportFormat.class, configurationPid = "se.sambruk.otp.format.archimate")
public final class GraficoImport implements ModelImportFormat {
    private final GraficoReader reader;

    @Activate
    public GraficoImport(ImportConfig config) {
        this.reader = new GraficoReader(ImportConfig.Limits.of(config));
    }

    @Override
    public String id() {
        return "grafico";
    }

    @Override
    public LocalizedText label() {
        return Texts.ALL.text("label.grafico");
    }

    @Override
    public boolean recognizes(PackSource source) {
        return GraficoReader.root(source.paths()).isPresent();
    }

    @Override
    public ModelReading read(PackSource source) throws IOException, InterruptedException {
        return reader.read(source);
    }
}

package se.sambruk.otp.format.archimate;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import se.sambruk.otp.api.architecture.ModelImportFormat;
import se.sambruk.otp.api.architecture.ModelReading;
import se.sambruk.otp.api.content.PackSource;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.format.archimate.archi.ArchiReader;
import se.sambruk.otp.format.archimate.fault.Texts;

/** Reads the files that Archi saves, with images and without. */
@Component(service = ModelImportFormat.class, configurationPid = "se.sambruk.otp.format.archimate")
public final class ArchiImport implements ModelImportFormat {
    private final ArchiReader reader;

    @Activate
    public ArchiImport(ImportConfig config) {
        this.reader = new ArchiReader(ImportConfig.Limits.of(config));
    }

    @Override
    public String id() {
        return "archi";
    }

    @Override
    public LocalizedText label() {
        return Texts.ALL.text("label.archi");
    }

    @Override
    public boolean recognizes(PackSource source) throws IOException {
        if (source.paths().size() != 1) {
            return false;
        }
        if (source.paths().first().toLowerCase(Locale.ROOT).endsWith(".archimate")) {
            Beginning beginning = Beginning.ofOnly(source);
            return !beginning.name().equals("model") || beginning.isArchi() || beginning.isZip();
        }
        return Beginning.ofOnly(source).isArchi();
    }

    @Override
    public ModelReading read(PackSource source) throws IOException, InterruptedException {
        String path = source.paths().first();
        try (InputStream in = source.open(path)) {
            return reader.read(path, in);
        }
    }
}

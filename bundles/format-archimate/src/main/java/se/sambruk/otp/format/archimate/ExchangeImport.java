package se.sambruk.otp.format.archimate;

import java.io.IOException;
import java.io.InputStream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import se.sambruk.otp.api.architecture.ModelImportFormat;
import se.sambruk.otp.api.architecture.ModelReading;
import se.sambruk.otp.api.content.PackSource;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.format.archimate.exchange.ExchangeReader;
import se.sambruk.otp.format.archimate.fault.Texts;

/** Reads the Open Group's exchange format, which most tools write. */
@Component(service = ModelImportFormat.class, configurationPid = "se.sambruk.otp.format.archimate")
public final class ExchangeImport implements ModelImportFormat {
    private final ExchangeReader reader;

    @Activate
    public ExchangeImport(ImportConfig config) {
        this.reader = new ExchangeReader(ImportConfig.Limits.of(config));
    }

    @Override
    public String id() {
        return "archimate-exchange";
    }

    @Override
    public LocalizedText label() {
        return Texts.ALL.text("label.exchange");
    }

    @Override
    public boolean recognizes(PackSource source) throws IOException {
        if (source.paths().size() != 1) {
            return false;
        }
        Beginning beginning = Beginning.ofOnly(source);
        return beginning.name().equals("model") && !beginning.isArchi();
    }

    @Override
    public ModelReading read(PackSource source) throws IOException, InterruptedException {
        String path = source.paths().first();
        try (InputStream in = source.open(path)) {
            return reader.read(path, in);
        }
    }
}

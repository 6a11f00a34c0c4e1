package se.sambruk.otp.content;

import java.io.InputStream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import se.sambruk.otp.api.casefile.CaseFileReader;
import se.sambruk.otp.api.casefile.CaseFileReading;
import se.sambruk.otp.content.casefile.CaseFileParser;

/** Reads what cases are opened with; needs no store. */
@Component(service = CaseFileReader.class, configurationPid = ContentConfig.PID)
public final class CaseFileReaderComponent implements CaseFileReader {
    private final CaseFileParser parser;

    @Activate
    public CaseFileReaderComponent(ContentConfig config) {
        parser = new CaseFileParser(ContentConfig.Reader.limits(config));
    }

    @Override
    public CaseFileReading read(String name, InputStream in) {
        return parser.read(name, in);
    }
}

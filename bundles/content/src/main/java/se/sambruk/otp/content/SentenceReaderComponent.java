package se.sambruk.otp.content;

import java.io.InputStream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import se.sambruk.otp.api.quality.SentenceReader;
import se.sambruk.otp.api.quality.SentenceReading;
import se.sambruk.otp.content.sentence.SentenceParser;

/** Reads sentences to be checked; needs no store. */
@Component(service = SentenceReader.class, configurationPid = ContentConfig.PID)
public final class SentenceReaderComponent implements SentenceReader {
    private final SentenceParser parser;

    @Activate
    public SentenceReaderComponent(ContentConfig config) {
        parser = new SentenceParser(ContentConfig.Reader.limits(config));
    }

    @Override
    public SentenceReading read(String name, InputStream in) {
        return parser.read(name, in);
    }
}

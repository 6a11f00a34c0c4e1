package se.sambruk.otp.content;

import java.io.InputStream;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import se.sambruk.otp.api.assessment.ScoreFileReader;
import se.sambruk.otp.content.scores.ScoreFileParser;

/** Reads score sheets in YAML; needs no store. */
@Component(service = ScoreFileReader.class, configurationPid = ContentConfig.PID)
public final class ScoreFileReaderComponent implements ScoreFileReader {
    private final ScoreFileParser parser;

    @Activate
    public ScoreFileReaderComponent(ContentConfig config) {
        parser = new ScoreFileParser(ContentConfig.Reader.limits(config));
    }

    @Override
    public List<String> extensions() {
        return parser.extensions();
    }

    @Override
    public Reading read(String name, InputStream in) {
        return parser.read(name, in);
    }
}

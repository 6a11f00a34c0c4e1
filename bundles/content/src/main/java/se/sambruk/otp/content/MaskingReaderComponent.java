package se.sambruk.otp.content;

import java.io.InputStream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import se.sambruk.otp.api.award.masking.MaskingReader;
import se.sambruk.otp.api.award.masking.MaskingReading;
import se.sambruk.otp.content.masking.MaskingParser;

/** Reads what is left out of masked copies; needs no store. */
@Component(service = MaskingReader.class, configurationPid = ContentConfig.PID)
public final class MaskingReaderComponent implements MaskingReader {
    private final MaskingParser parser;

    @Activate
    public MaskingReaderComponent(ContentConfig config) {
        parser = new MaskingParser(ContentConfig.Reader.limits(config));
    }

    @Override
    public MaskingReading read(String name, InputStream in) {
        return parser.read(name, in);
    }
}

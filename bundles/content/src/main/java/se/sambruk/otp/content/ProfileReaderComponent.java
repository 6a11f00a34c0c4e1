package se.sambruk.otp.content;

import java.io.InputStream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import se.sambruk.otp.api.library.ProfileReader;
import se.sambruk.otp.api.library.ProfileReading;
import se.sambruk.otp.content.profile.ProfileParser;

/** Reads profiles; needs no store. */
@Component(service = ProfileReader.class, configurationPid = ContentConfig.PID)
public final class ProfileReaderComponent implements ProfileReader {
    private final ProfileParser parser;

    @Activate
    public ProfileReaderComponent(ContentConfig config) {
        parser = new ProfileParser(ContentConfig.Reader.limits(config));
    }

    @Override
    public ProfileReading read(String name, InputStream in) {
        return parser.read(name, in);
    }
}

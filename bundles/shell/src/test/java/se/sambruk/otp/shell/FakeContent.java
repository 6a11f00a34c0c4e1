package se.sambruk.otp.shell;

import java.nio.file.Path;
import java.util.List;
import se.sambruk.otp.api.content.ContentService;
import se.sambruk.otp.api.content.PackReading;
import se.sambruk.otp.api.content.PackReport;
import se.sambruk.otp.api.content.PackSource;
import se.sambruk.otp.api.store.Act;

/** Knows of the packs that it is given; takes in none. */
public record FakeContent(List<PackReport> packs) implements ContentService {
    @Override
    public PackReading read(PackSource source) {
        throw new UnsupportedOperationException();
    }

    @Override
    public PackSource open(Path path) {
        throw new UnsupportedOperationException();
    }

    @Override
    public PackReport ingest(PackSource source, Act act) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void withdraw(String sourceName, Act act) {
        throw new UnsupportedOperationException();
    }
}

package se.sambruk.otp.plugins.osgi;

import java.util.Optional;
import java.util.function.Supplier;
import se.sambruk.otp.api.content.ContentService;
import se.sambruk.otp.api.content.PackReading;
import se.sambruk.otp.api.content.PackReport;
import se.sambruk.otp.api.content.PackSource;
import se.sambruk.otp.plugins.fault.Faults;
import se.sambruk.otp.plugins.install.Packs;

/** Asks the content service, which may come and go. */
public final class LibraryPacks implements Packs {
    private final Supplier<Optional<ContentService>> content;

    public LibraryPacks(Supplier<Optional<ContentService>> content) {
        this.content = content;
    }

    @Override
    public PackReading check(PackSource source) {
        return content.get().orElseThrow(() -> Faults.refusal("OTP-7054")).check(source);
    }

    @Override
    public Optional<PackReport> report(String location) {
        return content.get().stream()
                .flatMap(service -> service.packs().stream())
                .filter(report -> report.source().equals(location))
                .findFirst();
    }
}

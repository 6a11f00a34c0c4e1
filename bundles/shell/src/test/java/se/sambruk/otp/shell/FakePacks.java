package se.sambruk.otp.shell;

import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.PackReport;
import se.sambruk.otp.api.content.PackState;
import se.sambruk.otp.testkit.Samples;

/** What is told of packs, in every state. */
public final class FakePacks {
    private FakePacks() {}

    /** Two that are in use. */
    public static List<PackReport> inUse() {
        return List.of(
                report(Samples.catalog(), "provpaket-1.0.0.jar"),
                report(Samples.municipalCatalog(), "deploy/provkommun.yaml"));
    }

    /** One that has faults. */
    public static PackReport refused() {
        return new PackReport(
                "deploy/trasigt.yaml",
                PackState.REFUSED,
                Optional.empty(),
                Optional.empty(),
                0,
                0,
                List.of(FakeProblems.ERROR, FakeProblems.WARNING));
    }

    /** An edition that came with the platform, and that a newer one has taken the place of. */
    public static PackReport superseded() {
        return new PackReport(
                "provpaket-0.9.0.jar",
                PackState.SUPERSEDED,
                Optional.of(Samples.catalog().manifest()),
                Optional.empty(),
                0,
                0,
                List.of(FakeProblems.NOTE));
    }

    private static PackReport report(Catalog catalog, String source) {
        return new PackReport(
                source,
                PackState.ACTIVE,
                Optional.of(catalog.manifest()),
                Optional.of(catalog.ref()),
                catalog.requirements().size(),
                catalog.amendments().size(),
                List.of());
    }
}

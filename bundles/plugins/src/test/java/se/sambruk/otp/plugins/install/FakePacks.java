package se.sambruk.otp.plugins.install;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.content.PackManifest;
import se.sambruk.otp.api.content.PackReading;
import se.sambruk.otp.api.content.PackReport;
import se.sambruk.otp.api.content.PackSource;
import se.sambruk.otp.api.content.PackState;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.library.ContextReport;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.publication.PublicationFinding;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.plugins.fault.Faults;

/** A library that reads packs of one line: {@code pack: <id> <version>}. */
final class FakePacks implements Packs {
    private static final Problem HELD =
            Problem.of("OTP-1403", Severity.ERROR, LocalizedText.of("En annan har det."), LocalizedText.of("Välj."));

    final Map<String, PackReport> reports = new HashMap<>();

    /** Whether another source has the pack of a location. */
    final Map<String, BooleanSupplier> others = new HashMap<>();

    /** What is told instead of reading; a library that is not there. */
    Optional<Problem> missing = Optional.empty();
    /** What does not fit together with other packs. */
    List<ContextReport> conflicts = List.of();
    /** What an editor would meet in publications. */
    List<PublicationFinding> findings = List.of();
    /** What each pack has in it. */
    UnaryOperator<Catalog.Builder> content = UnaryOperator.identity();
    /** Done at each reading. */
    Runnable meanwhile = () -> {};

    @Override
    public PackReading check(PackSource source) {
        meanwhile.run();
        if (missing.isPresent()) {
            throw missing.get().asException();
        }
        try (InputStream in = source.open(source.paths().first())) {
            String[] words = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .split("\\s+");
            if (words.length != 3 || PackVersion.parse(words[2]).isEmpty()) {
                return PackReading.refused(List.of(Faults.error("OTP-7012", source.name(), "pack")));
            }
            PackManifest manifest = PackManifest.builder(words[1], PackVersion.of(words[2]))
                    .publisher("prov", "PRV")
                    .layer(Layer.MUNICIPAL)
                    .date(LocalDate.of(2026, 11, 23))
                    .build();
            return PackReading.accepted(content.apply(Catalog.builder(manifest)).build(), Map.of(), List.of());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public List<ContextReport> conflicts(List<Catalog> catalogs) {
        return catalogs.isEmpty() ? List.of() : conflicts;
    }

    @Override
    public List<PublicationFinding> publications(List<Catalog> catalogs, Map<ContentHash, byte[]> resources) {
        return findings;
    }

    @Override
    public Optional<PackReport> report(String location) {
        Optional<PackReport> report = Optional.ofNullable(reports.get(location));
        return others.getOrDefault(location, () -> false).getAsBoolean()
                ? Optional.of(new PackReport(
                        location, PackState.REFUSED, Optional.empty(), Optional.empty(), 0, 0, List.of(HELD)))
                : report;
    }
}

package se.sambruk.otp.plugins.install;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.plugin.PluginKind;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.plugins.file.Part;
import se.sambruk.otp.plugins.state.Artifact;

/**
 * What a file was found to be.
 *
 * @param id the pack's id or the bundle's symbolic name; the file's name where neither could be read
 * @param parts the bundles to be made of it; none where it is refused
 * @param catalogs what its packs hold
 * @param resources the bytes of what else lies in its packs, such as pictures; not to be changed
 * @param services the interfaces that its code says it offers
 */
public record Examination(
        PluginKind kind,
        String id,
        Optional<String> version,
        List<Part> parts,
        List<Catalog> catalogs,
        Map<ContentHash, byte[]> resources,
        List<String> services,
        List<Problem> problems) {
    public Examination {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(id);
        Objects.requireNonNull(version);
        parts = List.copyOf(parts);
        catalogs = List.copyOf(catalogs);
        resources = Collections.unmodifiableMap(new LinkedHashMap<>(resources));
        services = List.copyOf(services);
        problems = List.copyOf(problems);
    }

    static Examination refused(PluginKind kind, String id, Optional<String> version, List<Problem> problems) {
        return new Examination(kind, id, version, List.of(), List.of(), Map.of(), List.of(), problems);
    }

    /** Whether it may be put into use. */
    public boolean admitted() {
        return problems.stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
    }

    /** The bundles of its parts, not yet installed. */
    List<Artifact> bundles(String name) {
        return parts.stream()
                .map(part -> new Artifact(
                        Locations.of(name, part),
                        part.hash(),
                        part.type(),
                        part.symbolicName(),
                        part.version(),
                        part.edition(),
                        0))
                .toList();
    }
}

package se.sambruk.otp.shell.command;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.sambruk.otp.api.content.PackManifest;
import se.sambruk.otp.api.content.PackReport;
import se.sambruk.otp.api.export.FormatStatus;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.shell.output.Listing;

/**
 * A pack or a format, as a row for programs that read both in one listing.
 *
 * @param type {@code pack} or {@code format}
 * @param reason the codes of its problems
 */
record Plugin(String type, String id, String version, String state, String source, String reason) {
    static final Listing<Plugin> LISTING = Listing.<Plugin>of((plugin, locale) -> Map.of())
            .column("column.type", Plugin::type)
            .column("column.id", Plugin::id)
            .column("column.version", Plugin::version)
            .column("column.state", Plugin::state)
            .column("column.source", Plugin::source)
            .column("column.reason", Plugin::reason);

    static List<Plugin> all(List<PackReport> packs, List<FormatStatus> formats) {
        return Stream.concat(packs.stream().map(Plugin::of), formats.stream().map(Plugin::of))
                .toList();
    }

    private static Plugin of(PackReport pack) {
        return new Plugin(
                "pack",
                pack.manifest().map(PackManifest::id).orElse(""),
                pack.manifest().map(manifest -> manifest.version().toString()).orElse(""),
                pack.state().wire(),
                pack.source(),
                pack.problems().stream().map(Problem::code).distinct().collect(Collectors.joining(",")));
    }

    private static Plugin of(FormatStatus format) {
        return new Plugin(
                "format",
                format.descriptor().id(),
                format.descriptor().version().toString(),
                format.state().wire(),
                format.source(),
                "");
    }
}

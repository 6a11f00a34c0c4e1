package se.sambruk.otp.shell.command;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.sambruk.otp.api.content.PackManifest;
import se.sambruk.otp.api.content.PackReport;
import se.sambruk.otp.api.export.FormatStatus;
import se.sambruk.otp.api.plugin.Plugin;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.quality.RuleStatus;
import se.sambruk.otp.shell.output.Listing;

/**
 * A file, a pack or a format, as a row for programs that read all in one listing.
 *
 * @param type {@code file}, {@code pack} or {@code format}
 * @param reason the codes of its problems
 */
record AddedRow(String type, String id, String version, String state, String source, String reason) {
    static final Listing<AddedRow> LISTING = Listing.<AddedRow>of((row, locale) -> Map.of())
            .column("column.type", AddedRow::type)
            .column("column.id", AddedRow::id)
            .column("column.version", AddedRow::version)
            .column("column.state", AddedRow::state)
            .column("column.source", AddedRow::source)
            .column("column.reason", AddedRow::reason);

    static List<AddedRow> all(
            List<Plugin> files, List<PackReport> packs, List<FormatStatus> formats, List<RuleStatus> rules) {
        return Stream.of(
                        files.stream().map(AddedRow::of),
                        packs.stream().map(AddedRow::of),
                        formats.stream().map(AddedRow::of),
                        rules.stream().map(AddedRow::of))
                .flatMap(rows -> rows)
                .toList();
    }

    private static AddedRow of(Plugin file) {
        return new AddedRow(
                "file",
                file.id(),
                file.version().orElse(""),
                file.state().wire(),
                file.file().toString(),
                codes(file.problems()));
    }

    private static String codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).distinct().collect(Collectors.joining(","));
    }

    private static AddedRow of(PackReport pack) {
        return new AddedRow(
                "pack",
                pack.manifest().map(PackManifest::id).orElse(""),
                pack.manifest().map(manifest -> manifest.version().toString()).orElse(""),
                pack.state().wire(),
                pack.source(),
                codes(pack.problems()));
    }

    private static AddedRow of(RuleStatus rule) {
        return new AddedRow(
                "rule",
                rule.descriptor().id(),
                rule.descriptor().version().toString(),
                rule.state().wire(),
                rule.source(),
                "");
    }

    private static AddedRow of(FormatStatus format) {
        return new AddedRow(
                "format",
                format.descriptor().id(),
                format.descriptor().version().toString(),
                format.state().wire(),
                format.source(),
                "");
    }
}

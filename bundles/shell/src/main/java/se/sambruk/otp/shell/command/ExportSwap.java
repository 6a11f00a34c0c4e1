package se.sambruk.otp.shell.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.export.ExportFormat;
import se.sambruk.otp.api.export.ExportService;
import se.sambruk.otp.api.export.FormatStatus;
import se.sambruk.otp.api.export.FormatWatch;
import se.sambruk.otp.api.plugin.Plugin;
import se.sambruk.otp.api.plugin.PluginService;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.file.TargetFile;
import se.sambruk.otp.shell.line.Argument;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.output.Quantities;
import se.sambruk.otp.shell.output.Sheet;
import se.sambruk.otp.shell.text.Faults;

/** {@code export:swap}: another version of a format, put in place of the present one while exports run. */
final class ExportSwap implements ShellCommand {
    private static final Syntax SYNTAX = new Syntax(
            "export",
            "swap",
            List.of(
                    Argument.required("format", Suggesters.FORMATS),
                    Argument.required("plugin-file", Suggesters.ANY_FILES)),
            List.of(Call.JSON));
    /** As long as a format may take to write a file: whoever has not finished then is abandoned. */
    private static final Duration FINISHING = Duration.ofSeconds(150);

    /** What an exchange came to. */
    private record Exchange(
            String format,
            Optional<FormatStatus> went,
            FormatStatus came,
            long took,
            long longestWait,
            long exports,
            int running) {}

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) throws InterruptedException {
        String format = call.word(0).toLowerCase(Locale.ROOT);
        Path file = TargetFile.path(call.word(1), call.surroundings().folder());
        ExportService exports = call.service(ExportService.class);
        PluginService plugins = call.service(PluginService.class);
        Exchange exchange = exchange(call, format, file, exports, plugins);
        if (call.out().isForPeople()) {
            print(call, exchange);
        } else {
            call.out().json(json(exchange));
        }
        return exchange.running() == 0 ? Outcome.DONE : Outcome.FINDINGS;
    }

    private static Exchange exchange(Call call, String format, Path file, ExportService exports, PluginService plugins)
            throws InterruptedException {
        Optional<FormatStatus> went = active(exports, format);
        try (FormatWatch watch = exports.watch(format)) {
            long begun = System.nanoTime();
            Plugin plugin = plugins.exchange(file, ExportFormat.class, format, call.act(""));
            FormatStatus now = active(exports, format)
                    .filter(status -> plugin.locations().contains(status.location()))
                    .orElseThrow(() -> behind(exports, format, file, plugin).asException());
            int running = watch.awaitExchanged(FINISHING);
            return new Exchange(
                    format,
                    went,
                    now,
                    Duration.ofNanos(System.nanoTime() - begun).toMillis(),
                    watch.longestWait().toMillis(),
                    watch.exports(),
                    running);
        }
    }

    // It works, but another version is used, or it has been taken away again meanwhile.
    private static Problem behind(ExportService exports, String format, Path file, Plugin plugin) {
        Optional<FormatStatus> now = active(exports, format);
        String came = exports.formats().stream()
                .filter(status -> status.descriptor().id().equals(format))
                .filter(status -> plugin.locations().contains(status.location()))
                .map(status -> status.descriptor().version().toString())
                .findFirst()
                .or(plugin::version)
                .orElse("–");
        return Faults.error(
                "OTP-8057",
                file.toString(),
                plugin.id(),
                format,
                came,
                now.map(status -> status.descriptor().version().toString()).orElse("–"),
                now.map(FormatStatus::source).orElse("–"));
    }

    private static Optional<FormatStatus> active(ExportService exports, String format) {
        return exports.formats().stream()
                .filter(FormatStatus::active)
                .filter(status -> status.descriptor().id().equals(format))
                .findFirst();
    }

    private static void print(Call call, Exchange exchange) {
        Sheet sheet = call.out().sheet();
        sheet.paragraph(call.text("swap.done", exchange.format()));
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("swap.went", exchange.went().map(ExportSwap::name).orElseGet(() -> call.text("swap.none")));
        facts.put("swap.came", name(exchange.came()));
        facts.put("swap.took", milliseconds(call, exchange.took()));
        facts.put("swap.wait", milliseconds(call, exchange.longestWait()));
        facts.put("swap.exports", Quantities.count(exchange.exports(), call.locale()));
        int column = facts.keySet().stream()
                .mapToInt(key -> call.text(key).length())
                .max()
                .orElse(0);
        facts.forEach((key, value) -> sheet.fact(call.text(key), value, column + 2));
        if (exchange.running() > 0) {
            sheet.paragraph(call.text("swap.running", exchange.running()));
        }
    }

    private static String milliseconds(Call call, long count) {
        return call.text("swap.milliseconds", Quantities.count(count, call.locale()));
    }

    private static String name(FormatStatus status) {
        return status.descriptor().version() + " (" + status.source() + ")";
    }

    private static Object json(Exchange exchange) {
        return new TreeWriter()
                .put("format", exchange.format())
                .put("went", exchange.went().map(ExportSwap::json))
                .put("came", (Object) json(exchange.came()))
                .put("milliseconds", exchange.took())
                .put("longestWaitMilliseconds", exchange.longestWait())
                .put("exports", exchange.exports())
                .put("stillRunning", exchange.running())
                .done();
    }

    private static Map<String, Object> json(FormatStatus status) {
        return new TreeWriter()
                .put("version", status.descriptor().version())
                .put("source", status.source())
                .put("location", status.location())
                .put("bundle", status.bundle())
                .done();
    }
}

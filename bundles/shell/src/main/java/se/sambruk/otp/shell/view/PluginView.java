package se.sambruk.otp.shell.view;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.content.PackManifest;
import se.sambruk.otp.api.content.PackRef;
import se.sambruk.otp.api.content.PackReport;
import se.sambruk.otp.api.content.PackState;
import se.sambruk.otp.api.export.FormatDescriptor;
import se.sambruk.otp.api.export.FormatOption;
import se.sambruk.otp.api.export.FormatStatus;
import se.sambruk.otp.api.plugin.DroppedFiles;
import se.sambruk.otp.shell.output.Listing;
import se.sambruk.otp.shell.text.Names;

/** Shows what has been added to the platform: content packs and export formats. */
public final class PluginView {
    private PluginView() {}

    /** How packs are listed. */
    public static Listing<PackReport> packs() {
        return Listing.<PackReport>of(PluginView::json)
                .column("column.pack", pack -> manifest(pack, PackManifest::id))
                .column(
                        "column.version",
                        pack -> manifest(pack, m -> m.version().toString()))
                .column("column.edition", pack -> manifest(pack, PackManifest::edition))
                .column(
                        "column.layer",
                        (pack, locale) -> manifest(pack, m -> Names.of(m.layer(), locale)),
                        pack -> manifest(pack, m -> m.layer().wire()))
                .column("column.state", (pack, locale) -> Names.of(pack.state(), locale), pack -> pack.state()
                        .wire())
                .number("column.requirements", pack -> (long) pack.requirements())
                .number("column.amendments", pack -> (long) pack.amendments())
                .column("column.source", (pack, locale) -> DroppedFiles.said(pack.source()), PackReport::source);
    }

    /** How formats are listed. */
    public static Listing<FormatStatus> formats() {
        return Listing.<FormatStatus>of(PluginView::json)
                .column("column.format", format -> format.descriptor().id())
                .column(
                        "column.version",
                        format -> format.descriptor().version().toString())
                .column("column.state", (format, locale) -> Names.of(format.state(), locale), format -> format.state()
                        .wire())
                .number("column.running", format -> (long) format.running())
                .column(
                        "column.label",
                        (format, locale) -> format.descriptor().label().in(locale),
                        format -> format.descriptor().label().toString())
                .column("column.source", FormatStatus::source)
                .column("column.media-type", format -> format.descriptor().mediaType());
    }

    /** A pack's object. What a refused pack is called is not always known; its source always is. */
    public static Map<String, Object> json(PackReport pack, Locale locale) {
        return new TreeWriter()
                .put("id", pack.manifest().map(PackManifest::id))
                .put("title", pack.manifest().map(PackManifest::title))
                .put("version", pack.manifest().map(PackManifest::version))
                .put("edition", pack.manifest().map(PackManifest::edition))
                .put("status", pack.manifest().map(PackManifest::status))
                .put("layer", pack.manifest().map(PackManifest::layer))
                .put("hash", pack.edition().map(PackRef::hash))
                .put("source", pack.source())
                .put("state", pack.state())
                .put("requirements", pack.requirements())
                .put("amendments", pack.amendments())
                .put("problems", (Object) ProblemView.json(pack.problems(), locale))
                .done();
    }

    /** A format's object. */
    public static Map<String, Object> json(FormatStatus format, Locale locale) {
        FormatDescriptor descriptor = format.descriptor();
        return new TreeWriter()
                .put("id", descriptor.id())
                .put("version", descriptor.version())
                .put("label", descriptor.label().in(locale))
                .put("mediaType", descriptor.mediaType())
                .put("extension", descriptor.extension())
                .put("accepts", (Object)
                        descriptor.accepts().stream().map(Class::getSimpleName).toList())
                .put("source", format.source())
                .put("location", format.location())
                .put("bundle", format.bundle())
                .put("running", format.running())
                .put("state", format.state())
                .put("options", (Object) descriptor.options().stream()
                        .map(option -> json(option, locale))
                        .toList())
                .done();
    }

    private static Map<String, Object> json(FormatOption option, Locale locale) {
        return new TreeWriter()
                .put("name", option.name())
                .put("label", option.label().in(locale))
                .put("default", option.defaultValue())
                .put("choices", option.choices())
                .done();
    }

    /** The packs that are not in the library. */
    public static List<PackReport> refused(Collection<PackReport> packs) {
        return packs.stream().filter(pack -> pack.state() == PackState.REFUSED).toList();
    }

    /** What a pack is called; its source where nothing else is known. */
    public static String name(PackReport pack) {
        return pack.manifest().map(PackManifest::label).orElseGet(() -> DroppedFiles.said(pack.source()));
    }

    private static String manifest(PackReport pack, Function<PackManifest, String> part) {
        return pack.manifest().map(part).orElse("–");
    }
}

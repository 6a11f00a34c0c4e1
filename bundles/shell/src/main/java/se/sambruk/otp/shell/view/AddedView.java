package se.sambruk.otp.shell.view;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.library.ContextReport;
import se.sambruk.otp.api.plugin.Plugin;
import se.sambruk.otp.api.plugin.PluginKind;
import se.sambruk.otp.api.plugin.PluginPlan;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.shell.output.Listing;
import se.sambruk.otp.shell.output.Sheet;
import se.sambruk.otp.shell.text.Names;
import se.sambruk.otp.shell.text.Texts;

/** Shows the files that somebody has added, and what would come of one. */
public final class AddedView {
    private AddedView() {}

    /** How files are listed. */
    public static Listing<Plugin> files() {
        return Listing.<Plugin>of(AddedView::json)
                .column("column.id", Plugin::id)
                .column("column.version", plugin -> orDash(plugin.version()))
                .column("column.type", (plugin, locale) -> Names.of(plugin.kind(), locale), plugin -> plugin.kind()
                        .wire())
                .column("column.state", (plugin, locale) -> Names.of(plugin.state(), locale), plugin -> plugin.state()
                        .wire())
                .column("column.in-use", plugin -> orDash(plugin.inUse()))
                .column("column.file", plugin -> plugin.file().toString());
    }

    private static String orDash(Optional<String> text) {
        return text.filter(value -> !value.isEmpty()).orElse("–");
    }

    /** A file's object. */
    public static Map<String, Object> json(Plugin plugin, Locale locale) {
        return new TreeWriter()
                .put("id", plugin.id())
                .put("version", plugin.version().filter(version -> !version.isEmpty()))
                .put("inUse", plugin.inUse())
                .put("kind", plugin.kind())
                .put("state", plugin.state())
                .put("file", plugin.file().toString())
                .put("sha256", plugin.hash())
                .put("since", plugin.since().map(Object::toString))
                .put("locations", plugin.locations())
                .put("problems", (Object) ProblemView.json(plugin.problems(), locale))
                .done();
    }

    /** What a file's plugin is called. */
    public static String name(Plugin plugin) {
        return plugin.version()
                .filter(version -> !version.isEmpty())
                .map(version -> plugin.id() + " " + version)
                .orElseGet(plugin::id);
    }

    /** The object of what would come of a file. */
    public static Map<String, Object> json(PluginPlan plan, Locale locale) {
        return new TreeWriter()
                .put("id", plan.id())
                .put("version", plan.version())
                .put("kind", plan.kind())
                .put("admitted", plan.admitted())
                .put("replaces", plan.replaces())
                .put("adds", ids(plan.adds()))
                .put("amends", ids(plan.amends()))
                .put("offers", plan.offers())
                .put("conflicts", (Object) plan.conflicts().stream()
                        .map(report -> ConflictView.json(report, locale))
                        .toList())
                .put("problems", (Object) ProblemView.json(plan.problems(), locale))
                .done();
    }

    private static List<String> ids(List<RequirementId> ids) {
        return ids.stream().map(RequirementId::value).toList();
    }

    /** Writes what would come of a file. */
    public static void print(PluginPlan plan, String file, Locale locale, Sheet sheet) {
        String name = plan.version().map(version -> plan.id() + " " + version).orElseGet(plan::id);
        String kind = Names.of(plan.kind(), locale);
        sheet.paragraph(
                plan.admitted()
                        ? Texts.in(locale, "check.admitted", file, name, kind)
                        : Texts.in(locale, "check.refused", file));
        plan.replaces().ifPresent(version -> sheet.paragraph(Texts.in(locale, "check.replaces", version)));
        if (plan.admitted()
                && plan.kind() == PluginKind.CONTENT
                && plan.adds().isEmpty()
                && plan.amends().isEmpty()) {
            sheet.paragraph(Texts.in(locale, "check.empty"));
        }
        list(plan.adds(), "check.adds", locale, sheet);
        list(plan.amends(), "check.amends", locale, sheet);
        if (!plan.offers().isEmpty()) {
            sheet.paragraph(Texts.in(
                    locale,
                    "check.offers",
                    plan.offers().stream()
                            .map(type -> type.substring(type.lastIndexOf('.') + 1))
                            .collect(Collectors.joining(", "))));
        }
        ProblemView.print(plan.problems(), locale, sheet);
        if (!plan.conflicts().isEmpty()) {
            boolean conflicts = plan.conflicts().stream().anyMatch(ContextReport::hasConflicts);
            sheet.heading(Texts.in(locale, conflicts ? "check.conflicts" : "check.remarks"));
            ConflictView.print(plan.conflicts(), locale, sheet.indented());
        }
    }

    private static void list(List<RequirementId> ids, String key, Locale locale, Sheet sheet) {
        if (!ids.isEmpty()) {
            sheet.paragraph(Texts.in(
                    locale,
                    key,
                    ids.size(),
                    ids.stream().map(RequirementId::value).collect(Collectors.joining(", "))));
        }
    }
}

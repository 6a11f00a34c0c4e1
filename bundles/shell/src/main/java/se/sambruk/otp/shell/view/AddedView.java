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
    private static final int LISTED = 12;

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
                .put("holds", (Object) holds(plan))
                .put("offers", plan.offers())
                .put("conflicts", (Object) plan.conflicts().stream()
                        .map(report -> ConflictView.json(report, locale))
                        .toList())
                .put("publicationFindings", (Object) PublicationFindingView.json(plan.publicationFindings(), locale))
                .put("problems", (Object) ProblemView.json(plan.problems(), locale))
                .done();
    }

    private static Map<String, Object> holds(PluginPlan plan) {
        TreeWriter out = new TreeWriter();
        plan.holds().forEach((section, names) -> out.put(section.wire(), names));
        return out.done();
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
                && plan.amends().isEmpty()
                && plan.holds().isEmpty()) {
            sheet.paragraph(Texts.in(locale, "check.empty"));
        }
        list(ids(plan.adds()), "check.adds", locale, sheet);
        list(ids(plan.amends()), "check.amends", locale, sheet);
        plan.holds()
                .forEach((section, names) -> sheet.paragraph(Texts.in(
                        locale, "check.holds", Names.of(section, locale), names.size(), listed(names, locale))));
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

    private static void list(List<String> names, String key, Locale locale, Sheet sheet) {
        if (!names.isEmpty()) {
            sheet.paragraph(Texts.in(locale, key, names.size(), String.join(", ", names)));
        }
    }

    /** As many as somebody reads; requirements are all listed, as each of them may come to bind somebody. */
    private static String listed(List<String> names, Locale locale) {
        String first = String.join(", ", names.subList(0, Math.min(LISTED, names.size())));
        return names.size() <= LISTED ? first : Texts.in(locale, "check.more", first, names.size() - LISTED);
    }
}

package se.sambruk.otp.shell.command;

import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.content.ContentService;
import se.sambruk.otp.api.export.ExportService;
import se.sambruk.otp.api.plugin.Plugin;
import se.sambruk.otp.api.plugin.PluginService;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.line.Argument;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.place.Services;
import se.sambruk.otp.shell.text.Faults;
import se.sambruk.otp.shell.view.AddedView;

/** {@code plugin:remove}: a plugin taken out of use, and its file with it. */
final class PluginRemove implements ShellCommand {
    private static final String OWN_MODULES = "se.sambruk.otp.";
    /** What the locations of the distribution's own bundles begin with. */
    private static final String DELIVERED = "mvn:se.sambruk.otp/";

    private static final Syntax SYNTAX =
            new Syntax("plugin", "remove", List.of(Argument.required("added", Suggesters.ADDED)), List.of(Call.JSON));

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) {
        PluginService service = call.service(PluginService.class);
        Optional<Plugin> plugin = service.find(call.word(0));
        if (plugin.isEmpty() && isOfPlatform(call, service, call.word(0))) {
            throw Faults.error("OTP-8058", call.word(0)).asException();
        }
        service.remove(call.word(0), call.act("plugin:remove"));
        String file = plugin.map(found -> found.file().toString()).orElse(call.word(0));
        if (call.out().isForPeople()) {
            String name = plugin.map(AddedView::name).orElse(call.word(0));
            call.out().sheet().paragraph(call.text("remove.done", name, file));
        } else {
            call.out().json(new TreeWriter().put("removed", file).done());
        }
        return Outcome.DONE;
    }

    // A pack, a format, a rule or a module that came with the platform: people know them by the same kind of name.
    private static boolean isOfPlatform(Call call, PluginService service, String name) {
        Services services = call.surroundings().services();
        return services.find(ContentService.class).stream()
                        .flatMap(content -> content.packs().stream())
                        .filter(pack -> isDelivered(pack.source()))
                        .flatMap(pack -> pack.manifest().stream())
                        .anyMatch(manifest -> manifest.id().equals(name))
                || services.find(ExportService.class).stream()
                        .flatMap(export -> export.formats().stream())
                        .filter(format -> isDelivered(format.location()))
                        .anyMatch(format -> format.descriptor().id().equals(name))
                || name.startsWith(OWN_MODULES) && isModule(service, name);
    }

    private static boolean isDelivered(String location) {
        return location.startsWith(DELIVERED);
    }

    private static boolean isModule(PluginService service, String name) {
        try {
            service.explain(name);
            return true;
        } catch (ProblemException e) {
            return false;
        }
    }
}

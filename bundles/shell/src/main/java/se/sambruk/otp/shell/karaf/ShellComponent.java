package se.sambruk.otp.shell.karaf;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.felix.service.command.CommandSessionListener;
import org.apache.karaf.bundle.core.BundleStateService;
import org.apache.karaf.shell.api.console.Command;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import se.sambruk.otp.shell.command.Commands;
import se.sambruk.otp.shell.place.PlaceClock;
import se.sambruk.otp.shell.place.Platform;
import se.sambruk.otp.shell.place.Services;

/** Hands our commands to Karaf's shell, and takes them back. Needs nothing but the shell, so the commands are always there. */
@Component(
        immediate = true,
        service = {})
public final class ShellComponent {
    /** Framework property: the greatest number of bytes of a profile. */
    static final String PROFILE_LIMIT = "otp.profile.max-bytes";

    /** Long enough for whoever heeds a cancel, and short enough for whoever asked for it. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final long USUAL_PROFILE_LIMIT = 5_000_000;
    private static final long GREATEST_PROFILE_LIMIT = 1_000_000_000;

    private final SessionFactory shell;
    private final ServiceTrackers services;
    private final List<Command> commands;
    private final ServiceRegistration<BundleStateService> explanations;
    private final ServiceRegistration<?> lastWords;

    /** Called by Declarative Services. */
    @Activate
    public ShellComponent(BundleContext context, @Reference SessionFactory shell) {
        this.shell = shell;
        this.services = new ServiceTrackers(context);
        Platform platform = platform(context, services);
        this.commands = Commands.all().stream()
                .<Command>map(command -> new KarafCommand(command, services, platform))
                .toList();
        commands.forEach(shell.getRegistry()::register);
        this.explanations = context.registerService(
                BundleStateService.class, new BundleExplanations(services, Sessions::currentLocale), null);
        this.lastWords = context.registerService(CommandSessionListener.class, new LastWords(PATIENCE), null);
    }

    @Deactivate
    void deactivate() {
        lastWords.unregister();
        commands.forEach(shell.getRegistry()::unregister);
        explanations.unregister();
        services.close();
    }

    private static Platform platform(BundleContext context, Services services) {
        return new Platform(
                property(context, "otp.version")
                        .orElseGet(() -> version(context.getBundle().getVersion())),
                property(context, "otp.home").orElse(""),
                Stream.of("otp.distribution", "karaf.home")
                        .flatMap(name -> property(context, name).stream())
                        .findFirst()
                        .map(Path::of),
                new PlaceClock(services, ZoneId.systemDefault()),
                property(context, PROFILE_LIMIT)
                        .filter(number -> number.matches("[0-9]{1,10}"))
                        .map(Long::valueOf)
                        .map(limit -> Math.min(limit, GREATEST_PROFILE_LIMIT))
                        .orElse(USUAL_PROFILE_LIMIT));
    }

    private static Optional<String> property(BundleContext context, String name) {
        return Optional.ofNullable(context.getProperty(name)).filter(value -> !value.isBlank());
    }

    /** As Maven and people write it: {@code 1.0.0-SNAPSHOT}. */
    static String version(Version version) {
        String numbers = version.getMajor() + "." + version.getMinor() + "." + version.getMicro();
        return version.getQualifier().isEmpty() ? numbers : numbers + "-" + version.getQualifier();
    }
}

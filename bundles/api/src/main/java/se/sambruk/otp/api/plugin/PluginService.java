package se.sambruk.otp.api.plugin;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.store.Act;

/**
 * Puts files into use and takes them out of it. What lies in the platform's drop folders is what is in use; the methods here
 * change those folders, and wait until that has been dealt with. Thread-safe.
 */
@ProviderType
public interface PluginService {
    /** Every file in the drop folders and what became of it, by id. */
    List<Plugin> plugins();

    /**
     * The plugin with an id or a file name.
     *
     * @throws se.sambruk.otp.api.problem.ProblemException if there are several
     */
    Optional<Plugin> find(String name);

    /** What would come of a file if it were installed now. Changes nothing; never throws for what is in the file. */
    PluginPlan check(Path file);

    /**
     * Copies a file to the drop folder in {@code OTP_HOME}, where it stays when the distribution is replaced, and puts it into
     * use. A plugin with the same id is replaced.
     *
     * @return the plugin, active; its problems are also what does not fit together in the contexts that its packs are in, as {@link
     *     #check} tells it
     * @throws se.sambruk.otp.api.problem.ProblemException if it is refused or does not work; then everything is as before. Or, with
     *     OTP-7071, if it takes too long to wait for: then the file stays, and {@link #plugins} tells what comes of it
     */
    Plugin install(Path file, Act act);

    /**
     * Puts another version in place of a service that is in use: as {@link #install}, but only if the file, once tried, offers that
     * service for the extension point and no other. An id of the platform's own may be named, and one of any plugin.
     *
     * @param extensionPoint the interface that the service is registered under, such as {@code ExportFormat}
     * @param id what users name the service by
     * @return the plugin, active
     * @throws se.sambruk.otp.api.problem.ProblemException if nothing with the id is in use, or for what {@link #install} throws; then
     *     everything is as before
     */
    Plugin exchange(Path file, Class<?> extensionPoint, String id, Act act);

    /**
     * Takes a plugin out of use and its file out of the drop folder. What was issued from it stays whole; its bytes are kept for
     * a while.
     *
     * @param name an id or a file name
     * @throws se.sambruk.otp.api.problem.ProblemException if there is none, or several
     */
    void remove(String name, Act act);

    /**
     * Why a plugin does not work, down to the causes that have no further cause; of one that is in use, what is warned of.
     *
     * @param name an id or a file name; or the symbolic name or the number of any bundle
     * @return the causes; empty if it works and nothing is warned of
     * @throws se.sambruk.otp.api.problem.ProblemException if there is none
     */
    List<Problem> explain(String name);

    /** Goes through the drop folders now instead of at the next look, and returns when all that is there has been dealt with. */
    List<Plugin> reconcile();
}

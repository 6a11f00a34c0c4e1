package se.sambruk.otp.plugins.install;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.plugins.state.Offer;

/** The framework, as far as plugins are concerned: those of its bundles that came of dropped files. Used by one thread. */
public interface Host {
    /**
     * A bundle that is there.
     *
     * @param modified when it got its present bytes
     * @param running whether it has been started
     */
    record Installed(String location, long modified, boolean running) {}

    /** Every bundle that came of a dropped file, by location. */
    Map<String, Installed> bundles();

    /** Puts a bundle there, which does not run yet. */
    Installed install(String location, Path jar) throws HostException;

    /** Gives a bundle other bytes. If it ran, it runs again. */
    Installed update(String location, Path jar) throws HostException;

    /** That a bundle may be used as it is: it has been judged anew and found good, by whatever rules there are now. */
    void admit(String location);

    /** Lets a bundle run, now and after a restart. One that cannot yet is started when it can. */
    void start(String location) throws HostException;

    /**
     * Waits until what the bundles offer has been tried.
     *
     * @param promised what they must offer: where nobody is there to try something of that kind, they cannot be judged
     * @return why it is not in use; empty if everything that they offer is
     */
    List<Problem> awaitPromotion(List<String> locations, Set<Offer> promised);

    /** What is in use now of what bundles offer. Does not wait. */
    Set<Offer> offers(List<String> locations);

    /** What is in use now, whoever offers it. */
    Set<Offer> offers();

    /** What bundles that are there lack to work; empty where they work, and for those that are not there. */
    List<Problem> lacking(List<String> locations);

    /** That something has come into use or left it for good: others that could not be used may be now. What we do by the way is no news. */
    void news();

    /** Forgets why what bundles offered was refused, as the file that they came of has gone or changed. */
    void forget(List<String> locations);

    /** Takes bundles away, each after what it runs has finished. Those that are not there are passed over. */
    void uninstall(List<String> locations) throws HostException;
}

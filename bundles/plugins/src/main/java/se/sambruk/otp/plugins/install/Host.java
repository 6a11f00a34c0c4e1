package se.sambruk.otp.plugins.install;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import se.sambruk.otp.api.problem.Problem;

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
     * Waits until what the bundles offer is in use.
     *
     * @return why it is not; empty if it is
     */
    List<Problem> awaitPromotion(List<String> locations);

    /** What bundles that are there lack to work; empty where they work, and for those that are not there. */
    List<Problem> lacking(List<String> locations);

    /** Takes bundles away, each after what it runs has finished. Those that are not there are passed over. */
    void uninstall(List<String> locations) throws HostException;
}

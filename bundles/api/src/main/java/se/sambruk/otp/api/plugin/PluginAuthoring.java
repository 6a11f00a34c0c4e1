package se.sambruk.otp.api.plugin;

import java.nio.file.Path;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Helps somebody who makes a plugin: a project to begin with, and a bundle of what was written. Thread-safe. */
@ProviderType
public interface PluginAuthoring {
    /**
     * Writes a project that works as it stands.
     *
     * @param folder new or empty; the folder that it lies in exists
     * @return the files, absolute, in order
     * @throws se.sambruk.otp.api.problem.ProblemException if that cannot be done; then nothing is left behind
     */
    List<Path> create(PluginProject project, Path folder);

    /**
     * Makes the bundle of a content pack, and puts into it, and beside the sources, what each amendment was written for: that is
     * taken from the library when an amendment is new or has been changed, and else stays as it was.
     *
     * @param folder the one that holds {@code OTP-INF/}
     * @param jar replaced if it exists; the folder that it lies in exists
     * @throws se.sambruk.otp.api.problem.ProblemException with every fault of the pack; then nothing is written
     */
    PackedPlugin pack(Path folder, Path jar);
}

package se.sambruk.otp.plugins.state;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.plugin.PluginKind;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.plugins.folder.Stamp;

/**
 * What became of a file. Everything but the problems is kept over a restart: a file that was refused is looked at anew, because what
 * it was refused for may have changed.
 *
 * @param name the entry's
 * @param stamp of the bytes that were dealt with
 * @param policy the rules that they were judged by
 * @param accepted whether these bytes are in use
 * @param retry whether it was refused for something that may pass by itself
 * @param id the pack's id or the bundle's symbolic name; the file's name where neither could be read
 * @param since when it came to be as it is
 * @param used the bundles that are in use; of the bytes before where these were refused
 * @param usedVersion the version of what is in use
 * @param offers what was in use of what the bundles offer when they were put into use: what a later version must not lose
 * @param usedHash of the file that what is in use came of; what is in use is judged by that when the rules change
 */
public record Record(
        String name,
        Stamp stamp,
        Optional<ContentHash> hash,
        String policy,
        boolean accepted,
        boolean retry,
        PluginKind kind,
        String id,
        Optional<String> version,
        Instant since,
        List<Artifact> used,
        Optional<String> usedVersion,
        Set<Offer> offers,
        Optional<ContentHash> usedHash,
        List<Problem> problems) {
    public Record {
        Objects.requireNonNull(name);
        Objects.requireNonNull(stamp);
        Objects.requireNonNull(hash);
        Objects.requireNonNull(policy);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(id);
        Objects.requireNonNull(version);
        Objects.requireNonNull(since);
        used = List.copyOf(used);
        Objects.requireNonNull(usedVersion);
        offers = Set.copyOf(offers);
        Objects.requireNonNull(usedHash);
        problems = List.copyOf(problems);
    }

    /** The bytes that it names: those of the file, and of the bundles that are in use. */
    public Set<ContentHash> bytes() {
        Set<ContentHash> bytes = new HashSet<>();
        hash.ifPresent(bytes::add);
        usedHash.ifPresent(bytes::add);
        used.forEach(bundle -> bytes.add(bundle.hash()));
        return bytes;
    }

    /** The same bytes, seen again. */
    public Record seen(Stamp now) {
        return with(now, used);
    }

    /** The same, with its bundles as they are installed now. */
    public Record using(List<Artifact> bundles) {
        return with(stamp, bundles);
    }

    private Record with(Stamp seen, List<Artifact> bundles) {
        return new Record(
                name,
                seen,
                hash,
                policy,
                accepted,
                retry,
                kind,
                id,
                version,
                since,
                bundles,
                usedVersion,
                offers,
                usedHash,
                problems);
    }
}

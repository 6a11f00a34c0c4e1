package se.sambruk.otp.plugins.install;

import java.util.List;
import se.sambruk.otp.plugins.file.Part;
import se.sambruk.otp.plugins.folder.Entry;
import se.sambruk.otp.plugins.state.Artifact;
import se.sambruk.otp.plugins.state.Record;
import se.sambruk.otp.plugins.state.Vault;

/**
 * Judges what is in use by rules that have changed, where the file that it came of lies in the folder no longer: by the bytes that the
 * vault keeps of that.
 */
final class Readmission {
    private final Examiner examiner;
    private final Exchange exchange;
    private final Host host;
    private final Vault vault;

    Readmission(Examiner examiner, Exchange exchange, Host host, Vault vault) {
        this.examiner = examiner;
        this.exchange = exchange;
        this.host = host;
        this.vault = vault;
    }

    /** The bundles that may stay in use: all that are, or none. */
    List<Artifact> admitted(Entry.Dropped file, Record known, String policy) {
        if (known.policy().equals(policy) || known.used().isEmpty()) {
            return known.used();
        }
        String fileName = file.file().getFileName().toString();
        boolean admitted = known.usedHash()
                .filter(vault::isSound)
                .map(hash -> examiner.examine(file.name(), fileName, vault.place(hash), hash))
                .filter(found -> isSame(known.used(), found, file.name()))
                .isPresent();
        if (!admitted) {
            return List.of();
        }
        known.used().stream()
                .filter(bundle -> exchange.isIntact(List.of(bundle)))
                .forEach(bundle -> host.admit(bundle.location()));
        return known.used();
    }

    private static boolean isSame(List<Artifact> used, Examination found, String name) {
        if (Packs.isPassing(found.problems())) {
            // The rules come before the reading and have found nothing. That nobody can read packs now says nothing
            // of this one; of code beside it in an archive it would.
            return used.stream().allMatch(bundle -> bundle.type() == Part.Type.CONTENT);
        }
        List<Artifact> wanted = found.bundles(name);
        return used.stream().allMatch(bundle -> wanted.stream().anyMatch(each -> isSame(bundle, each)));
    }

    // The bundle that is made of a pack may be packed otherwise by another Java; what the library sees is the same.
    private static boolean isSame(Artifact one, Artifact other) {
        return one.location().equals(other.location())
                && (one.hash().equals(other.hash())
                        || one.type() == Part.Type.CONTENT && one.edition().equals(other.edition()));
    }
}

package se.sambruk.otp.plugins.install;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.plugins.fault.Faults;
import se.sambruk.otp.plugins.file.Part;
import se.sambruk.otp.plugins.install.Host.Installed;
import se.sambruk.otp.plugins.state.Artifact;
import se.sambruk.otp.plugins.state.Offer;
import se.sambruk.otp.plugins.state.Vault;

/**
 * Puts the bundles of a file in the place of those that came of it before. The new ones with code are there and in use before the
 * old go; where they cannot be used, the old stay. Each step can be done again after a kill.
 */
final class Exchange {
    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

    private final Host host;
    private final Vault vault;
    private final BooleanSupplier halted;
    // What has been told of: it is tried each second.
    private List<String> staying = List.of();

    /**
     * @param halted whether the framework is going down: then nothing is taken away, as what is said of bundles says nothing of them
     */
    Exchange(Host host, Vault vault, BooleanSupplier halted) {
        this.host = host;
        this.vault = vault;
        this.halted = halted;
    }

    /**
     * What the new bundles are held to.
     *
     * @param fileName of the file that they came of
     * @param before those that go when they come, the old of the same file included
     * @param promised what was in use of those before, as far as it is remembered
     * @param sole what they must offer for its extension point, and nothing else there
     */
    record Terms(String fileName, List<Artifact> before, Set<Offer> promised, Optional<Offer> sole) {}

    /**
     * What came of it.
     *
     * @param taken whether the new bundles are there; else the old are
     * @param tried the locations of those that have been taken away again
     * @param offers what is in use of what they offer
     */
    record Outcome(
            boolean taken, List<Artifact> bundles, List<String> tried, Set<Offer> offers, List<Problem> problems) {}

    /** Whether bundles are there with the bytes that they were left with. */
    boolean isIntact(List<Artifact> bundles) {
        Map<String, Installed> there = host.bundles();
        return bundles.stream().allMatch(bundle -> is(bundle, there.get(bundle.location())));
    }

    private static boolean is(Artifact bundle, Installed at) {
        return at != null && at.modified() == bundle.modified();
    }

    Outcome bring(List<Artifact> old, List<Artifact> wanted, Terms terms) {
        List<String> begun = new ArrayList<>();
        List<Problem> remarks = new ArrayList<>();
        try {
            Set<Offer> promised = promised(terms);
            List<String> put = new ArrayList<>();
            List<Artifact> code = code(old, wanted, begun, put);
            // The same bytes as before take nothing away, whatever has become of them.
            boolean another = !begun.isEmpty() || terms.sole().isPresent();
            List<Problem> lacking = startAll(code);
            List<Problem> faults = new ArrayList<>();
            if (lacking.isEmpty() && another) {
                faults.addAll(host.awaitPromotion(put, promised));
            }
            if (lacking.isEmpty() && faults.isEmpty()) {
                lacking = host.lacking(begun);
            }
            Set<Offer> offers = host.offers(locations(code));
            if (halted.getAsBoolean()) {
                return new Outcome(false, old, begun, Set.of(), faults);
            }
            if (faults.isEmpty() && another) {
                faults.addAll(unkept(terms, promised, offers));
            }
            if (!lacking.isEmpty() && (!faults.isEmpty() || works(old))) {
                faults.addAll(lacking);
            } else {
                // It begins to work by itself when that comes.
                remarks.addAll(lacking);
            }
            if (!faults.isEmpty()) {
                takeAway(begun);
                return new Outcome(false, old, begun, Set.of(), faults);
            }
            List<Artifact> now = new ArrayList<>(code);
            now.addAll(content(old, wanted));
            takeAway(old.stream()
                    .map(Artifact::location)
                    .filter(location -> now.stream().noneMatch(b -> b.location().equals(location)))
                    .toList());
            return new Outcome(true, now, List.of(), another ? offers : union(offers, terms.promised()), remarks);
        } catch (HostException e) {
            LOG.warn("An exchange was given up", e);
            takeAway(begun);
            return new Outcome(false, old, begun, Set.of(), e.problems());
        }
    }

    // What does not work now is nothing that a new version could take away; but what is to be put back works, for all
    // we know.
    private Set<Offer> promised(Terms terms) {
        Set<Offer> now = host.offers(locations(terms.before()));
        return works(terms.before()) ? union(now, terms.promised()) : now;
    }

    private static Set<Offer> union(Set<Offer> some, Set<Offer> more) {
        Set<Offer> all = new TreeSet<>(some);
        all.addAll(more);
        return all;
    }

    private static List<Problem> unkept(Terms terms, Set<Offer> promised, Set<Offer> offers) {
        if (terms.sole().isPresent()) {
            Offer sole = terms.sole().get();
            Set<Offer> there = new TreeSet<>(offers);
            there.removeIf(offer -> !offer.point().equals(sole.point()));
            if (!there.equals(Set.of(sole))) {
                Object said = there.isEmpty() ? Faults.text("nothing") : ids(there);
                return List.of(Faults.error("OTP-7058", terms.fileName(), said, sole.id()));
            }
        }
        Set<Offer> missing = new TreeSet<>(promised);
        missing.removeAll(offers);
        return missing.isEmpty() ? List.of() : List.of(Faults.error("OTP-7056", terms.fileName(), ids(missing)));
    }

    /** Refuses to put anything in place of what is not there. */
    static void checkThere(Offer offer, Set<Offer> there) {
        if (!there.contains(offer)) {
            Set<Offer> others = new TreeSet<>(there);
            others.removeIf(other -> !other.point().equals(offer.point()));
            throw Faults.refusal("OTP-7059", offer.id(), others.isEmpty() ? Faults.text("nothing") : ids(others));
        }
    }

    private static String ids(Set<Offer> offers) {
        return offers.stream().map(Offer::id).collect(Collectors.joining(", "));
    }

    /** Puts back what should be there and is not, such as after the framework's cache has been lost. */
    List<Artifact> restore(List<Artifact> bundles) {
        List<Artifact> restored = new ArrayList<>();
        Map<String, Installed> there = host.bundles();
        for (Artifact bundle : bundles) {
            try {
                if (is(bundle, there.get(bundle.location()))) {
                    restored.add(bundle);
                } else if (vault.isSound(bundle.hash())) {
                    restored.add(put(bundle, there.get(bundle.location())));
                    host.start(bundle.location());
                } else {
                    LOG.error("The kept bytes of {} are gone or damaged; it is not in use", bundle.location());
                }
            } catch (HostException e) {
                LOG.error("{} could not be put back", bundle.location(), e);
            }
        }
        return restored;
    }

    private List<Artifact> code(List<Artifact> old, List<Artifact> wanted, List<String> begun, List<String> put)
            throws HostException {
        Map<String, Installed> there = host.bundles();
        List<Artifact> code = new ArrayList<>();
        for (Artifact bundle : wanted) {
            if (bundle.type() != Part.Type.CODE) {
                continue;
            }
            Installed at = there.get(bundle.location());
            Optional<Artifact> before = find(old, bundle.location());
            if (before.filter(same -> is(same, at)).isPresent()) {
                host.admit(bundle.location());
                code.add(before.get());
            } else {
                if (before.isEmpty()) {
                    begun.add(bundle.location());
                }
                put.add(bundle.location());
                code.add(put(bundle, at));
            }
        }
        return code;
    }

    private List<Artifact> content(List<Artifact> old, List<Artifact> wanted) throws HostException {
        Map<String, Installed> there = host.bundles();
        List<Artifact> content = new ArrayList<>();
        for (Artifact bundle : wanted) {
            if (bundle.type() != Part.Type.CONTENT) {
                continue;
            }
            Installed at = there.get(bundle.location());
            Optional<Artifact> before =
                    find(old, bundle.location()).filter(same -> same.hash().equals(bundle.hash()) && is(same, at));
            if (before.isPresent()) {
                host.admit(bundle.location());
            }
            content.add(before.isPresent() ? before.get() : put(bundle, at));
            host.start(bundle.location());
        }
        return content;
    }

    private Artifact put(Artifact bundle, Installed at) throws HostException {
        Installed now = at == null
                ? host.install(bundle.location(), vault.place(bundle.hash()))
                : host.update(bundle.location(), vault.place(bundle.hash()));
        return bundle.installed(now.modified());
    }

    // What does not work is no better than what does not work yet.
    private boolean works(List<Artifact> bundles) {
        List<String> code = locations(bundles);
        return !code.isEmpty() && host.lacking(code).isEmpty();
    }

    private static List<String> locations(List<Artifact> bundles) {
        return bundles.stream()
                .filter(bundle -> bundle.type() == Part.Type.CODE)
                .map(Artifact::location)
                .toList();
    }

    private List<Problem> startAll(List<Artifact> code) {
        List<Problem> faults = new ArrayList<>();
        for (Artifact bundle : code) {
            try {
                host.start(bundle.location());
            } catch (HostException e) {
                LOG.warn("{} could not be started", bundle.location(), e);
                faults.addAll(e.problems());
            }
        }
        return faults;
    }

    private static Optional<Artifact> find(List<Artifact> bundles, String location) {
        return bundles.stream().filter(b -> b.location().equals(location)).findFirst();
    }

    /** Takes bundles away. What cannot be taken away now is tried again at the next look. */
    void takeAway(List<String> locations) {
        if (locations.isEmpty()) {
            return;
        }
        try {
            host.uninstall(locations);
            staying = List.of();
        } catch (HostException e) {
            if (!staying.equals(locations)) {
                LOG.warn("{} could not be taken away yet", locations, e);
            }
            staying = List.copyOf(locations);
        }
    }

    static Problem stillUsed(String fileName, Optional<String> version) {
        return Faults.info(
                "OTP-7053",
                fileName,
                version.<Object>map(number -> Faults.text("of-version", number)).orElse(""));
    }
}

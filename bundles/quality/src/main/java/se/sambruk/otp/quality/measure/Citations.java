package se.sambruk.otp.quality.measure;

import static se.sambruk.otp.api.quality.FindingSeverity.ERROR;
import static se.sambruk.otp.api.quality.FindingSeverity.WARNING;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import se.sambruk.otp.api.content.Provision;
import se.sambruk.otp.api.content.Reference;
import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.api.requirement.Citation;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.api.text.Similar;

/** References that requirements rest on, and that do not hold. Not thread-safe. */
final class Citations {
    private final Map<String, Reference> known = new HashMap<>();
    private final Map<String, TreeSet<String>> unread = new TreeMap<>();
    private final Map<String, Map<String, TreeSet<String>>> unreadPlaces = new TreeMap<>();
    private final Map<String, LocalizedText> remedies = new HashMap<>();
    private boolean partial;
    private LocalDate day = LocalDate.MAX;

    void add(Reference reference) {
        known.putIfAbsent(reference.id(), reference);
    }

    /** Something that could have the reference is not at hand. */
    void partial() {
        partial = true;
    }

    /** The day that the texts are of: a law that is repealed later still holds then. */
    void asOf(LocalDate value) {
        day = value;
    }

    void check(Entry entry, Remarks remarks) {
        List<Citation> citations = entry.citations();
        for (int i = 0; i < citations.size(); i++) {
            String id = citations.get(i).reference();
            String path = "references[" + (i + 1) + "]";
            Reference reference = known.get(id);
            if (reference == null) {
                FindingSeverity severity = partial ? WARNING : ERROR;
                remarks.field("OTP-7975", severity, entry, path, id, near(id));
                continue;
            }
            if (reference.repealed().isPresent()) {
                LocalDate last = reference.repealed().get();
                boolean later = last.isAfter(day);
                remarks.field(
                        later ? "OTP-7977" : "OTP-7976",
                        later ? WARNING : ERROR,
                        entry,
                        path,
                        reference.name(),
                        last.toString(),
                        replacement(reference));
            }
            if (!reference.isVerified()) {
                unread.computeIfAbsent(id, key -> new TreeSet<>()).add(entry.id());
            }
            place(citations.get(i).at(), reference, entry, path, remarks);
        }
    }

    /** Where the editors account for what is cited, place by place, a place that they do not know is a slip or is left to read. */
    private void place(String at, Reference reference, Entry entry, String path, Remarks remarks) {
        if (at.isEmpty() || reference.provisions().isEmpty()) {
            return;
        }
        Optional<Provision> provision = reference.provision(at);
        if (provision.isEmpty()) {
            remarks.field("OTP-7979", WARNING, entry, path, at, reference.name(), reference.id());
        } else if (!provision.get().isVerified()) {
            unreadPlaces
                    .computeIfAbsent(reference.id(), key -> new TreeMap<>())
                    .computeIfAbsent(at, key -> new TreeSet<>())
                    .add(entry.id());
        }
    }

    /** Tells of each reference, and each place in one, that nobody has read, once for all that cite it: it is read once. */
    void checkRead(Remarks remarks) {
        unread.forEach((id, citing) -> {
            List<String> ids = List.copyOf(citing);
            remarks.whole("OTP-7978", WARNING, ids, known.get(id).name(), id, Remarks.ids(ids));
        });
        unreadPlaces.forEach((id, places) -> places.forEach((at, citing) -> {
            List<String> ids = List.copyOf(citing);
            remarks.whole("OTP-7980", WARNING, ids, known.get(id).name(), at, id, Remarks.ids(ids));
        }));
    }

    /** Guessed once for each: where a pack is missing, many requirements cite the same that is not there. */
    private LocalizedText near(String id) {
        return remedies.computeIfAbsent(id, this::guess);
    }

    private LocalizedText guess(String id) {
        List<String> near = Similar.to(id, known.keySet().stream().sorted().toList());
        return near.isEmpty() ? Remarks.text("reference.add") : Remarks.text("reference.near", String.join(", ", near));
    }

    private static LocalizedText replacement(Reference reference) {
        return reference.replacedBy().isEmpty()
                ? Remarks.text("reference.gone")
                : Remarks.text("reference.replaced", reference.replacedBy());
    }
}

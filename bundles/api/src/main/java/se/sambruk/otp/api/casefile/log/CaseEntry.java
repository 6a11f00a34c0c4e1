package se.sambruk.otp.api.casefile.log;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.casefile.plan.SwedishTime;
import se.sambruk.otp.api.store.Act;

/**
 * Something that happened in a case, as it was written down: never changed, never removed. Its tree names the hash of the entry before it,
 * so that its own hash vouches for all that came before.
 *
 * <p>What it tells may be secret: {@link #toString} says nothing of it.
 */
public final class CaseEntry extends TreeValue {
    private final String procurement;
    private final int number;
    private final Act act;
    private final String kind;
    private final EntrySecrecy secrecy;
    private final Map<String, Object> body;
    private final List<AttachmentRecord> attachments;
    private final ContentHash previous;

    private CaseEntry(
            String procurement,
            int number,
            Act act,
            String kind,
            EntrySecrecy secrecy,
            Map<String, Object> body,
            List<AttachmentRecord> attachments,
            ContentHash previous) {
        this.procurement = Objects.requireNonNull(procurement);
        this.number = number;
        this.act = Objects.requireNonNull(act);
        this.kind = Objects.requireNonNull(kind);
        this.secrecy = Objects.requireNonNull(secrecy);
        this.body = Objects.requireNonNull(body);
        this.attachments = List.copyOf(attachments);
        this.previous = previous;
        if (number < 1) {
            throw new IllegalArgumentException("entries are numbered from 1");
        }
    }

    /**
     * An entry that was kept. Whether it is what was written is for {@link CaseChain} to tell.
     *
     * @param previous the hash of the entry before it; empty for the first
     */
    public static CaseEntry of(
            String procurement,
            int number,
            Act act,
            String kind,
            EntrySecrecy secrecy,
            Map<String, ?> body,
            List<AttachmentRecord> attachments,
            Optional<ContentHash> previous) {
        return new CaseEntry(procurement, number, act, kind, secrecy, map(body), attachments, previous.orElse(null));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object body) {
        return (Map<String, Object>) TreeWriter.node(body);
    }

    /**
     * The entry that comes after another.
     *
     * @param before the last one of the log; empty where this is the first
     * @param act its time is cut to microseconds, which is what stores keep
     */
    public static CaseEntry next(String procurement, Optional<CaseHead> before, NewEntry entry, Act act) {
        Act kept = new Act(act.actor(), act.at().truncatedTo(ChronoUnit.MICROS), act.because());
        return new CaseEntry(
                procurement,
                before.map(CaseHead::number).orElse(0) + 1,
                kept,
                entry.kind(),
                entry.secrecy(),
                entry.body(),
                entry.attachments().stream().map(NewAttachment::record).toList(),
                before.map(CaseHead::hash).orElse(null));
    }

    public static CaseEntry fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return new CaseEntry(
                in.text("procurement"),
                in.integer("number"),
                new Act(in.text("actor"), Instant.parse(in.text("at")), in.text("because", "")),
                in.text("kind"),
                WireValue.of(EntrySecrecy.class, in.text("secrecy")),
                in.get("body", CaseEntry::map),
                in.list("attachments", AttachmentRecord::fromTree),
                in.findText("previous").map(ContentHash::new).orElse(null));
    }

    /** The procurement's id. */
    public String procurement() {
        return procurement;
    }

    /** From 1 within the procurement. Not for those who may not see all entries: gaps would tell them how many there are. */
    public int number() {
        return number;
    }

    public Act act() {
        return act;
    }

    public String kind() {
        return kind;
    }

    public EntrySecrecy secrecy() {
        return secrecy;
    }

    public boolean isSecret() {
        return secrecy != EntrySecrecy.OPEN;
    }

    /** The day that this tells of; where it tells of none, the Swedish day on which it was written. */
    public LocalDate day() {
        return toldDay(body).orElseGet(() -> SwedishTime.day(act.at()));
    }

    /** The day that an entry with such a body tells of, which is what stands as {@code on}; empty where that is no day. */
    public static Optional<LocalDate> toldDay(Map<String, Object> body) {
        try {
            return body.get("on") instanceof String text ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** What is told of the happening: a canonical tree. */
    public Map<String, Object> body() {
        return body;
    }

    public List<AttachmentRecord> attachments() {
        return attachments;
    }

    /** The hash of the entry before it; empty for the first. */
    public Optional<ContentHash> previous() {
        return Optional.ofNullable(previous);
    }

    /** What the next entry is bound to. */
    public CaseHead head() {
        return new CaseHead(number, contentHash());
    }

    /** The same without some of what its body tells, and without files and their sums: for those who may see the rest. */
    public CaseEntry without(List<String> keys) {
        Set<String> sums = attachments.stream().map(file -> file.sha256().hex()).collect(Collectors.toSet());
        TreeWriter rest = new TreeWriter();
        body.forEach((key, value) -> {
            if (!keys.contains(key) && !isOne(sums, value)) {
                rest.put(key, unsummed(value, sums));
            }
        });
        return new CaseEntry(procurement, number, act, kind, secrecy, rest.done(), List.of(), previous);
    }

    private static boolean isOne(Set<String> sums, Object value) {
        return value instanceof String text && sums.contains(text);
    }

    /** A tree without the sums of files: whoever guesses what stands in one could try the guess against its sum. */
    private static Object unsummed(Object value, Set<String> sums) {
        if (value instanceof List<?> list) {
            return list.stream()
                    .filter(one -> !isOne(sums, one))
                    .map(one -> unsummed(one, sums))
                    .toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> rest = new TreeMap<>();
            map.forEach((key, one) -> {
                if (!isOne(sums, one)) {
                    rest.put((String) key, unsummed(one, sums));
                }
            });
            return rest;
        }
        return value;
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("procurement", procurement)
                .put("number", number)
                .put("actor", act.actor())
                .put("at", act.at())
                .putText("because", act.because())
                .put("kind", kind)
                .put("secrecy", secrecy)
                .put("body", (Object) body)
                .put(
                        "attachments",
                        attachments.stream().map(AttachmentRecord::tree).toList())
                .put("previous", previous())
                .done();
    }

    /** The procurement alone. */
    @Override
    public String toString() {
        return "CaseEntry of " + procurement;
    }
}

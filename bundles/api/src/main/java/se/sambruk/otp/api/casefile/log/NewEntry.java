package se.sambruk.otp.api.casefile.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import se.sambruk.otp.api.canonical.TreeWriter;

/** An entry that is to be added to a log: what happened, without number, time and actor. Immutable. */
public final class NewEntry {
    private final String kind;
    private final EntrySecrecy secrecy;
    private final Map<String, Object> body;
    private final List<NewAttachment> attachments;

    private NewEntry(String kind, EntrySecrecy secrecy, Map<String, Object> body, List<NewAttachment> attachments) {
        this.kind = kind;
        this.secrecy = secrecy;
        this.body = body;
        this.attachments = List.copyOf(attachments);
    }

    /**
     * @param kind one of {@link EntryKinds}, or another of that form
     * @param body a canonical tree; what is told of the happening
     * @throws IllegalArgumentException if the kind has another form
     */
    @SuppressWarnings("unchecked")
    public static NewEntry of(String kind, Map<String, ?> body) {
        if (!EntryKinds.isValid(kind)) {
            throw new IllegalArgumentException("a kind is a–z, 0–9, points and hyphens");
        }
        return new NewEntry(
                kind, EntryKinds.secrecy(kind), (Map<String, Object>) TreeWriter.node(body), List.<NewAttachment>of());
    }

    /** The same at least as secret as stated: never less than its kind is, but that a kind unknown here is as stated. */
    public NewEntry as(EntrySecrecy wanted) {
        Objects.requireNonNull(wanted);
        EntrySecrecy least = EntryKinds.known().getOrDefault(kind, EntrySecrecy.OPEN);
        return new NewEntry(kind, least.stricter(wanted), body, attachments);
    }

    /** The same with a file more. */
    public NewEntry with(NewAttachment attachment) {
        List<NewAttachment> more = new ArrayList<>(attachments);
        more.add(attachment);
        return new NewEntry(kind, secrecy, body, more);
    }

    public String kind() {
        return kind;
    }

    public EntrySecrecy secrecy() {
        return secrecy;
    }

    public Map<String, Object> body() {
        return body;
    }

    public List<NewAttachment> attachments() {
        return attachments;
    }

    /** Without what it tells. */
    @Override
    public String toString() {
        return "NewEntry";
    }
}

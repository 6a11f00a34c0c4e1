package se.sambruk.otp.api.publication;

import java.util.Objects;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;

/** A row of a publication's list of attachments. */
public final class AttachmentRow extends TreeValue {
    private final String number;
    private final String title;
    private final String identity;

    private AttachmentRow(String number, String title, String identity) {
        this.number = Objects.requireNonNull(number);
        this.title = Objects.requireNonNull(title);
        this.identity = Objects.requireNonNull(identity);
    }

    /**
     * @param number may be empty, as may the identity
     */
    public static AttachmentRow of(String number, String title, String identity) {
        return new AttachmentRow(number, title, identity);
    }

    public static AttachmentRow fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return of(in.text("number", ""), in.text("title"), in.text("identity", ""));
    }

    public String number() {
        return number;
    }

    public String title() {
        return title;
    }

    public String identity() {
        return identity;
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .putText("number", number)
                .put("title", title)
                .putText("identity", identity)
                .done();
    }
}

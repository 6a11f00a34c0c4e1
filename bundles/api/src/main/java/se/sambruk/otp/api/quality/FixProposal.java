package se.sambruk.otp.api.quality;

import java.util.Objects;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.text.LocalizedText;

/** What could stand where a finding is. A person decides; nothing is changed by itself. */
public final class FixProposal extends TreeValue {
    private final String replacement;
    private final LocalizedText description;

    private FixProposal(String replacement, LocalizedText description) {
        this.replacement = Objects.requireNonNull(replacement);
        this.description = Objects.requireNonNull(description);
    }

    /**
     * @param replacement of the finding's text from start to end; empty to take it away
     * @param description what that does, as something to choose: "Byt till ”använda”"
     */
    public static FixProposal of(String replacement, LocalizedText description) {
        return new FixProposal(replacement, description);
    }

    public String replacement() {
        return replacement;
    }

    public LocalizedText description() {
        return description;
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("replacement", replacement)
                .put("description", description.byLanguage())
                .done();
    }
}

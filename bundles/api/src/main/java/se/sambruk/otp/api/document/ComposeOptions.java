package se.sambruk.otp.api.document;

/** How a specification is composed into a document. Immutable. */
public final class ComposeOptions {
    private final boolean preview;

    private ComposeOptions(boolean preview) {
        this.preview = preview;
    }

    /** As issued. */
    public static ComposeOptions issued() {
        return new ComposeOptions(false);
    }

    /** Marked on each page as a preview that is not issued. */
    public static ComposeOptions preview() {
        return new ComposeOptions(true);
    }

    public boolean isPreview() {
        return preview;
    }
}

package se.sambruk.otp.content.picture;

/** What in a style cannot be taken in, and where in it. */
final class CssFault extends Exception {
    private static final long serialVersionUID = 1;

    private final String what;
    private final int at;
    private final boolean fetching;

    private CssFault(String what, int at, boolean fetching) {
        super(what, null, false, false);
        this.what = what;
        this.at = at;
        this.fetching = fetching;
    }

    /** Something that is not known to be harmless. */
    static CssFault unknown(String what, int at) {
        return new CssFault(what, at, false);
    }

    /** Something that leads out of the picture. */
    static CssFault fetching(String what, int at) {
        return new CssFault(what, at, true);
    }

    String what() {
        return what;
    }

    /** In characters from the beginning of the style. */
    int at() {
        return at;
    }

    boolean isFetching() {
        return fetching;
    }
}

package se.sambruk.otp.format.docx;

/**
 * Bounds for what is read: letterheads come from outside.
 *
 * @param letterhead the size of a letterhead, in bytes
 * @param entries how many files a letterhead may hold
 * @param expanded what they may amount to, unpacked, in bytes
 * @param ratio how many times its packed size a file may be, beyond a first 100 kB
 * @param output the size of a document that is read back, in bytes
 */
record Limits(long letterhead, int entries, long expanded, int ratio, long output) {
    /** What suits a municipality's letterhead with logotypes of print quality. */
    static final Limits DEFAULT = new Limits(10L << 20, 500, 60L << 20, 100, 1L << 30);
}

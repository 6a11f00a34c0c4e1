package se.sambruk.otp.format.docx;

/** What an administrator can set, in {@code etc/se.sambruk.otp.format.docx.cfg}. */
@interface DocxConfig {
    /** {@code letterhead.max.bytes}: the size of a letterhead. */
    long letterhead_max_bytes() default 10L << 20;

    /** {@code letterhead.max.entries}: how many files it may hold. */
    int letterhead_max_entries() default 500;

    /** {@code letterhead.max.expanded.bytes}: what they may amount to, unpacked. */
    long letterhead_max_expanded_bytes() default 60L << 20;

    /** {@code letterhead.max.ratio}: how many times its packed size a file may be, beyond a first 100 kB; above 100 POI refuses. */
    int letterhead_max_ratio() default 100;

    /** {@code output.max.bytes}: the size of a document that is read back. */
    long output_max_bytes() default 1L << 30;
}

package se.sambruk.otp.format.pdf;

/** What an administrator can set, in {@code etc/se.sambruk.otp.format.pdf.cfg}. */
@interface PdfConfig {
    /** {@code output.max.mebibytes}: the size of a document that is read back, at most 2047. */
    int output_max_mebibytes() default 256;
}

package se.sambruk.otp.format.html;

/** What an administrator can set, in {@code etc/se.sambruk.otp.format.html.cfg}. */
@interface HtmlConfig {
    /** {@code output.max.mebibytes}: the size of a page that is read back, at most 2047. */
    int output_max_mebibytes() default 256;
}

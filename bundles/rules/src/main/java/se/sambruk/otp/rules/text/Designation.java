package se.sambruk.otp.rules.text;

/**
 * A standard that a text names by its designation: SS-EN ISO/IEC 27001:2022, EN 301 549 V3.2.1.
 *
 * @param first the index of its first token
 * @param last the index of its last token, which counts in
 */
public record Designation(int first, int last) {}

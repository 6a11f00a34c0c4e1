package se.sambruk.otp.swedish;

/**
 * A part of a text.
 *
 * @param start where it begins, in UTF-16 code units
 * @param end where it ends, exclusively
 */
public record Span(int start, int end) {}

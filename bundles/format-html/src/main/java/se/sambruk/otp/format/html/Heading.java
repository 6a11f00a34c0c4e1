package se.sambruk.otp.format.html;

/**
 * A heading in a page.
 *
 * @param level from 2; level 1 is the page's title
 * @param number such as {@code 2.1}; empty if it is not numbered
 * @param id of the part that it heads
 */
record Heading(int level, String number, String title, String id) {}

package se.sambruk.otp.format.pdf;

/**
 * What a link covers on a page; a link that is broken over lines has several. Measured in points from the page's lower left corner.
 */
record LinkPlace(Link link, int sheet, float left, float bottom, float right, float top) {}

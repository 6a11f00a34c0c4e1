package se.sambruk.otp.format.json;

/**
 * What a file that is read may cost.
 *
 * @param bytes the greatest size
 * @param depth how many objects and lists may lie within each other
 * @param textLength the greatest length of one text, in characters
 */
record JsonLimits(int bytes, int depth, int textLength) {}

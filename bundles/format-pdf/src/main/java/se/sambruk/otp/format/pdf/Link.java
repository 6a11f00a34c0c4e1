package se.sambruk.otp.format.pdf;

/**
 * Something that leads somewhere.
 *
 * @param words what it says, for those who meet it out of its context
 * @param target an address, or what a place in the document is called
 * @param outward whether the target is an address
 */
record Link(Tag tag, String words, String target, boolean outward) {}

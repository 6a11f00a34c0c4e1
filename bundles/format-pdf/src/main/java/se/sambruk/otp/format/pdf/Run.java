package se.sambruk.otp.format.pdf;

/**
 * Glyphs that are set in one go.
 *
 * @param hex the glyphs, as the content of a page names them
 * @param width in points
 * @param content what it is a part of
 * @param actual what it stands for, where it is not what it shows; {@code null} if it is
 * @param link where it leads; {@code null} if nowhere
 */
record Run(Face face, float size, Ink ink, String hex, float width, Tag.Content content, String actual, Link link) {}

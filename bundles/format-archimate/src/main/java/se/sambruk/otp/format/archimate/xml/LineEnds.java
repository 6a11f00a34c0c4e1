package se.sambruk.otp.format.archimate.xml;

/** Ends of lines. XML makes line feeds of those that a file has, but leaves those that are written as references to characters. */
final class LineEnds {
    private LineEnds() {}

    /** A text with nothing but line feeds. */
    static String plain(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }
}

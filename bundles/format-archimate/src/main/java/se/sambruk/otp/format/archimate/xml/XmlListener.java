package se.sambruk.otp.format.archimate.xml;

/** Is told what an XML file holds, in order. */
public interface XmlListener {
    void start(XmlStart element);

    /** A piece of text; one text may come in several pieces. */
    void text(String piece, Place place);

    void end(Place place);
}

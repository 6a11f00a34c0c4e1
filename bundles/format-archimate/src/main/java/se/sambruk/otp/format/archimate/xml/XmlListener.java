package se.sambruk.otp.format.archimate.xml;

import java.util.function.Supplier;

/** Is told what an XML file holds, in order. */
public interface XmlListener {
    void start(XmlStart element);

    /**
     * A piece of text; one text may come in several pieces.
     *
     * @param isBlank whether it is nothing but what XML takes for white space
     * @param place where it begins; to be asked only while it is told of
     */
    void text(String piece, boolean isBlank, Supplier<Place> place);

    /**
     * @param place where the end of the innermost element is; to be asked only while it is told of
     */
    void end(Supplier<Place> place);
}

package se.sambruk.otp.format.docx;

import java.nio.charset.StandardCharsets;
import org.w3c.dom.Document;
import org.w3c.dom.Node;

/** The main part around the content: what comes before it and what comes after. */
record MainPart(String start, String end) {
    /** Splits a tree before one of its nodes. */
    static MainPart split(Document main, Node before) {
        Node mark = main.createProcessingInstruction(Skeleton.MARK, "");
        before.getParentNode().insertBefore(mark, before);
        String xml = new String(Dom.bytes(main), StandardCharsets.UTF_8);
        int at = xml.indexOf("<?" + Skeleton.MARK);
        int after = xml.indexOf("?>", at) + 2;
        return new MainPart(xml.substring(0, at), xml.substring(after));
    }
}

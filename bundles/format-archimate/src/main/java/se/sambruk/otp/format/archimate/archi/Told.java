package se.sambruk.otp.format.archimate.archi;

import java.util.Set;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.format.archimate.common.Findings;
import se.sambruk.otp.format.archimate.common.Stopped;
import se.sambruk.otp.format.archimate.common.Unfit;
import se.sambruk.otp.format.archimate.xml.XmlNode;

/** Tells of what a model of Archi's says and the platform has no room for. */
final class Told {
    // Children that are read as texts of the one that they lie in.
    private static final Set<String> TEXTS =
            Set.of("documentation", "content", "purpose", "name", "property", "properties", "profile", "profiles");

    private final Findings findings;

    Told(Findings findings) {
        this.findings = findings;
    }

    Findings findings() {
        return findings;
    }

    void notKept(String what, String id, SourceLocation at) {
        findings.tell("OTP-5450", what, id, at);
    }

    /**
     * Tells of attributes and children that nobody asks for, and of characters in its texts that no pack can carry.
     *
     * @param file where the node is
     * @param attributes those that are read
     * @param children those that are read
     */
    void leave(XmlNode node, String id, String file, Set<String> attributes, Set<String> children) {
        Stopped.ifInterrupted();
        suit(node, id, file);
        for (int i = 0; i < node.attributeCount(); i++) {
            String name = node.attributeName(i);
            if (!attributes.contains(name) && !name.startsWith("xsi:")) {
                notKept(node.name() + "/" + name, id, node.place().in(file));
            }
        }
        for (XmlNode child : node.children()) {
            if (TEXTS.contains(child.name())) {
                suit(child, id, file);
                Unfit.tell(child.text(), id, () -> child.place().in(file), findings);
            }
            if (child.name().equals("feature") || child.name().equals("features")) {
                notKept("feature " + child.attribute("name"), id, child.place().in(file));
            } else if (!children.contains(child.name())) {
                notKept(node.name() + "/" + child.name(), id, child.place().in(file));
            }
        }
    }

    private void suit(XmlNode node, String id, String file) {
        for (int i = 0; i < node.attributeCount(); i++) {
            Unfit.tell(node.attributeValue(i), id, () -> node.place().in(file), findings);
        }
    }
}

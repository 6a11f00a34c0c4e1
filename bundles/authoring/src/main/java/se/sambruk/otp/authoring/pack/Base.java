package se.sambruk.otp.authoring.pack;

import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.content.PackRef;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.Uid;

/** A requirement of one edition, beyond doubt. */
final class Base extends TreeValue {
    private final PackRef edition;
    private final Uid uid;
    private final int revision;
    private final ContentHash content;

    private Base(PackRef edition, Uid uid, int revision, ContentHash content) {
        this.edition = edition;
        this.uid = uid;
        this.revision = revision;
        this.content = content;
    }

    static Base of(PackRef edition, Requirement requirement) {
        return new Base(edition, requirement.uid(), requirement.revision(), requirement.contentHash());
    }

    static Base fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        PackRef edition =
                new PackRef(in.text("pack"), PackVersion.of(in.text("version")), new ContentHash(in.text("edition")));
        return new Base(edition, new Uid(in.text("uid")), in.integer("revision"), new ContentHash(in.text("content")));
    }

    PackRef edition() {
        return edition;
    }

    int revision() {
        return revision;
    }

    ContentHash content() {
        return content;
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("pack", edition.id())
                .put("version", edition.version())
                .put("edition", edition.hash())
                .put("uid", uid)
                .put("revision", revision)
                .put("content", content)
                .done();
    }
}

package se.sambruk.otp.api.canonical;

import org.osgi.annotation.versioning.ProviderType;

/**
 * A value that is wholly told by its canonical tree: two are equal when their trees are. Types that will grow over the years
 * extend this instead of being records, so that a new field breaks neither those who make them nor those who read them.
 */
@ProviderType
public abstract class TreeValue {
    private volatile Object tree;
    private volatile ContentHash hash;

    /** For the platform's own value types. */
    protected TreeValue() {}

    /** Builds the tree; called at most a few times, and always with the same outcome. */
    protected abstract Object buildTree();

    /** The canonical tree: what {@link CanonicalJson} writes. Not to be changed. */
    public final Object tree() {
        Object known = tree;
        if (known == null) {
            known = buildTree();
            tree = known;
        }
        return known;
    }

    /** The hash of the canonical form. */
    public final ContentHash contentHash() {
        ContentHash known = hash;
        if (known == null) {
            known = ContentHash.ofTree(tree());
            hash = known;
        }
        return known;
    }

    @Override
    public final boolean equals(Object other) {
        return this == other
                || other != null
                        && other.getClass() == getClass()
                        && ((TreeValue) other).tree().equals(tree());
    }

    @Override
    public final int hashCode() {
        return tree().hashCode();
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + CanonicalJson.string(tree());
    }
}

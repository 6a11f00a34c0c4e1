package se.sambruk.otp.api.publication;

import java.util.Objects;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;

/** What a variant says, block by block, without how it is rendered. */
public final class VariantReading extends TreeValue {
    private final Variant variant;

    private VariantReading(Variant variant) {
        this.variant = Objects.requireNonNull(variant);
    }

    public static VariantReading of(Variant variant) {
        return new VariantReading(variant);
    }

    public Variant variant() {
        return variant;
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("publication", variant.publication().id())
                .put("audience", variant.audience().id())
                .put("hash", variant.hash().hex())
                .put("measure", variant.measure())
                .put(
                        "blocks",
                        variant.topics().stream()
                                .flatMap(VariantTopic::all)
                                .flatMap(topic -> topic.blocks().stream().map(block -> tree(topic, block)))
                                .toList())
                .done();
    }

    private static Object tree(VariantTopic topic, VariantBlock block) {
        return new TreeWriter()
                .put("topic", topic.id())
                .put("block", block.id())
                .put("source", block.source())
                .put("words", block.words())
                .put("hash", block.hash().hex())
                .put("text", block.text())
                .done();
    }
}

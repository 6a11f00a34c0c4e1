package se.sambruk.otp.library.resolve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.publication.PublicationBlock;
import se.sambruk.otp.api.publication.PublicationSubject;
import se.sambruk.otp.api.publication.Topic;

/** Which blocks stand in which topic, and in which order, when layers have moved those that they want elsewhere. Used once. */
final class BlockOrder implements Placing.Ground {
    private static final String BLOCK = "block";
    private static final String TOPIC = "topic";

    private final Parts parts;
    private final Faults faults;
    private final Nearest nearest;
    private final Map<String, List<String>> byTopic = new LinkedHashMap<>();

    private BlockOrder(Parts parts, Faults faults, Nearest nearest) {
        this.parts = parts;
        this.faults = faults;
        this.nearest = nearest;
    }

    /** The ids of blocks, in order, by the id of their topic. */
    static Map<String, List<String>> of(Parts parts, Faults faults, Nearest nearest) {
        BlockOrder order = new BlockOrder(parts, faults, nearest);
        List<Placing.Wish> wishes = new ArrayList<>();
        for (WorkingPart part : parts.all()) {
            if (part.current() instanceof Topic topic) {
                List<String> blocks = new ArrayList<>();
                topic.blocks().forEach(block -> blocks.add(block.id()));
                order.byTopic.put(topic.id(), blocks);
            } else if (part.current() instanceof PublicationBlock block) {
                Optional.ofNullable(part.directions().get(PartFields.PLACE))
                        .ifPresent(directed -> wishes.add(directed.wish(block.id(), false)));
            }
        }
        new Placing(order).place(wishes);
        return order.byTopic;
    }

    private Optional<String> topicOf(String block) {
        return byTopic.entrySet().stream()
                .filter(entry -> entry.getValue().contains(block))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The block whose place a block stands in: itself, or what it replaces. */
    private String place(String block) {
        Set<String> passed = new HashSet<>();
        String at = block;
        while (passed.add(at)) {
            Optional<String> original = parts.find(PublicationSubject.BLOCK, at)
                    .flatMap(part -> ((PublicationBlock) part.current()).replaces())
                    .filter(id -> parts.find(PublicationSubject.BLOCK, id).isPresent());
            if (original.isEmpty()) {
                return at;
            }
            at = original.get();
        }
        return block;
    }

    @Override
    public List<String> needs(Placing.Wish wish) {
        return wish.named(BLOCK)
                .map(this::place)
                .or(() -> wish.named(TOPIC))
                .map(List::of)
                .orElse(List.of());
    }

    @Override
    public boolean has(String id) {
        return byTopic.containsKey(id) || topicOf(id).isPresent();
    }

    @Override
    public void place(Placing.Wish wish) {
        String block = wish.id();
        String home = topicOf(block).orElseThrow();
        Optional<String> by = wish.named(BLOCK).map(this::place);
        if (!place(block).equals(block)) {
            faults.error(wish.by().location(), "OTP-2191", block, home, nearest.to("", List.of()));
        } else if (by.filter(block::equals).isPresent()) {
            faults.error(
                    wish.by().location(), "OTP-2192", block, wish.named(BLOCK).orElse(block));
        } else if (by.filter(byTopic::containsKey).isPresent()
                || wish.named(TOPIC)
                        .filter(topic -> !byTopic.containsKey(topic))
                        .isPresent()) {
            lost(wish);
        } else {
            byTopic.get(home).remove(block);
            List<String> blocks = byTopic.get(
                    by.flatMap(this::topicOf).or(() -> wish.named(TOPIC)).orElse(home));
            blocks.add(index(wish.at(), by.map(blocks::indexOf), blocks.size()), block);
        }
    }

    private static int index(String at, Optional<Integer> anchor, int size) {
        return switch (at) {
            case PartFields.AFTER -> anchor.orElseThrow() + 1;
            case PartFields.BEFORE -> anchor.orElseThrow();
            case PartFields.FIRST -> 0;
            default -> size;
        };
    }

    /** A block stands by blocks, and in topics. */
    @Override
    public void lost(Placing.Wish wish) {
        PublicationSubject wanted = wish.named(BLOCK).isPresent() ? PublicationSubject.BLOCK : PublicationSubject.TOPIC;
        String anchor = wish.named(BLOCK).or(() -> wish.named(TOPIC)).orElse("");
        faults.error(
                wish.by().location(),
                "OTP-2194",
                wish.id(),
                Texts.named("part", wanted),
                anchor,
                nearest.to(anchor, parts.ids(wanted)));
    }

    @Override
    public void circular(List<String> way, Placing.Wish one) {
        faults.error(
                one.by().location(),
                "OTP-2190",
                String.join(" → ", way),
                topicOf(one.id()).orElse(""));
    }
}

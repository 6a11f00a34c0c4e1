package se.sambruk.otp.format.archimate.schema;

import java.util.List;
import se.sambruk.otp.format.archimate.schema.Type.Particle;

/** Follows the children of one element through what its type lets it hold. */
final class Sequence {
    private final Type type;
    private List<Particle> particles;
    // One bit for each particle; no type has as many as there are bits.
    private long seen;
    private boolean hasChildren;
    private int at;
    private int count;

    Sequence(Type type) {
        this.type = type;
        this.particles = type.content().isEmpty() ? List.of() : type.content().get(0);
    }

    /**
     * Takes one more child.
     *
     * @return what it is; {@code null} if it may not be there
     */
    Particle take(String name) {
        if (!hasChildren && type.content().size() > 1) {
            choose(name);
        }
        hasChildren = true;
        // One that must be there and is passed over is told of as missing at the end.
        for (int i = type.anyOrder() ? 0 : at; i < particles.size(); i++) {
            Particle particle = particles.get(i);
            if (particle.name().equals(name)) {
                int before = i == at ? count : (int) (seen >> i & 1);
                if (before >= particle.max()) {
                    return null;
                }
                at = i;
                count = before + 1;
                seen |= 1L << i;
                return particle;
            }
        }
        return null;
    }

    private void choose(String name) {
        for (List<Particle> choice : type.content()) {
            if (choice.stream().anyMatch(particle -> particle.name().equals(name))) {
                particles = choice;
                return;
            }
        }
    }

    /** The first of those that must be there and are not; {@code null} if all are. */
    String missing() {
        for (int i = 0; i < particles.size(); i++) {
            if (particles.get(i).min() > 0 && (seen >> i & 1) == 0) {
                return particles.get(i).name();
            }
        }
        return null;
    }
}

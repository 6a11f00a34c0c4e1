package se.sambruk.otp.format.archimate.schema;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.format.archimate.schema.Type.Particle;

/** Follows the children of one element through what its type lets it hold. */
final class Sequence {
    private final Type type;
    private final Set<String> seen = new HashSet<>();
    private List<Particle> particles;
    private int at;
    private int count;

    Sequence(Type type) {
        this.type = type;
        this.particles = type.content().isEmpty() ? List.of() : type.content().get(0);
    }

    /**
     * Takes one more child.
     *
     * @return what it is; empty if it may not be there
     */
    Optional<Particle> take(String name) {
        if (type.content().size() > 1 && seen.isEmpty()) {
            type.content().stream()
                    .filter(choice ->
                            choice.stream().anyMatch(particle -> particle.name().equals(name)))
                    .findFirst()
                    .ifPresent(choice -> particles = choice);
        }
        boolean again = !seen.add(name);
        if (type.anyOrder()) {
            return particles.stream()
                    .filter(particle -> particle.name().equals(name) && !again)
                    .findFirst();
        }
        // One that must be there and is passed over is told of as missing at the end.
        for (int i = at; i < particles.size(); i++) {
            Particle particle = particles.get(i);
            int before = i == at ? count : 0;
            if (particle.name().equals(name)) {
                if (before >= particle.max()) {
                    return Optional.empty();
                }
                at = i;
                count = before + 1;
                return Optional.of(particle);
            }
        }
        return Optional.empty();
    }

    /** The first of those that must be there and are not. */
    Optional<String> missing() {
        return particles.stream()
                .filter(particle -> particle.min() > 0 && !seen.contains(particle.name()))
                .map(Particle::name)
                .findFirst();
    }
}

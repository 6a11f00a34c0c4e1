package se.sambruk.otp.api.requirement;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.canonical.WireValue;

/**
 * What an amendment can name in a requirement: a field ({@code text}), or a facet of a parameter
 * ({@code parameters.tillganglighet.min}). Provenance, comparison and merging go by the same paths.
 */
public final class FieldPath implements Comparable<FieldPath> {
    private static final String PARAMETERS = "parameters.";

    private final RequirementField<?> field;
    private final String parameter;
    private final ParameterFacet facet;

    private FieldPath(RequirementField<?> field, String parameter, ParameterFacet facet) {
        this.field = field;
        this.parameter = parameter;
        this.facet = facet;
    }

    /**
     * @throws IllegalArgumentException if the field cannot be amended as a whole
     */
    public static FieldPath of(RequirementField<?> field) {
        if (!field.isAmendable()) {
            throw new IllegalArgumentException(field + " cannot be amended as a whole");
        }
        return new FieldPath(field, null, null);
    }

    public static FieldPath of(String parameter, ParameterFacet facet) {
        return new FieldPath(
                RequirementField.PARAMETERS, Objects.requireNonNull(parameter), Objects.requireNonNull(facet));
    }

    /** The path of a text such as {@code title} or {@code parameters.name.max}; empty if there is no such path. */
    public static Optional<FieldPath> parse(String text) {
        if (!text.startsWith(PARAMETERS)) {
            return RequirementField.named(text)
                    .filter(RequirementField::isAmendable)
                    .map(FieldPath::of);
        }
        int dot = text.lastIndexOf('.');
        if (dot < PARAMETERS.length()) {
            return Optional.empty();
        }
        String name = text.substring(PARAMETERS.length(), dot);
        return WireValue.find(ParameterFacet.class, text.substring(dot + 1))
                .filter(facet -> Parameter.isValidName(name))
                .map(facet -> of(name, facet));
    }

    /** The field; {@link RequirementField#PARAMETERS} for a facet. */
    public RequirementField<?> field() {
        return field;
    }

    /** The parameter's name, for a facet of a parameter. */
    public Optional<String> parameter() {
        return Optional.ofNullable(parameter);
    }

    public Optional<ParameterFacet> facet() {
        return Optional.ofNullable(facet);
    }

    /** The canonical node that stands here in a requirement; empty where nothing does. */
    public Optional<Object> read(Requirement requirement) {
        if (parameter == null) {
            return requirement.node(field);
        }
        return Optional.ofNullable(requirement.parameters().get(parameter)).flatMap(p -> switch (facet) {
            case MIN -> p.min().map(Object.class::cast);
            case MAX -> p.max().map(Object.class::cast);
            case DEFAULT -> p.defaultValue().map(Object.class::cast);
            case UNIT -> p.unit().map(Object.class::cast);
            case HELP -> p.help().map(Object.class::cast);
            case CHOICES -> p.choices().isEmpty() ? Optional.empty() : Optional.of(p.choices());
        });
    }

    /**
     * The requirement with this one place replaced.
     *
     * @param node the canonical node to put here; a parameter's value is put in its type's normal form
     * @throws IllegalArgumentException if the requirement has no such parameter, or the node is no value of this place
     */
    public Requirement write(Requirement requirement, Object node) {
        if (parameter == null) {
            try {
                return requirement.toBuilder().read(field, node).build();
            } catch (ClassCastException e) {
                throw new IllegalArgumentException(field + " cannot be " + node, e);
            }
        }
        return requirement.toBuilder()
                .parameter(changed(known(requirement), node))
                .build();
    }

    /** Whether a requirement can be without what stands here. */
    public boolean isRemovable() {
        return parameter != null || !field.isRequired();
    }

    /**
     * The requirement with nothing at this one place. What a field means when nothing stands there holds again: a response of yes or
     * no, or none where the requirement only informs; every delivery model; a parameter without a default is given its value by the procurement.
     *
     * @throws IllegalArgumentException if the requirement has no such parameter, or it cannot be without what stands here
     */
    public Requirement remove(Requirement requirement) {
        if (!isRemovable()) {
            throw new IllegalArgumentException(requirement.id() + " cannot be without " + this);
        }
        if (parameter != null) {
            return requirement.toBuilder()
                    .parameter(without(known(requirement)))
                    .build();
        }
        // Whoever reads packs gives these no response to begin with.
        return field == RequirementField.RESPONSE && requirement.kind() == RequirementKind.INFORMATION
                ? requirement.toBuilder()
                        .set(RequirementField.RESPONSE, Response.NONE)
                        .build()
                : requirement.toBuilder().remove(field).build();
    }

    private Parameter known(Requirement requirement) {
        Parameter known = requirement.parameters().get(parameter);
        if (known == null) {
            throw new IllegalArgumentException(requirement.id() + " has no parameter " + parameter);
        }
        return known;
    }

    private Parameter without(Parameter known) {
        Parameter.Builder builder = known.toBuilder();
        switch (facet) {
            case MIN -> builder.min(null);
            case MAX -> builder.max(null);
            case DEFAULT -> builder.defaultValue(null);
            case UNIT -> builder.unit(null);
            case HELP -> builder.help(null);
            case CHOICES -> {
                if (known.type() == ParameterType.CHOICE) {
                    throw new IllegalArgumentException(parameter + " cannot be chosen without choices");
                }
                builder.choices(List.of());
            }
        }
        return builder.build();
    }

    private Parameter changed(Parameter known, Object node) {
        Parameter.Builder builder = known.toBuilder();
        switch (facet) {
            case MIN -> builder.min(bound(known, node));
            case MAX -> builder.max(bound(known, node));
            case DEFAULT -> builder.defaultValue(value(known.type(), node));
            case UNIT -> builder.unit(text(node));
            case HELP -> builder.help(text(node));
            case CHOICES -> builder.choices(texts(node));
        }
        return builder.build();
    }

    private static String bound(Parameter known, Object node) {
        return value(known.type() == ParameterType.TEXT ? ParameterType.INTEGER : known.type(), node);
    }

    private static String value(ParameterType type, Object node) {
        return type.normalize(String.valueOf(node))
                .orElseThrow(() -> new IllegalArgumentException(node + " is no " + type.wire()));
    }

    private static String text(Object node) {
        if (node instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("a text was expected, got " + node);
    }

    private static List<String> texts(Object node) {
        if (node instanceof Collection<?> items) {
            return items.stream().map(FieldPath::text).toList();
        }
        throw new IllegalArgumentException("a list was expected, got " + node);
    }

    @Override
    public int compareTo(FieldPath other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FieldPath path && path.toString().equals(toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    @Override
    public String toString() {
        return parameter == null ? field.name() : PARAMETERS + parameter + "." + facet.wire();
    }
}

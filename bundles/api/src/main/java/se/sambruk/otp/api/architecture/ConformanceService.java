package se.sambruk.otp.api.architecture;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Tells how far the landscape of a municipality follows a reference architecture: which building blocks it has, and which patterns and
 * principles it follows. Thread-safe; the time grows with the size of the models.
 *
 * <p><b>What answers to what.</b> An element of the landscape answers to the elements of the reference that its {@link Facet#ANSWERS_TO}
 * names; to the one with its own id; and, if it has no id of the reference, to those that it is a specialization of or that it realizes, by
 * relations of the landscape whose target is an id of the reference. Types must fit: the same type, or one of the same family (software,
 * nodes, interfaces, services, processes and functions, information, actors and roles, events), and what realizes a service may be
 * anything, and anything may answer to a grouping. One that does not fit counts, but is found. Nothing answers to junctions, nor to elements of the motivation layer by
 * realization.
 *
 * <p><b>Building blocks</b> are components and software, services, interfaces and nodes of the application and technology layers, and what
 * is marked {@link Element#BUILDING_BLOCK}. One is followed when something answers to it.
 *
 * <p><b>Patterns</b> have as members what they aggregate or are composed of and what the views show whose {@link View#subject()} they are;
 * not motivation, junctions and groupings. One is followed when something answers to each member, and each relation of the reference
 * between two members has a counterpart: a relation of the same type and direction between what answers to them (in either for an association
 * without one); the same over a junction; for serving, flow and triggering the same over one interface, service, component or other
 * carrier of the application or technology layer; or one element that answers to both. It is followed partly when something answers to any
 * member. A pattern without members is followed when something answers to it.
 *
 * <p><b>Principles</b> are contradicted when a relation of the landscape influences them with a value that begins with a minus sign. Else
 * one is followed when all that realizes it in the reference, or influences it for the better, is followed; or when nothing does and
 * the landscape itself says that something realizes or furthers it. It is followed partly when some of that is followed, or is said.
 * Relations that the reference holds too are not what the landscape says.
 *
 * <p><b>Deviations</b> that the landscape motivates, by a {@link FindingSuppression} of the finding, are accepted. The verdict stays.
 */
@ProviderType
public interface ConformanceService {
    ConformanceReport conform(ArchitectureModel reference, ArchitectureModel landscape);
}

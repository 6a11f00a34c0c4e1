package se.sambruk.otp.shell.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.sambruk.otp.api.architecture.ArchitectureLayer;
import se.sambruk.otp.api.architecture.ArchitectureNames;
import se.sambruk.otp.api.architecture.Concept;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.ElementQuery;
import se.sambruk.otp.api.architecture.ElementType;
import se.sambruk.otp.api.architecture.ModelQueryService;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.line.Flag;
import se.sambruk.otp.shell.line.Suggestion;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.line.UsageException;
import se.sambruk.otp.shell.output.Listing;
import se.sambruk.otp.shell.output.Quantities;
import se.sambruk.otp.shell.view.ConceptRow;

/** {@code architecture:list}: the elements of an architecture, or its views, patterns, principles, building blocks or relations. */
final class ArchitectureList implements ShellCommand {
    static final Flag TYPE = Flag.values("--type", "element-type", (begun, at) -> Stream.of(ElementType.values())
            .map(type -> Suggestion.of(type.wire(), ArchitectureNames.of(type).in(at.locale())))
            .toList());
    static final Flag LAYER =
            Flag.values("--layer", "element-layer", (begun, at) -> Stream.of(ArchitectureLayer.values())
                    .map(layer -> Suggestion.of(
                            layer.wire(), ArchitectureNames.of(layer).in(at.locale())))
                    .toList());
    private static final List<String> KINDS =
            List.of("elements", "patterns", "principles", "building-blocks", "views", "relations");
    private static final Flag KIND = Flag.value("--kind", "concept-kind", (begun, at) -> KINDS.stream()
            .map(kind -> Suggestion.of(kind, ""))
            .toList());
    private static final Syntax SYNTAX = new Syntax(
            "architecture",
            "list",
            List.of(),
            List.of(KIND, TYPE, LAYER, Models.CONTEXT, Models.FILE, Call.JSON, Call.PLAIN));

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) throws UsageException, InterruptedException {
        String kind = call.line().value(KIND.name()).orElse(KINDS.get(0));
        if (!KINDS.contains(kind)) {
            throw UsageException.of("OTP-8077", kind, String.join(", ", KINDS));
        }
        ElementQuery query = query(call).build();
        boolean elements = !kind.equals("views") && !kind.equals("relations");
        for (Flag flag : List.of(TYPE, LAYER)) {
            if (!elements && !call.list(flag).isEmpty()) {
                throw UsageException.of("OTP-8016", KIND.name() + " " + kind, flag.name());
            }
        }
        Models.Held held = Models.of(call);
        List<? extends Concept> concepts =
                switch (kind) {
                    case "views" -> held.model().views();
                    case "relations" -> held.model().relations();
                    default ->
                        call.service(ModelQueryService.class).elements(held.model(), query).stream()
                                .filter(only(kind))
                                .toList();
                };
        show(
                call,
                held,
                concepts,
                kind.equals("views") ? ConceptRow.views(held.model()) : ConceptRow.listing(held.model()));
        return Outcome.DONE;
    }

    private static Predicate<Element> only(String kind) {
        return switch (kind) {
            case "patterns" -> Element::isPattern;
            case "principles" ->
                element -> element.elementType()
                        .filter(ElementType.PRINCIPLE::equals)
                        .isPresent();
            case "building-blocks" -> Element::isBuildingBlock;
            default -> element -> true;
        };
    }

    /** The types and layers that were written, in files' words or people's. */
    static ElementQuery.Builder query(Call call) throws UsageException {
        ElementQuery.Builder query = ElementQuery.builder();
        for (String type : call.list(TYPE)) {
            query.type(named(ElementType.values(), type, ElementType::wire, t -> ArchitectureNames.of(t)
                            .in(call.locale()))
                    .map(ElementType::wire)
                    .orElse(type));
        }
        for (String layer : call.list(LAYER)) {
            query.layer(named(ArchitectureLayer.values(), layer, WireValue::wire, l -> ArchitectureNames.of(l)
                            .in(call.locale()))
                    .orElseThrow(() -> UsageException.of("OTP-8078", layer)));
        }
        return query;
    }

    private static <T> Optional<T> named(
            T[] all,
            String written,
            java.util.function.Function<T, String> wire,
            java.util.function.Function<T, String> name) {
        return Stream.of(all)
                .filter(one -> wire.apply(one).equalsIgnoreCase(written)
                        || name.apply(one).equalsIgnoreCase(written))
                .findFirst();
    }

    static void show(Call call, Models.Held held, List<? extends Concept> concepts, Listing<Concept> listing)
            throws InterruptedException {
        List<Concept> rows = new ArrayList<>(concepts);
        call.out().rows(listing, rows.iterator());
        if (!call.out().isForPeople()) {
            return;
        }
        if (!rows.isEmpty()) {
            call.out().sheet().blank();
        }
        call.out()
                .sheet()
                .paragraph(call.text(
                        rows.isEmpty() ? "architecture.none" : "architecture.listed",
                        Quantities.count(rows.size(), call.locale()),
                        String.join(", ", held.sources())));
    }
}

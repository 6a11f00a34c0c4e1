package se.sambruk.otp.secrecy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.sambruk.otp.api.assessment.AssessmentService;
import se.sambruk.otp.api.award.ArchiveService;
import se.sambruk.otp.api.award.AwardService;
import se.sambruk.otp.api.award.ContractService;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.casefile.CaseService;
import se.sambruk.otp.api.casefile.ProcurementCase;
import se.sambruk.otp.api.casefile.StepTick;
import se.sambruk.otp.api.casefile.Viewer;
import se.sambruk.otp.api.casefile.facts.CaseFacts;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.NewEntry;
import se.sambruk.otp.api.casefile.people.ConflictDeclaration;
import se.sambruk.otp.api.casefile.plan.TenderPlan;
import se.sambruk.otp.api.library.ProfileEdit;
import se.sambruk.otp.api.procurement.ProcurementService;
import se.sambruk.otp.api.procurement.dialogue.DialogueService;
import se.sambruk.otp.api.procurement.tailoring.ProfileText;
import se.sambruk.otp.api.procurement.tailoring.Tailoring;
import se.sambruk.otp.api.procurement.tailoring.TailoringService;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.api.tender.TenderService;
import se.sambruk.otp.shell.place.Services;
import se.sambruk.otp.testkit.SampleCase;

/**
 * Somebody calls the services themselves, as another door to them than the console would: every method that is told who asks. What they ask with is made
 * up by the types; it is who asks that is tried.
 */
final class Asked {
    private static final List<Class<?>> SERVICES = List.of(
            CaseService.class,
            TenderService.class,
            AssessmentService.class,
            AwardService.class,
            ContractService.class,
            ArchiveService.class,
            ProcurementService.class,
            DialogueService.class,
            TailoringService.class);
    /** What somebody may do who may see no tenders, and that leaves something: export what is advertised, and declare a conflict of interest. */
    private static final List<String> LEFT_OUT = List.of("ProcurementService.export", "CaseService.declare");

    private static final Instant NOW = Instant.parse("2027-01-25T09:00:00Z");

    private final String actor;
    private final Path folder;
    /** As whoever asks may see it. */
    private final ProcurementCase seen;

    private Asked(String actor, Path folder, ProcurementCase seen) {
        this.actor = actor;
        this.folder = folder;
        this.seen = seen;
    }

    /** What each method answers, or how it refuses. */
    static SortedMap<String, String> all(Services services, String actor, Path folder) throws Exception {
        SortedMap<String, String> answers = new TreeMap<>();
        ProcurementCase seen = services.find(CaseService.class)
                .flatMap(cases -> cases.find(Tendered.ID, new Viewer(actor, NOW)))
                .orElseThrow();
        Asked asked = new Asked(actor, folder, seen);
        for (Class<?> type : SERVICES) {
            Object service = services.find(type).orElseThrow();
            List<Method> methods = Stream.of(type.getMethods())
                    .filter(Asked::isToldWhoAsks)
                    .sorted(Comparator.comparing(Method::toString))
                    .toList();
            for (Method method : methods) {
                String name = type.getSimpleName() + "." + method.getName();
                if (!LEFT_OUT.contains(name)) {
                    answers.merge(name, asked.answer(service, method), (one, other) -> one + "\n" + other);
                }
            }
        }
        return answers;
    }

    private static boolean isToldWhoAsks(Method method) {
        return Stream.of(method.getParameterTypes()).anyMatch(Asked::tellsWho);
    }

    private static boolean tellsWho(Class<?> type) {
        return type == Viewer.class
                || type == Act.class
                || type.isRecord() && Stream.of(type.getRecordComponents()).anyMatch(part -> tellsWho(part.getType()));
    }

    private String answer(Object service, Method method) throws Exception {
        Object[] arguments = new Object[method.getParameterCount()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = value(method.getGenericParameterTypes()[i]);
        }
        try {
            return Spelled.out(method.invoke(service, arguments));
        } catch (InvocationTargetException e) {
            return String.valueOf(e.getCause());
        }
    }

    private Object value(Type written) throws Exception {
        Class<?> type = (Class<?>) (written instanceof ParameterizedType of ? of.getRawType() : written);
        Map<Class<?>, Object> known = Map.ofEntries(
                Map.entry(String.class, Tendered.ID),
                Map.entry(Viewer.class, new Viewer(actor, NOW)),
                Map.entry(Act.class, new Act(actor, NOW, "skäl")),
                Map.entry(Optional.class, Optional.empty()),
                Map.entry(OptionalInt.class, OptionalInt.empty()),
                Map.entry(Map.class, Map.of()),
                Map.entry(SortedMap.class, new TreeMap<>()),
                Map.entry(StepTick.class, StepTick.done("opening")),
                Map.entry(
                        ProfileText.class,
                        ProfileText.of("profil.yaml", Files.readAllBytes(folder.resolve("profil.yaml")))),
                Map.entry(Path.class, folder.resolve("ut")),
                Map.entry(boolean.class, false),
                Map.entry(int.class, 1),
                Map.entry(long.class, 1L),
                Map.entry(byte[].class, new byte[] {1}),
                Map.entry(LocalDate.class, LocalDate.parse("2027-01-20")),
                Map.entry(
                        ContentHash.class,
                        ContentHash.ofBytes(new Supplier(1).name().getBytes("UTF-8"))),
                Map.entry(RequirementId.class, new RequirementId("OTP-ARK-001")),
                Map.entry(CaseFacts.class, seen.facts()),
                Map.entry(ProcurementCase.class, seen),
                Map.entry(
                        ConflictDeclaration.class,
                        new ConflictDeclaration(actor, false, "", LocalDate.parse("2027-01-20"), "")),
                Map.entry(TenderPlan.class, SampleCase.plan().build()),
                Map.entry(Tailoring.class, Tailoring.edits(List.of(ProfileEdit.drop("select", 1)))));
        if (known.containsKey(type)) {
            return known.get(type);
        }
        if (type == List.class) {
            Type within = ((ParameterizedType) written).getActualTypeArguments()[0];
            return within == NewEntry.class ? List.of(NewEntry.of(EntryKinds.NOTE, Map.of("what", "x"))) : List.of();
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (!type.isRecord()) {
            throw new AssertionError("how is a " + type.getName() + " made up?");
        }
        RecordComponent[] parts = type.getRecordComponents();
        Object[] values = new Object[parts.length];
        Class<?>[] types = new Class<?>[parts.length];
        for (int i = 0; i < parts.length; i++) {
            values[i] = value(parts[i].getGenericType());
            types[i] = parts[i].getType();
        }
        return type.getConstructor(types).newInstance(values);
    }
}

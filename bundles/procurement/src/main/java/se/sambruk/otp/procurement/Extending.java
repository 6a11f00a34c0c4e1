package se.sambruk.otp.procurement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.casefile.CaseService;
import se.sambruk.otp.api.casefile.Foreseen;
import se.sambruk.otp.api.casefile.ProcurementCase;
import se.sambruk.otp.api.casefile.log.NewEntry;
import se.sambruk.otp.api.casefile.plan.GuardState;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.procurement.dialogue.SupersedeRequest;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.procurement.dialogue.Times;

/** Whether a correction gives the time that it should (LOU 11:8, 19:14): the platform proposes, and the officer decides and says why. */
final class Extending {
    private final CaseService cases;

    Extending(CaseService cases) {
        this.cases = cases;
    }

    /** A preview needs no reason: nothing is done. */
    static Act judged(SupersedeRequest request) {
        Act act = request.act();
        return request.isPreview() ? new Act(act.actor(), act.at(), act.because() + " ?") : act;
    }

    /** What stops a correction is told of a preview, by which the officer is to find out. */
    static void stop(Problem problem, SupersedeRequest request, List<Problem> findings) {
        if (!request.isPreview()) {
            throw problem.asException();
        }
        findings.add(InCase.warning(problem));
    }

    /**
     * What the rules of time propose after a material correction.
     *
     * @return the first day on which the time for tenders should end; empty where nothing is proposed
     */
    Optional<LocalDate> proposal(
            ProcurementCase now, SupersedeRequest request, NewEntry correction, Times times, List<Problem> findings) {
        Optional<LocalDate> proposed = cases.foresee(now.id(), List.of(correction), judged(request))
                .timetable()
                .guard("extension")
                .flatMap(guard -> guard.day());
        if (proposed.isEmpty() || !request.timeEnough().isBlank()) {
            return proposed;
        }
        LocalDate until = times.deadline().toLocalDate();
        boolean isShort = until.isBefore(proposed.get());
        String day = proposed.get().toString();
        if (!times.isExtended()) {
            stop(
                    ProcurementProblems.error(isShort ? "OTP-6138" : "OTP-6025", day, until.toString()),
                    request,
                    findings);
        } else if (isShort) {
            findings.add(ProcurementProblems.warning("OTP-6149", day, until.toString()));
        }
        return proposed;
    }

    /** What the rules of time say of the times that are moved. */
    Foreseen foresee(
            ProcurementCase now,
            SupersedeRequest request,
            List<NewEntry> entries,
            Times times,
            List<Problem> findings) {
        Foreseen foreseen = cases.foresee(now.id(), entries, judged(request));
        if (times.isMoved()) {
            foreseen.timetable().guards().stream()
                    .filter(guard -> guard.state() == GuardState.BROKEN)
                    .forEach(guard -> findings.add(
                            ProcurementProblems.warning("OTP-6158", guard.title(), guard.explanation(), now.id())));
        }
        if (times.isExtended()) {
            foreseen.timetable()
                    .guard("deadline-day")
                    .filter(guard -> guard.state() == GuardState.UNWISE)
                    .ifPresent(guard ->
                            findings.add(ProcurementProblems.warning("OTP-6178", guard.title(), guard.explanation())));
        }
        return foreseen;
    }

    /** The documents tell until when tenders may come; that must not be a later day than the one that holds. */
    static void documents(Specification profiled, Times times, SupersedeRequest request, List<Problem> findings) {
        LocalDate until = times.deadline().toLocalDate();
        Optional<LocalDate> told = profiled.document().responseDeadline();
        if (Edition.isOld(profiled, until)) {
            findings.add(ProcurementProblems.info("OTP-6026", told.orElseThrow().toString(), until.toString()));
        }
        told.filter(until::isBefore).ifPresent(day -> {
            if (times.isExtended()) {
                stop(ProcurementProblems.error("OTP-6140", day.toString(), until.toString()), request, findings);
            } else {
                findings.add(ProcurementProblems.warning("OTP-6141", day.toString(), until.toString()));
            }
        });
    }
}

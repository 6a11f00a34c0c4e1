package se.sambruk.otp.library.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import se.sambruk.otp.api.library.Omission;
import se.sambruk.otp.api.library.Profile;
import se.sambruk.otp.api.library.SelectionOutcome;
import se.sambruk.otp.api.requirement.RequirementId;

/** Chooses the requirements that a profile asks for, and remembers which it would have asked for but for an exclusion. */
final class Selection {
    private static final int LISTED = 20;

    private final Definitions known;
    private final Source procurement;
    private final Faults faults;
    private final Applicability applicability;
    private final RuleCheck check;
    private final List<Rule> select;
    private final List<Rule> deselect;
    private final List<Omission> omissions = new ArrayList<>();

    Selection(Profile profile, Definitions known, Source procurement, Faults faults) {
        this.known = known;
        this.procurement = procurement;
        this.faults = faults;
        this.applicability = new Applicability(profile.procurement());
        this.check = new RuleCheck(known, faults);
        this.select = Rule.of(Places.SELECT, profile.select());
        this.deselect = Rule.of(Places.DESELECT, profile.deselect());
    }

    void make() {
        check.check(select, deselect);
        Set<RequirementId> unfit = new TreeSet<>();
        for (Rule rule : select) {
            select(rule, unfit);
        }
        tellUnfit(unfit);
        for (Rule rule : deselect) {
            deselect(rule);
        }
        // Not before now: a rule may only be said to leave out what another selected.
        for (Working working : known.requirements()) {
            if (working.isSelected() && working.exclusion().isPresent()) {
                leaveOut(working, working.exclusion().get());
            }
        }
        omissions.sort(Comparator.comparing(Omission::requirement));
    }

    /** By id. */
    List<Omission> omissions() {
        return omissions;
    }

    /** Why each requirement is in what was selected, or is not; by id. To be asked when the selection is made. */
    List<SelectionOutcome> reasons() {
        return new SelectionReasons(known, select, applicability, procurement).told();
    }

    private void select(Rule rule, Set<RequirementId> unfit) {
        boolean matched = false;
        boolean fits = false;
        for (Working working : rule.matching(known)) {
            matched = true;
            if (applicability.admits(working.current())) {
                fits = true;
                working.select(rule);
                if (rule.names(working.id())) {
                    checkNotExcluded(rule, working);
                }
            } else if (rule.names(working.id())) {
                fits = true;
                faults.error(
                        rule.location(),
                        "OTP-2202",
                        working.id().value(),
                        working.current().title(),
                        applicability.obstacles(working.current()));
            } else if (working.exclusion().isEmpty()) {
                unfit.add(working.id());
            }
        }
        if (!matched && !check.isFaulty(rule)) {
            faults.warning(rule.location(), "OTP-2204");
        } else if (matched && !fits) {
            faults.warning(rule.location(), "OTP-2208");
        }
    }

    private void checkNotExcluded(Rule rule, Working working) {
        working.exclusion()
                .ifPresent(by -> faults.error(
                        rule.location(),
                        "OTP-2203",
                        working.id().value(),
                        working.current().title(),
                        Texts.said(by.source(), by.location()),
                        by.because()));
    }

    private void deselect(Rule rule) {
        boolean matched = false;
        for (Working working : rule.matching(known)) {
            if (working.isSelected()) {
                matched = true;
                Rule selecting = working.selection().orElseThrow();
                if (working.exclusion().isEmpty()) {
                    if (rule.names(working.id()) && selecting.names(working.id())) {
                        faults.warning(
                                rule.location(),
                                "OTP-2212",
                                working.id().value(),
                                selecting.location().toString());
                    }
                    working.exclude(new Working.Origin(
                            procurement,
                            rule.location(),
                            rule.written(),
                            rule.stated().because()));
                }
            }
        }
        if (!matched && !check.isFaulty(rule)) {
            faults.warning(rule.location(), "OTP-2211");
        }
    }

    private void leaveOut(Working working, Working.Origin by) {
        working.deselect();
        omissions.add(Omission.of(
                working.id(),
                working.current().title(),
                by.source().layer(),
                by.source().label(),
                by.written(),
                by.because()));
    }

    private void tellUnfit(Set<RequirementId> unfit) {
        if (!unfit.isEmpty()) {
            List<String> first =
                    unfit.stream().limit(LISTED).map(RequirementId::value).toList();
            String more = unfit.size() > LISTED ? ", …" : "";
            faults.info(Faults.NOWHERE, "OTP-2213", unfit.size(), String.join(", ", first) + more);
        }
    }
}

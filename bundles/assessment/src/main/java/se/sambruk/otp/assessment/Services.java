package se.sambruk.otp.assessment;

import se.sambruk.otp.api.assessment.PlanService;
import se.sambruk.otp.api.casefile.CaseService;
import se.sambruk.otp.api.evaluation.EvaluationService;
import se.sambruk.otp.api.library.LibraryService;
import se.sambruk.otp.api.library.ProfileReader;
import se.sambruk.otp.api.procurement.ProcurementService;
import se.sambruk.otp.api.tender.TenderService;

/** The services that are laid together here. */
record Services(
        ProfileReader profiles,
        LibraryService library,
        PlanService plans,
        EvaluationService evaluation,
        ProcurementService procurements,
        CaseService cases,
        TenderService tenders) {}

package se.sambruk.otp.procurement;

import se.sambruk.otp.api.assessment.PlanService;
import se.sambruk.otp.api.document.DocumentComposer;
import se.sambruk.otp.api.export.ExportService;
import se.sambruk.otp.api.library.LibraryService;
import se.sambruk.otp.api.library.ProfileReader;
import se.sambruk.otp.api.seal.SealService;
import se.sambruk.otp.api.store.BlobStore;
import se.sambruk.otp.api.store.ProcurementStore;

/** The services that a procurement goes through, in the order in which it does. */
record Collaborators(
        ProfileReader profiles,
        LibraryService library,
        DocumentComposer composer,
        ExportService exports,
        BlobStore blobs,
        ProcurementStore store,
        SealService seals,
        PlanService plans) {}

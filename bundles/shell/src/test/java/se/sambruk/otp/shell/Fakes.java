package se.sambruk.otp.shell;

import java.util.List;
import java.util.Map;
import se.sambruk.otp.api.assessment.PlanService;
import se.sambruk.otp.api.content.ContentService;
import se.sambruk.otp.api.content.Readiness;
import se.sambruk.otp.api.export.ExportService;
import se.sambruk.otp.api.library.LibraryService;
import se.sambruk.otp.api.library.RequirementSearch;
import se.sambruk.otp.api.plugin.PluginService;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.procurement.ProcurementService;
import se.sambruk.otp.api.quality.QualityService;
import se.sambruk.otp.api.quality.measure.MeasureService;
import se.sambruk.otp.api.store.LibraryStore;
import se.sambruk.otp.api.store.StoreHealth;
import se.sambruk.otp.testkit.Samples;

/** The platform as commands are tried with it: small stand-ins for its services, over the samples of the testkit. */
public final class Fakes {
    private Fakes() {}

    /** Everything that a platform in order has. */
    public static FakeServices all() {
        return new FakeServices()
                .with(Readiness.class, new Ready())
                .with(ContentService.class, new FakeContent(FakePacks.inUse()))
                .with(LibraryService.class, new FakeLibrary(List.of(Samples.catalog(), Samples.municipalCatalog())))
                .with(LibraryStore.class, FakeStore.of(List.of(Samples.catalog(), Samples.municipalCatalog())))
                .with(RequirementSearch.class, new FakeSearch())
                .with(ExportService.class, new FakeExport())
                .with(PluginService.class, new FakePlugins())
                .with(QualityService.class, FakeQuality.working())
                .with(MeasureService.class, new FakeMeasure())
                .with(PlanService.class, specification -> List.of())
                .with(ProcurementService.class, new FakeProcurement())
                .with(StoreHealth.class, new Health());
    }

    public record Ready() implements Readiness {
        @Override
        public int accepted() {
            return 2;
        }

        @Override
        public int refused() {
            return 0;
        }
    }

    public record Health() implements StoreHealth {
        @Override
        public List<Problem> check() {
            return List.of();
        }

        @Override
        public Map<String, Long> counts() {
            return Map.of();
        }

        @Override
        public String schemaVersion() {
            return "3";
        }
    }
}

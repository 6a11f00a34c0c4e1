package se.sambruk.otp.architecture.pack;

import org.osgi.service.component.annotations.Component;
import se.sambruk.otp.api.architecture.ModelPack;
import se.sambruk.otp.api.architecture.ModelPackRequest;
import se.sambruk.otp.api.architecture.ModelPackService;

/** The making of packs as a service. */
@Component
public final class ModelPackComponent implements ModelPackService {
    @Override
    public ModelPack pack(ModelPackRequest request) {
        return new PackOfModel(request).make();
    }
}

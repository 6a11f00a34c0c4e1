package se.sambruk.otp.rules;

import java.util.ArrayList;
import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import se.sambruk.otp.api.quality.RequirementRule;

/** Registers each rule as a service of its own, as a plugin's is, so that each can be exchanged and told of by its id. */
// One component and not forty: whoever starts the platform for another command pays for each.
@Component(
        service = {},
        immediate = true)
public final class RulesComponent {
    private final List<ServiceRegistration<RequirementRule>> registrations = new ArrayList<>();

    /** Called by Declarative Services. */
    @Activate
    public RulesComponent(BundleContext context) {
        RuleBook.all().forEach(rule -> registrations.add(context.registerService(RequirementRule.class, rule, null)));
    }

    @Deactivate
    void deactivate() {
        registrations.forEach(ServiceRegistration::unregister);
    }
}

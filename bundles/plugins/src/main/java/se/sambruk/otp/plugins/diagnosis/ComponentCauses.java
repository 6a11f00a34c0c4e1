package se.sambruk.otp.plugins.diagnosis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.ReferenceDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.plugins.fault.Faults;

/** Why components of a bundle that runs do not offer what they are there for: what Declarative Services knows of them. */
final class ComponentCauses {
    private static final String REQUIRE = "require";

    private final BundleContext context;
    private final ServiceComponentRuntime components;

    ComponentCauses(BundleContext context, ServiceComponentRuntime components) {
        this.context = context;
        this.components = components;
    }

    /** The causes, each once; empty where every component works. */
    List<Problem> of(Subject subject) {
        List<Problem> found = new ArrayList<>();
        for (ComponentDescriptionDTO component : components.getComponentDescriptionDTOs(subject.bundle())) {
            new Walk(found).add(subject, component);
        }
        return found.stream().distinct().toList();
    }

    /** From one component down to what it waits for. */
    private final class Walk {
        private final Set<String> seen = new HashSet<>();
        private final List<Problem> found;

        Walk(List<Problem> found) {
            this.found = found;
        }

        void add(Subject subject, ComponentDescriptionDTO component) {
            if (!seen.add(subject.bundle().getBundleId() + " " + component.name)) {
                found.add(Faults.error("OTP-7097", subject.said(), name(component)));
                return;
            }
            if (!components.isComponentEnabled(component)) {
                found.add(Faults.error("OTP-7096", subject.said(), name(component)));
                return;
            }
            Collection<ComponentConfigurationDTO> configurations = components.getComponentConfigurationDTOs(component);
            if (configurations.isEmpty() && REQUIRE.equals(component.configurationPolicy)) {
                configured(subject, component);
            }
            for (ComponentConfigurationDTO configuration : configurations) {
                switch (configuration.state) {
                    case ComponentConfigurationDTO.UNSATISFIED_CONFIGURATION -> configured(subject, component);
                    case ComponentConfigurationDTO.FAILED_ACTIVATION ->
                        found.add(Faults.error(
                                "OTP-7091", subject.said(), name(component), Thrown.leaf(configuration.failure)));
                    case ComponentConfigurationDTO.UNSATISFIED_REFERENCE -> {
                        for (UnsatisfiedReferenceDTO reference : configuration.unsatisfiedReferences) {
                            waits(subject, component, reference);
                        }
                    }
                    default -> {
                        // It works.
                    }
                }
            }
        }

        private void configured(Subject subject, ComponentDescriptionDTO component) {
            found.add(Faults.error(
                    "OTP-7094", subject.said(), name(component), String.join(", ", component.configurationPid)));
        }

        private void waits(Subject subject, ComponentDescriptionDTO component, UnsatisfiedReferenceDTO reference) {
            String service = Stream.of(component.references)
                    .filter(declared -> declared.name.equals(reference.name))
                    .map(declared -> (ReferenceDTO) declared)
                    .map(declared -> declared.interfaceName)
                    .findFirst()
                    .orElse(reference.name);
            Optional<ComponentDescriptionDTO> giver = giver(service);
            Optional<Bundle> bundle = giver.map(description -> context.getBundle(description.bundle.id));
            if (bundle.isPresent()) {
                add(subject.needs(bundle.get()), giver.get());
            } else if (reference.target == null) {
                found.add(Faults.error("OTP-7092", subject.said(), name(component), service));
            } else {
                found.add(Faults.error("OTP-7093", subject.said(), name(component), service, reference.target));
            }
        }

        // One that would offer the service if it worked itself. Where one works already, another is asked for.
        private Optional<ComponentDescriptionDTO> giver(String service) {
            return components.getComponentDescriptionDTOs().stream()
                    .filter(description ->
                            List.of(description.serviceInterfaces).contains(service))
                    .filter(description -> !works(description))
                    .findFirst();
        }
    }

    private boolean works(ComponentDescriptionDTO component) {
        int fine = ComponentConfigurationDTO.SATISFIED | ComponentConfigurationDTO.ACTIVE;
        return components.isComponentEnabled(component)
                && components.getComponentConfigurationDTOs(component).stream()
                        .anyMatch(configuration -> (configuration.state & fine) != 0);
    }

    // As its author knows it: a component's name is mostly its class's.
    private static String name(ComponentDescriptionDTO component) {
        return component.name.substring(component.name.lastIndexOf('.') + 1);
    }
}

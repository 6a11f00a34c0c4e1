package se.sambruk.otp.plugins.diagnosis;

import static org.junit.Assert.assertEquals;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.dto.BundleDTO;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.ReferenceDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.text.LocalizedText;

/** Components as the component runtime describes them. */
public class ComponentCausesTest {
    private final List<ComponentDescriptionDTO> descriptions = new ArrayList<>();
    private final Map<ComponentDescriptionDTO, List<ComponentConfigurationDTO>> configurations = new HashMap<>();
    private final Map<Long, Bundle> bundles = new HashMap<>();

    private static <T> T proxy(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> switch (method.getName()) {
                    case "equals" -> self == arguments[0];
                    case "hashCode" -> System.identityHashCode(self);
                    default -> answers.get(method.getName());
                }));
    }

    private final ServiceComponentRuntime runtime = new ServiceComponentRuntime() {
        @Override
        public Collection<ComponentDescriptionDTO> getComponentDescriptionDTOs(Bundle... of) {
            return descriptions.stream()
                    .filter(description ->
                            of.length == 0 || Stream.of(of).anyMatch(b -> b.getBundleId() == description.bundle.id))
                    .toList();
        }

        @Override
        public ComponentDescriptionDTO getComponentDescriptionDTO(Bundle bundle, String name) {
            throw new AssertionError("never asked");
        }

        @Override
        public Collection<ComponentConfigurationDTO> getComponentConfigurationDTOs(ComponentDescriptionDTO of) {
            return configurations.getOrDefault(of, List.of());
        }

        @Override
        public boolean isComponentEnabled(ComponentDescriptionDTO description) {
            return description.defaultEnabled;
        }

        @Override
        public org.osgi.util.promise.Promise<Void> enableComponent(ComponentDescriptionDTO description) {
            throw new AssertionError("never asked");
        }

        @Override
        public org.osgi.util.promise.Promise<Void> disableComponent(ComponentDescriptionDTO description) {
            throw new AssertionError("never asked");
        }
    };

    private Bundle bundle(long id, String name) {
        return bundles.computeIfAbsent(
                id, key -> proxy(Bundle.class, Map.of("getBundleId", id, "getSymbolicName", name)));
    }

    private ComponentDescriptionDTO component(Bundle bundle, String name, String... offers) {
        ComponentDescriptionDTO description = new ComponentDescriptionDTO();
        description.name = "se.exempel." + name;
        description.bundle = new BundleDTO();
        description.bundle.id = bundle.getBundleId();
        description.serviceInterfaces = offers;
        description.references = new ReferenceDTO[0];
        description.configurationPid = new String[] {description.name};
        description.configurationPolicy = "optional";
        description.defaultEnabled = true;
        descriptions.add(description);
        return description;
    }

    private ComponentConfigurationDTO in(ComponentDescriptionDTO component, int state) {
        ComponentConfigurationDTO configuration = new ComponentConfigurationDTO();
        configuration.state = state;
        configuration.unsatisfiedReferences = new UnsatisfiedReferenceDTO[0];
        configurations.put(component, List.of(configuration));
        return configuration;
    }

    private void waiting(ComponentDescriptionDTO component, String service, String target) {
        ReferenceDTO declared = new ReferenceDTO();
        declared.name = "it";
        declared.interfaceName = service;
        component.references = new ReferenceDTO[] {declared};
        UnsatisfiedReferenceDTO missing = new UnsatisfiedReferenceDTO();
        missing.name = "it";
        missing.target = target;
        in(component, ComponentConfigurationDTO.UNSATISFIED_REFERENCE).unsatisfiedReferences =
                new UnsatisfiedReferenceDTO[] {missing};
    }

    private List<String> told(Bundle bundle, Locale locale) {
        BundleContext context = (BundleContext) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {BundleContext.class},
                (self, method, arguments) -> bundles.get((Long) arguments[0]));
        return new ComponentCauses(context, runtime)
                .of(Subject.of(bundle)).stream()
                        .map(problem -> said(problem, locale))
                        .toList();
    }

    private static String said(Problem problem, Locale locale) {
        return problem.code() + " " + problem.message().in(locale);
    }

    private List<String> told(Bundle bundle) {
        return told(bundle, LocalizedText.SWEDISH);
    }

    @Test
    public void what_works_needs_no_explanation() {
        Bundle list = bundle(7, "se.exempel.lista");
        in(component(list, "Lista"), ComponentConfigurationDTO.ACTIVE);
        in(component(list, "Annan"), ComponentConfigurationDTO.SATISFIED);
        assertEquals(List.of(), told(list));
    }

    @Test
    public void a_service_that_nobody_offers_is_named() {
        Bundle list = bundle(7, "se.exempel.lista");
        waiting(component(list, "Lista"), "se.exempel.Skrivare", null);
        assertEquals(
                List.of(
                        "OTP-7092 se.exempel.lista väntar, för Lista i den behöver tjänsten se.exempel.Skrivare, som ingen"
                                + " modul här erbjuder."),
                told(list));
        assertEquals(
                List.of(
                        "OTP-7092 se.exempel.lista is waiting, as Lista in it needs the service se.exempel.Skrivare, which no"
                                + " bundle here offers."),
                told(list, Locale.ENGLISH));
    }

    @Test
    public void a_service_with_properties_is_named_with_them() {
        Bundle list = bundle(7, "se.exempel.lista");
        waiting(component(list, "Lista"), "se.exempel.Skrivare", "(papper=A3)");
        in(
                component(bundle(8, "se.exempel.skrivare"), "Skrivare", "se.exempel.Skrivare"),
                ComponentConfigurationDTO.ACTIVE);
        assertEquals(
                List.of("OTP-7093 se.exempel.lista väntar, för Lista i den behöver tjänsten se.exempel.Skrivare med"
                        + " (papper=A3), och någon sådan finns inte."),
                told(list));
    }

    @Test
    public void the_cause_is_looked_for_in_the_component_that_is_waited_for() {
        Bundle list = bundle(7, "se.exempel.lista");
        waiting(component(list, "Lista"), "se.exempel.Skrivare", null);
        ComponentDescriptionDTO printer =
                component(bundle(8, "se.exempel.skrivare"), "Skrivare", "se.exempel.Skrivare");
        printer.configurationPolicy = "require";
        assertEquals(
                List.of(
                        "OTP-7094 se.exempel.skrivare, som se.exempel.lista behöver, väntar på inställningar för Skrivare,"
                                + " som ska stå i OTP_HOME/etc/se.exempel.Skrivare.cfg."),
                told(list));
    }

    @Test
    public void components_that_wait_for_each_other_are_told_of_as_a_ring() {
        Bundle list = bundle(7, "se.exempel.lista");
        waiting(component(list, "Lista", "se.exempel.Lista"), "se.exempel.Skrivare", null);
        waiting(component(list, "Skrivare", "se.exempel.Skrivare"), "se.exempel.Lista", null);
        assertEquals(
                List.of(
                        "OTP-7097 se.exempel.lista väntar, för Lista i den behöver något som i sin tur väntar på den.",
                        "OTP-7097 se.exempel.lista väntar, för Skrivare i den behöver något som i sin tur väntar på den."),
                told(list));
    }

    @Test
    public void what_was_thrown_when_it_was_made_is_told_by_its_last_cause() {
        Bundle list = bundle(7, "se.exempel.lista");
        in(component(list, "Lista"), ComponentConfigurationDTO.FAILED_ACTIVATION).failure =
                "java.lang.reflect.InvocationTargetException\n\tat x.Y.z(Y.java:1)\n"
                        + "Caused by: java.lang.IllegalStateException: fel\n\t... 3 more\n"
                        + "Caused by: java.io.FileNotFoundException: mall.txt saknas.\n\t... 5 more\n";
        assertEquals(
                List.of("OTP-7091 se.exempel.lista erbjuder inget, för Lista i den gick inte att skapa:"
                        + " FileNotFoundException: mall.txt saknas."),
                told(list));
    }

    @Test
    public void a_component_that_is_switched_off_is_told_of() {
        Bundle list = bundle(7, "se.exempel.lista");
        component(list, "Lista").defaultEnabled = false;
        assertEquals(
                List.of(
                        "OTP-7096 se.exempel.lista erbjuder inget, för Lista i den är avstängd från början och slås bara på av"
                                + " modulens egen kod."),
                told(list));
    }
}

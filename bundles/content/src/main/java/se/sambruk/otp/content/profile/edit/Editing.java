package se.sambruk.otp.content.profile.edit;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.error.YAMLException;
import se.sambruk.otp.api.library.ProfileEdit;
import se.sambruk.otp.api.library.ProfileEditing;
import se.sambruk.otp.api.library.ProfileEditor;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.content.fault.Faults;
import se.sambruk.otp.content.fault.Placed;
import se.sambruk.otp.content.fault.Scope;
import se.sambruk.otp.content.tree.Budget;
import se.sambruk.otp.content.tree.Limits;
import se.sambruk.otp.content.tree.Mapping;
import se.sambruk.otp.content.tree.Trees;

/**
 * Changes profiles: reads, finds the place, writes there, and reads again to see that the change and nothing else was made. Pure and
 * thread-safe.
 */
public final class Editing implements ProfileEditor {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Limits limits;
    private final List<String> order;

    /**
     * @param order of the keys at the top of a profile
     */
    public Editing(Limits limits, List<String> order) {
        this.limits = limits;
        this.order = List.copyOf(order);
    }

    @Override
    public ProfileEditing edit(String name, byte[] profile, List<ProfileEdit> edits) {
        Faults faults = new Faults(limits.problems());
        Scope scope = faults.in(name);
        Optional<String> text = isReadable(name, profile, scope) ? edited(profile, edits, scope) : Optional.empty();
        return new ProfileEditing(text, faults.problems(""));
    }

    @Override
    @SuppressWarnings("unchecked")
    public Map<String, Object> part(String name, byte[] yaml) {
        Faults faults = new Faults(limits.problems());
        if (!isReadable(name, yaml, faults.in(name))) {
            throw new ProblemException(faults.problems(""));
        }
        String written = new String(yaml, StandardCharsets.UTF_8);
        String text = written.startsWith(BYTE_ORDER_MARK) ? written.substring(1) : written;
        return (Map<String, Object>) Plain.of(Outline.of(text));
    }

    private boolean isReadable(String name, byte[] profile, Scope scope) {
        if (name.toLowerCase(Locale.ROOT).endsWith(".json")) {
            scope.error(Placed.NOWHERE, "OTP-1390");
            return false;
        }
        int before = scope.errors();
        Optional<Mapping> root = Trees.read(new ByteArrayInputStream(profile), new Budget(limits), scope);
        if (root.isEmpty() || scope.errors() > before) {
            return false;
        }
        if (root.get().entries().isEmpty()) {
            scope.error(Placed.NOWHERE, "OTP-1391");
            return false;
        }
        return true;
    }

    private Optional<String> edited(byte[] profile, List<ProfileEdit> edits, Scope scope) {
        String written = new String(profile, StandardCharsets.UTF_8);
        String mark = written.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
        String text = written.substring(mark.length());
        for (ProfileEdit edit : edits) {
            Object meant = Plain.of(Outline.of(text));
            Optional<String> refusal = Plain.refuses(meant, edit);
            if (refusal.isPresent()) {
                scope.error(Placed.NOWHERE, refusal.get().equals("missing") ? "OTP-1392" : "OTP-1393", edit.place());
                return Optional.empty();
            }
            Plain.change(meant, edit);
            String changed = new Change(text, order, edit).made();
            if (!says(changed, meant)) {
                scope.error(Placed.NOWHERE, "OTP-1394", edit.place());
                return Optional.empty();
            }
            text = changed;
        }
        return Optional.of(mark + text);
    }

    private boolean says(String changed, Object meant) {
        try {
            return Plain.of(Outline.of(changed)).equals(meant);
        } catch (YAMLException | ClassCastException e) {
            return false;
        }
    }
}

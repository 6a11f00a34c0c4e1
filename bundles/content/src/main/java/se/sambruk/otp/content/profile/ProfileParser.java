package se.sambruk.otp.content.profile;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.library.DocumentFacts;
import se.sambruk.otp.api.library.ProcurementFacts;
import se.sambruk.otp.api.library.Profile;
import se.sambruk.otp.api.library.ProfileReader;
import se.sambruk.otp.api.library.ProfileReading;
import se.sambruk.otp.api.library.SelectionRule;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.quality.LintSuppression;
import se.sambruk.otp.api.requirement.Amendment;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.requirement.Setting;
import se.sambruk.otp.content.fault.Faults;
import se.sambruk.otp.content.fault.Placed;
import se.sambruk.otp.content.fault.Scope;
import se.sambruk.otp.content.pack.Amendments;
import se.sambruk.otp.content.tree.Budget;
import se.sambruk.otp.content.tree.Limits;
import se.sambruk.otp.content.tree.Mapping;
import se.sambruk.otp.content.tree.Node;
import se.sambruk.otp.content.tree.Scalar;
import se.sambruk.otp.content.tree.Sequence;
import se.sambruk.otp.content.tree.Trees;
import se.sambruk.otp.content.tree.Unreadable;

/** Reads a profile to its typed form, or to every fault that it has. Pure and thread-safe. */
public final class ProfileParser implements ProfileReader {
    private final Limits limits;

    public ProfileParser(Limits limits) {
        this.limits = limits;
    }

    /** The keys at the top of a profile, in the order in which they are usually written. */
    public static List<String> keys() {
        return ProfileShape.PROFILE.names();
    }

    @Override
    public ProfileReading read(String name, InputStream in) {
        Faults faults = new Faults(limits.problems());
        Scope scope = faults.in(name);
        Optional<Profile> profile = Trees.read(in, new Budget(limits), scope).flatMap(root -> profile(root, scope));
        return new ProfileReading(profile.filter(read -> !faults.hasErrors()), faults.problems(""));
    }

    private static Optional<Profile> profile(Mapping root, Scope scope) {
        Optional<Mapping.Entry> pack = root.entries().stream()
                .filter(entry -> entry.key().text().equals("pack"))
                .findFirst();
        if (pack.isPresent() && root.get("procurement").isEmpty()) {
            scope.error(pack.get().key(), "OTP-1305");
            return Optional.empty();
        }
        int before = scope.errors();
        Map<String, Object> values = ProfileShape.PROFILE.values(root, scope);
        Amendments reader = new Amendments("");
        List<Located<Amendment>> amendments = items(root, "amendments", scope).stream()
                .flatMap(item -> reader.read(item, scope.inside("amendments")).stream())
                .toList();
        if (scope.errors() > before) {
            return Optional.empty();
        }
        Profile.Builder builder = Profile.builder(
                ProcurementFacts.fromTree(values.get("procurement")), DocumentFacts.fromTree(values.get("document")));
        list(values, "context")
                .forEach(text ->
                        builder.context(ProfileShape.entry((String) text).orElseThrow()));
        builder.precedence(
                list(values, "precedence").stream().map(String.class::cast).toList());
        located(root, values, "select", scope, SelectionRule::fromTree, builder, Profile.Builder::select);
        located(root, values, "deselect", scope, SelectionRule::fromTree, builder, Profile.Builder::deselect);
        located(root, values, "parameter-sets", scope, String.class::cast, builder, Profile.Builder::parameterSet);
        settings(root, values, scope, builder);
        located(
                root,
                values,
                "lint-suppressions",
                scope,
                LintSuppression::fromTree,
                builder,
                Profile.Builder::lintSuppression);
        amendments.forEach(builder::amendment);
        if (values.get("price") instanceof Map<?, ?> price) {
            builder.prices(PriceShape.schedule(price));
        }
        if (values.get("evaluation") instanceof Map<?, ?> evaluation) {
            Node node = root.get("evaluation").orElseThrow();
            builder.evaluation(new Located<>(
                    EvaluationSection.terms(evaluation, PriceShape.currency(values.get("price"))), place(node, scope)));
        }
        return Optional.of(builder.build());
    }

    private static List<Node> items(Mapping root, String key, Scope scope) {
        Node node = root.get(key).orElse(new Sequence(List.of(), 0, 0));
        if (node instanceof Sequence list) {
            return list.items();
        }
        if (!(node instanceof Unreadable) && !(node instanceof Scalar scalar && scalar.isEmpty())) {
            scope.inside(key).error(node, "OTP-1104", "- {target: OTP-DRI-003, …}");
        }
        return List.of();
    }

    private static List<?> list(Map<String, Object> values, String key) {
        return values.get(key) instanceof List<?> list ? list : List.of();
    }

    private static <T> void located(
            Mapping root,
            Map<String, Object> values,
            String key,
            Scope scope,
            Function<Object, T> typed,
            Profile.Builder builder,
            BiConsumer<Profile.Builder, Located<T>> add) {
        List<?> trees = list(values, key);
        for (int i = 0; i < trees.size(); i++) {
            Node node = ((Sequence) root.get(key).orElseThrow()).items().get(i);
            add.accept(builder, new Located<>(typed.apply(trees.get(i)), place(node, scope)));
        }
    }

    private static void settings(Mapping root, Map<String, Object> values, Scope scope, Profile.Builder builder) {
        if (!values.containsKey("set")) {
            return;
        }
        Map<?, ?> read = (Map<?, ?>) values.get("set");
        for (Mapping.Entry requirement : ((Mapping) root.get("set").orElseThrow()).entries()) {
            Map<?, ?> parameters = (Map<?, ?>) read.get(requirement.key().text());
            for (Mapping.Entry parameter : ((Mapping) requirement.value()).entries()) {
                Map<?, ?> setting = (Map<?, ?>) parameters.get(parameter.key().text());
                builder.setting(new Located<>(
                        Setting.of(
                                new RequirementId(requirement.key().text()),
                                parameter.key().text(),
                                (String) setting.get("value"),
                                setting.get("because") instanceof String because ? because : ""),
                        place(parameter.key(), scope)));
            }
        }
    }

    private static SourceLocation place(Placed at, Scope scope) {
        return new SourceLocation("", scope.file(), at.line(), at.column());
    }
}

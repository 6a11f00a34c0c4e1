package se.sambruk.otp.rules.base;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.quality.Basis;
import se.sambruk.otp.api.quality.RequirementRule;
import se.sambruk.otp.api.quality.RuleDescriptor;
import se.sambruk.otp.api.quality.RuleScope;
import se.sambruk.otp.api.text.Messages;
import se.sambruk.otp.rules.words.WordFile;

/**
 * A rule of the platform. What it says stands in the messages of its package: {@code R01.title}, {@code R01.explanation}, {@code R01.found}, and
 * {@code R01.fix} where it proposes something; further sentences under further words after the id.
 */
public abstract class Rule implements RequirementRule {
    // One for each package, not one for each rule: a one-shot that checks nothing pays for this too.
    private static final Map<String, Messages> MESSAGES = new ConcurrentHashMap<>();
    private static final PackVersion VERSION = PackVersion.of("1.0.0");

    private final String id;
    private final RuleScope scope;
    private final List<Basis> basis;
    private volatile RuleDescriptor descriptor;

    /**
     * @param basis everything that its findings can rest on
     */
    protected Rule(String id, RuleScope scope, Basis... basis) {
        this.id = id;
        this.scope = scope;
        this.basis = Stream.of(basis).toList();
    }

    @Override
    public final RuleDescriptor descriptor() {
        RuleDescriptor known = descriptor;
        if (known == null) {
            RuleDescriptor.Builder builder = RuleDescriptor.builder(id, VERSION)
                    .title(messages().text(id + ".title"))
                    .explanation(messages().text(id + ".explanation"))
                    .scope(scope);
            basis.forEach(builder::basis);
            lists().stream().map(WordFile::name).forEach(builder::wordList);
            listNames().forEach(builder::wordList);
            known = builder.build();
            descriptor = known;
        }
        return known;
    }

    /** The word lists that it asks for, so that people can be told which they may add to. */
    protected List<WordFile> lists() {
        return List.of();
    }

    /** The names of other lists that it asks for, which are no {@link WordFile}s. */
    protected List<String> listNames() {
        return List.of();
    }

    public final String id() {
        return id;
    }

    final Messages messages() {
        return MESSAGES.computeIfAbsent(getClass().getPackageName(), name -> Messages.of(getClass()));
    }
}

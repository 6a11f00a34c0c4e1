package se.sambruk.otp.testkit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.Test;
import org.junit.runner.JUnitCore;
import org.junit.runner.Result;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.quality.CheckedRequirement;
import se.sambruk.otp.api.quality.CheckedText;
import se.sambruk.otp.api.quality.Finding;
import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.api.quality.FixProposal;
import se.sambruk.otp.api.quality.RequirementRule;
import se.sambruk.otp.api.quality.RuleContext;
import se.sambruk.otp.api.quality.RuleDescriptor;
import se.sambruk.otp.api.quality.RuleScope;
import se.sambruk.otp.api.quality.RuleSubject;
import se.sambruk.otp.api.requirement.Regime;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.text.LocalizedText;

/** The contract accepts a rule that keeps it, and each of its tests fails for a rule that breaks it in that respect. */
public class RequirementRuleContractTest {
    private static final LocalizedText TEXT = LocalizedText.of("Prov.", "Sample.");

    /** Finds "etc."; an error in the full act. */
    private static class EtcRule implements RequirementRule {
        LocalizedText title = TEXT;
        String word = "etc.";
        String replacement = "";

        @Override
        public RuleDescriptor descriptor() {
            return RuleDescriptor.builder("PRV-ETC", PackVersion.of("1.0.0"))
                    .title(title)
                    .explanation(TEXT)
                    .build();
        }

        @Override
        public List<Finding> check(RuleSubject subject, RuleContext context) {
            CheckedRequirement requirement = subject.requirement();
            FindingSeverity severity =
                    context.circumstances(requirement).regime().equals(Optional.of(Regime.DIRECTIVE))
                            ? FindingSeverity.ERROR
                            : FindingSeverity.WARNING;
            List<Finding> found = new ArrayList<>();
            for (CheckedText text : requirement.texts()) {
                for (int at = text.text().indexOf(word);
                        at >= 0;
                        at = text.text().indexOf(word, at + 1)) {
                    found.add(finding(requirement, text, severity, at));
                }
            }
            return found;
        }

        Finding finding(CheckedRequirement requirement, CheckedText text, FindingSeverity severity, int at) {
            return Finding.builder("PRV-ETC", severity, requirement.id(), text.path())
                    .at(at, at + word.length())
                    .message(TEXT)
                    .fix(FixProposal.of(replacement, TEXT))
                    .build();
        }
    }

    public abstract static class Etc extends RequirementRuleContract {
        @Override
        protected List<RuleExample> examples() {
            return List.of(
                    RuleExample.found("Färg, form etc. ska kunna väljas, storlek etc.", "etc.", "etc.")
                            .graded(FindingSeverity.WARNING),
                    RuleExample.found("Färg etc. ska kunna väljas.", "etc.")
                            .under(Regime.DIRECTIVE, true)
                            .graded(FindingSeverity.ERROR),
                    RuleExample.clean(RequirementKind.CONTRACT, "Etcetera är ett ord."));
        }
    }

    public static class Sound extends Etc {
        @Override
        protected RequirementRule rule() {
            return new EtcRule();
        }
    }

    public static class SoundOfSet extends RequirementRuleContract {
        @Override
        protected RequirementRule rule() {
            return new SetRule();
        }

        @Override
        protected List<RuleExample> examples() {
            CheckedRequirement one = CheckedRequirement.of("A", RequirementKind.MANDATORY, "Det ska gå.");
            CheckedRequirement other = CheckedRequirement.of("B", RequirementKind.MANDATORY, "Det ska gå.");
            return List.of(RuleExample.found(List.of(one, other), "Det ska gå."), RuleExample.clean(List.of(one)));
        }
    }

    /** Finds a text that another requirement has. */
    private static class SetRule implements RequirementRule {
        @Override
        public RuleDescriptor descriptor() {
            return RuleDescriptor.builder("PRV-TWICE", PackVersion.of("1.0.0"))
                    .title(TEXT)
                    .explanation(TEXT)
                    .scope(RuleScope.SET)
                    .build();
        }

        @Override
        public List<Finding> check(RuleSubject subject, RuleContext context) {
            Map<String, String> seen = new HashMap<>();
            List<Finding> found = new ArrayList<>();
            for (CheckedRequirement requirement : subject.requirements()) {
                requirement.text("text").ifPresent(text -> {
                    if (seen.putIfAbsent(text.text(), requirement.id()) != null) {
                        found.add(Finding.builder("PRV-TWICE", FindingSeverity.WARNING, requirement.id(), "text")
                                .at(0, text.text().length())
                                .message(TEXT)
                                .build());
                    }
                });
            }
            return found;
        }
    }

    @Test
    public void rulesThatKeepTheContractPass() {
        assertEquals(Set.of(), failures(Sound.class));
        assertEquals(Set.of(), failures(SoundOfSet.class));
    }

    public static class Untranslated extends Etc {
        @Override
        protected RequirementRule rule() {
            EtcRule rule = new EtcRule();
            rule.title = LocalizedText.of("Rubrik", " ");
            return rule;
        }
    }

    @Test
    public void aRuleWithoutAnEnglishTitleIsCaught() {
        assertEquals(Set.of("theDescriptionCanBeShownInBothLanguages"), failures(Untranslated.class));
    }

    public static class Eager extends Etc {
        @Override
        protected RequirementRule rule() {
            EtcRule rule = new EtcRule();
            rule.word = "t";
            return rule;
        }
    }

    @Test
    public void aRuleThatFindsTooMuchIsCaught() {
        assertEquals(Set.of("whatIsToBeFoundIsFoundExactly", "whatIsToBeLeftAloneIsClean"), failures(Eager.class));
    }

    public static class Blind extends Etc {
        @Override
        protected RequirementRule rule() {
            EtcRule rule = new EtcRule();
            rule.word = "osv.";
            return rule;
        }
    }

    @Test
    public void aRuleThatMissesSomethingIsCaught() {
        assertEquals(Set.of("whatIsToBeFoundIsFoundExactly"), failures(Blind.class));
    }

    public static class Idle extends Etc {
        @Override
        protected RequirementRule rule() {
            EtcRule rule = new EtcRule();
            rule.replacement = "etc.";
            return rule;
        }
    }

    @Test
    public void aFixThatChangesNothingIsCaught() {
        assertEquals(Set.of("aProposedFixChangesSomething"), failures(Idle.class));
    }

    public static class Counting extends Etc {
        private final int[] checked = {0};

        @Override
        protected RequirementRule rule() {
            return new EtcRule() {
                @Override
                Finding finding(CheckedRequirement requirement, CheckedText text, FindingSeverity severity, int at) {
                    return Finding.builder("PRV-ETC", severity, requirement.id(), text.path())
                            .at(at, at + word.length())
                            .message(LocalizedText.of("Nr " + checked[0]++))
                            .build();
                }
            };
        }
    }

    @Test
    public void aRuleThatCountsWhatItHasCheckedIsCaught() {
        assertTrue(failures(Counting.class)
                .containsAll(Set.of("theSameTextsGiveTheSameFindings", "severalThreadsMayCheckAtOnce")));
    }

    public static class Localized extends Etc {
        @Override
        protected RequirementRule rule() {
            return new EtcRule() {
                @Override
                Finding finding(CheckedRequirement requirement, CheckedText text, FindingSeverity severity, int at) {
                    return Finding.builder("PRV-ETC", severity, requirement.id(), text.path())
                            .at(at, at + word.length())
                            .message(LocalizedText.of("id".toUpperCase(Locale.getDefault())))
                            .build();
                }
            };
        }
    }

    @Test
    public void aRuleThatFollowsTheMachinesLanguageIsCaught() {
        assertEquals(Set.of("nothingComesFromTheMachine"), failures(Localized.class));
    }

    public static class Outside extends Etc {
        @Override
        protected RequirementRule rule() {
            return new EtcRule() {
                @Override
                Finding finding(CheckedRequirement requirement, CheckedText text, FindingSeverity severity, int at) {
                    return Finding.builder("PRV-ETC", severity, requirement.id(), text.path())
                            .at(at, text.text().length() + 1)
                            .message(TEXT)
                            .build();
                }
            };
        }
    }

    @Test
    public void aFindingOutsideOfTheTextIsCaught() {
        assertEquals(
                Set.of("findingsBearTheRulesIdAndLieWithinTheTexts", "whatIsToBeFoundIsFoundExactly"),
                failures(Outside.class));
    }

    public static class Prejudiced extends SoundOfSet {
        @Override
        protected RequirementRule rule() {
            return new SetRule() {
                @Override
                public List<Finding> check(RuleSubject subject, RuleContext context) {
                    List<Finding> found = new ArrayList<>(super.check(subject, context));
                    if (!subject.requirements().iterator().hasNext()) {
                        found.add(Finding.builder("PRV-TWICE", FindingSeverity.WARNING, "A", "text")
                                .message(TEXT)
                                .build());
                    }
                    return found;
                }
            };
        }
    }

    @Test
    public void aRuleThatFindsSomethingInNothingIsCaught() {
        assertEquals(Set.of("nothingIsFoundInNothing"), failures(Prejudiced.class));
    }

    public static class Null extends Etc {
        @Override
        protected RequirementRule rule() {
            return new EtcRule() {
                @Override
                public List<Finding> check(RuleSubject subject, RuleContext context) {
                    List<Finding> found = super.check(subject, context);
                    return found.isEmpty() ? null : found;
                }
            };
        }
    }

    @Test
    public void aRuleThatGivesNullIsCaught() {
        assertTrue(failures(Null.class).contains("whatIsToBeLeftAloneIsClean"));
    }

    public static class OneSided extends Sound {
        @Override
        protected List<RuleExample> examples() {
            return super.examples().subList(0, 2);
        }
    }

    @Test
    public void examplesOfOneSortOnlyAreNotEnough() {
        assertEquals(Set.of("thereAreExamplesOfWhatIsFoundAndOfWhatIsNot"), failures(OneSided.class));
    }

    private static Set<String> failures(Class<?> contract) {
        Result result = new JUnitCore().run(contract);
        assertEquals(13, result.getRunCount());
        Set<String> failures = new TreeSet<>();
        result.getFailures().forEach(f -> failures.add(f.getDescription().getMethodName()));
        return failures;
    }
}

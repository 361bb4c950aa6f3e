package org.tiendo.testkit.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// A rule that looks at one class at a time and reports sentences.
final class ClassRule {

  private ClassRule() {}

  static ArchRule of(
      Predicate<JavaClass> subject, BiConsumer<JavaClass, Consumer<String>> inspection) {
    return ArchRuleDefinition.classes()
        .should(
            new ArchCondition<JavaClass>("keep the rule") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                if (subject.test(type)) {
                  inspection.accept(
                      type, line -> events.add(SimpleConditionEvent.violated(type, line)));
                }
              }
            });
  }
}

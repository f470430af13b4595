package redress.browser;

import java.util.function.Supplier;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** One Chromium and one running Redress for all tests in browsers, ended after the last. */
final class Browsing
    implements BeforeAllCallback,
        BeforeEachCallback,
        TestExecutionExceptionHandler,
        ParameterResolver {

  private static final Namespace OURS = Namespace.create(Browsing.class);

  @Override
  public void beforeAll(ExtensionContext context) {
    people(context);
  }

  /** What an ordered story tells next makes no sense once it has gone wrong. */
  @Override
  public void beforeEach(ExtensionContext context) {
    var broken = context.getStore(OURS).get(storyOf(context));
    if (broken != null) {
      throw new IllegalStateException("The story went wrong before: " + broken);
    }
  }

  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable problem)
      throws Throwable {
    if (context.getRequiredTestClass().isAnnotationPresent(TestMethodOrder.class)) {
      context.getRoot().getStore(OURS).put(storyOf(context), context.getDisplayName());
    }
    throw problem;
  }

  private static String storyOf(ExtensionContext context) {
    return context.getRequiredTestClass().getName();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == People.class;
  }

  @Override
  public People resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return people(context);
  }

  private static People people(ExtensionContext context) {
    var chromium = theOne(Chromium.class, Chromium::start, context);
    var redress = theOne(RunningRedress.class, RunningRedress::start, context);
    return theOne(People.class, () -> settled(chromium, redress), context);
  }

  private static People settled(Chromium chromium, RunningRedress redress) {
    var people = new People(chromium.browser(), redress);
    people.awaitTheDemonstration();
    return people;
  }

  private static <T> T theOne(Class<T> type, Supplier<T> start, ExtensionContext context) {
    return context.getRoot().getStore(OURS).computeIfAbsent(type, missing -> start.get(), type);
  }
}

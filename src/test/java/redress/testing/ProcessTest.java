package redress.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import redress.RedressApplication;

/**
 * A test on the whole application: real workers, real database, a real engine; only time is
 * pretended. Booted once for the JVM, since two applications on one engine would take each other's
 * work.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("story")
@SpringBootTest(
    classes = RedressApplication.class,
    properties = {
      "redress.demo=false",
      "redress.engine.compare-every=1s",
      "db-scheduler.polling-interval=200ms"
    })
@AutoConfigureMockMvc
@ContextConfiguration(initializers = Surroundings.class)
@Import(StorySetup.class)
public @interface ProcessTest {}

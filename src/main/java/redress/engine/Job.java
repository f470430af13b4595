package redress.engine;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the one method that answers a service task. Its parameters are the process variables it
 * needs, by name; a {@link JobContext} parameter tells which job asks. A returned record's
 * components become process variables. It may be asked twice for the same job and must then answer
 * the same. Throw {@link BpmnError} for an outcome drawn as an error; anything else thrown is a
 * failure: the job is offered again later and, after a few attempts, listed as stuck.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Job {

  /** The job type: {@code <module>.<service task id>}. */
  String value();
}

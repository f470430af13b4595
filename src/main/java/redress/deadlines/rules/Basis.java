package redress.deadlines.rules;

import org.springframework.modulith.NamedInterface;

/** Which of a rule's two numbers counts for a person. */
@NamedInterface("terms")
public enum Basis {
  STANDARD,
  /** For victims with enhanced rights under the Victims' Code. */
  ENHANCED
}

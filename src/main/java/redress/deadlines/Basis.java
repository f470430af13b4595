package redress.deadlines;

/** Which of a rule's two numbers counts for a person. */
public enum Basis {
  STANDARD,
  /** For victims with enhanced rights under the Victims' Code. */
  ENHANCED
}

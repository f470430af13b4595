package redress.deadlines.rules;

import org.springframework.modulith.NamedInterface;

/** Whom a step of a ladder concerns, lowest first. */
@NamedInterface("terms")
public enum Whom {
  /** Who owns the case; the supervisors where nobody does yet. */
  OWNER,
  SUPERVISOR,
  MANAGER
}

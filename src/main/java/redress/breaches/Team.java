package redress.breaches;

import redress.deadlines.rules.Whom;

/** The group of people a call goes to, as the diagram names it in small letters. */
enum Team {
  CASEWORKERS,
  SUPERVISORS,
  MANAGERS;

  static Team of(Whom whom) {
    return switch (whom) {
      case OWNER -> CASEWORKERS;
      case SUPERVISOR -> SUPERVISORS;
      case MANAGER -> MANAGERS;
    };
  }
}

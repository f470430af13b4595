package redress.breaches;

/** Where things stand with what a deadline wants done. */
enum Position {
  DONE,
  WILL_BE_DONE,
  MISSED
}

package redress.tasks;

/** A kind of work, as a list may be filtered by. */
record TaskKind(String type, String title) {}

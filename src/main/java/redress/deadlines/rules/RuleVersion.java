package redress.deadlines.rules;

import java.util.UUID;

/**
 * One kept version of a rule. It never changes: a clock points at the one it began under.
 *
 * @param version counts the versions of one code from 1
 */
public record RuleVersion(UUID id, int version, RuleDefinition says) {}

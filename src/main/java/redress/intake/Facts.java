package redress.intake;

import org.jspecify.annotations.Nullable;

/**
 * What is known when a record is decided.
 *
 * @param sameContent an earlier record of equal content
 * @param sameRecord the latest record under the same source and record id
 * @param sameVictim the record that opened the case of this victim of this crime
 * @param crimeIsKnown whether any case was opened for the crime number
 */
record Facts(
    @Nullable Earlier sameContent,
    @Nullable Earlier sameRecord,
    @Nullable Earlier sameVictim,
    boolean crimeIsKnown) {

  static final Facts NOTHING_KNOWN = new Facts(null, null, null, false);
}

package redress.deadlines;

import java.util.List;

/** Clocks have reached rungs: everything one transaction has written down so. */
public record RungsReached(List<RungReached> rungs) {}

package unlawful.upstairs;

import unlawful.downstairs.Downstairs;

/** Depends on the room that depends on it. */
public record Upstairs(Downstairs below) {}

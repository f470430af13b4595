package unlawful.downstairs;

import unlawful.upstairs.Upstairs;

/** Depends on the room that depends on it. */
public record Downstairs(Upstairs above) {}

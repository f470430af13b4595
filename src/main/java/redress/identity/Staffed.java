package redress.identity;

import java.util.List;

/** An organisation and its people, by name. */
public record Staffed(Organisation organisation, List<Member> members) {}

package redress.identity;

import redress.shared.UserId;

/** Who somebody is to those who write to them. */
public record Contact(UserId id, String name, String email) {}

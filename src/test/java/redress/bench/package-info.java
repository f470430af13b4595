/**
 * Measures Redress on its real parts: the application as a process of its own in standalone mode,
 * with PostgreSQL and the engine as it starts them. Never fails by time; fails where something is
 * wrong.
 */
package redress.bench;

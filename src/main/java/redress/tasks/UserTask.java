package redress.tasks;

/**
 * One kind of human work: its answers and what they do. One bean for each user task in the
 * diagrams, named like it.
 *
 * @param <A> the answers: a record whose components are the keys of the form; unanswered and hidden
 *     fields are null, lists are empty
 */
public interface UserTask<A extends Record> {

  /** {@code <module>.<user task id>}, for example {@code cases.contactVictim}. */
  String type();

  /** The record the form's answers are read into. */
  Class<A> answers();

  /**
   * Does what the answers say, in the transaction that completes the task. Refuses with {@link
   * redress.shared.RuleBroken}.
   *
   * @return a record whose components become process variables: identifiers, flags and instants
   */
  Record complete(A answers, TaskCompletion task);
}

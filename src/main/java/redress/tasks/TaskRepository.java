package redress.tasks;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Tasks to be changed, each locked: nobody else changes them meanwhile. */
interface TaskRepository extends Repository<Task, UUID> {

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select t from Task t where t.id = :id")
  Optional<Task> locked(UUID id);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query(
      """
      select t from Task t where t.caseId = :caseId and t.matterId is null and t.state = OPEN
       order by t.id
      """)
  List<Task> openOfJourney(UUID caseId);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select t from Task t where t.matterId = :matterId and t.state = OPEN order by t.id")
  List<Task> openOfMatter(UUID matterId);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select t from Task t where t.referralId = :referralId and t.state = OPEN order by t.id")
  List<Task> openOfReferral(UUID referralId);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select t from Task t where t.jobKey = :jobKey and t.state = OPEN order by t.id")
  List<Task> openOfJob(long jobKey);
}

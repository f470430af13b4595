package redress.breaches;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Calls to be changed, each locked. */
interface DeadlineCallRepository extends Repository<DeadlineCall, UUID> {

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select c from DeadlineCall c where c.id = :id")
  Optional<DeadlineCall> locked(UUID id);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select c from DeadlineCall c where c.clockId = :clockId and c.state = OPEN order by c.id")
  List<DeadlineCall> openOf(UUID clockId);

  /** Calls that nobody need answer any more: what they are about is over, and no breach. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query(
      """
      select c from DeadlineCall c
       where c.clockId in :clockIds and c.state = OPEN
         and not exists (
           select 1 from Breach b where b.clockId = c.clockId and b.state = TO_EXPLAIN)
       order by c.id
      """)
  List<DeadlineCall> needlessOf(Collection<UUID> clockIds);
}

package redress.breaches;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Entries to be changed, each locked. Where calls are locked too, they are locked first. */
interface BreachRepository extends Repository<Breach, UUID> {

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select b from Breach b where b.clockId = :clockId")
  Optional<Breach> lockedOfClock(UUID clockId);
}

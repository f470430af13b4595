package redress.referrals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.CrudRepository;

interface ReferralRepository extends CrudRepository<Referral, UUID> {

  Optional<Referral> findByOpenedByJobAndProcessInstanceKey(
      long openedByJob, long processInstanceKey);

  List<Referral> findByCaseIdOrderByOpenedAt(UUID caseId);
}

package redress.cases;

import java.util.UUID;
import org.springframework.data.repository.CrudRepository;

interface VictimCaseRepository extends CrudRepository<VictimCase, UUID> {}

package redress.cases;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface VictimCaseRepository extends JpaRepository<VictimCase, UUID> {}

package redress.cases;

import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Repository;

/**
 * Stores people. Their ids are given by us, so a new one is persisted without looking for it first.
 */
@Repository
class PersonRepository {

  private final EntityManager entities;

  PersonRepository(EntityManager entities) {
    this.entities = entities;
  }

  void add(Person person) {
    entities.persist(person);
  }
}

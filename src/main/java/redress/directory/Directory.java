package redress.directory;

import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import redress.shared.Ids;
import redress.shared.OrganisationId;

/** Which providers there are, and which of their services fit a need. */
@Service
public class Directory {

  private final JdbcClient jdbc;

  Directory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds a service. The same service from the same day is one entry. */
  @Transactional
  public void add(NewService service) {
    jdbc.sql(
            """
            insert into provider_service
              (id, organisation_id, name, kinds, age_min, age_max, districts, rank, capacity,
               valid_from, valid_to, source)
            values (:id, :organisation, :name, :kinds, :ageMin, :ageMax, :districts, :rank,
                    :capacity, :validFrom, :validTo, :source)
            on conflict (organisation_id, name, valid_from) do nothing
            """)
        .param("id", Ids.next())
        .param("organisation", service.provider().value())
        .param("name", service.name())
        .param("kinds", service.kinds().stream().map(Enum::name).toArray(String[]::new))
        .param("ageMin", service.ageMin(), Types.INTEGER)
        .param("ageMax", service.ageMax(), Types.INTEGER)
        .param("districts", service.districts().toArray(String[]::new))
        .param("rank", service.rank())
        .param("capacity", service.capacity())
        .param("validFrom", service.validFrom())
        .param("validTo", service.validTo(), Types.DATE)
        .param("source", service.source())
        .update();
  }

  /** Services that fit, the best first: those for the most specific kind of need, then by rank. */
  @Transactional(readOnly = true)
  public List<Match> matching(Need need) {
    return jdbc.sql(
            """
            select s.id, s.organisation_id, s.name, s.capacity
              from provider_service s
              cross join lateral (select min(array_position(:kinds::text[], kind)) as place
                                    from unnest(s.kinds) as kind) specific
             where s.kinds && :kinds::text[]
               and (:age::int is null or s.age_min is null or s.age_min <= :age::int)
               and (:age::int is null or s.age_max is null or s.age_max >= :age::int)
               and (:district::text is null or cardinality(s.districts) = 0
                    or :district::text = any(s.districts))
               and s.valid_from <= :on
               and (s.valid_to is null or s.valid_to >= :on)
               and not (s.organisation_id = any(:notThese::uuid[]))
             order by specific.place, s.rank, s.id
            """)
        .param("kinds", need.kinds().stream().map(Enum::name).toArray(String[]::new))
        .param("age", need.age(), Types.INTEGER)
        .param("district", need.district(), Types.VARCHAR)
        .param("on", need.on())
        .param("notThese", need.notThese().stream().map(OrganisationId::value).toArray(UUID[]::new))
        .query(
            (row, n) ->
                new Match(
                    row.getObject("id", UUID.class),
                    new OrganisationId(row.getObject("organisation_id", UUID.class)),
                    row.getString("name"),
                    row.getInt("capacity")))
        .list();
  }
}

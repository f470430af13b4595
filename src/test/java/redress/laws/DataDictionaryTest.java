package redress.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import redress.testing.TestDatabase;

/** Every column says what it holds, who may read it and how long it is kept. */
class DataDictionaryTest {

  private static final String CLASSIFIED =
      "^[A-Z].*[.] \\[(public|internal|personal|special category)\\]"
          + " \\[keep: (case|forever|7 years|1 year|90 days)\\]$";

  @Test
  void every_column_is_described_classified_and_kept_by_a_rule() {
    assertThat(violations(JdbcClient.create(TestDatabase.migrated().dataSource()))).isEmpty();
  }

  @Test
  void columns_nobody_has_described_are_reported() {
    JdbcClient database = JdbcClient.create(TestDatabase.fresh().dataSource());
    database
        .sql("create table gossip (name text, told_at timestamptz, about text, kept text)")
        .update();
    database
        .sql("comment on column gossip.about is 'Whom it is about. [secret] [keep: case]'")
        .update();
    database
        .sql("comment on column gossip.kept is 'What for. [internal] [keep: a while]'")
        .update();
    database
        .sql("comment on column gossip.told_at is 'When it was told. [internal] [keep: 1 year]'")
        .update();

    assertThat(violations(database)).containsExactly("gossip.about", "gossip.kept", "gossip.name");
  }

  private static List<String> violations(JdbcClient database) {
    return database
        .sql(
            """
            select c.relname || '.' || a.attname
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
              join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
             where c.relkind in ('r', 'p')
               and c.relname not in ('flyway_schema_history', 'scheduled_tasks')
               and c.relname not like 'spring\\_session%'
               and coalesce(col_description(c.oid, a.attnum), '') !~ :classified
             order by 1
            """)
        .param("classified", CLASSIFIED)
        .query(String.class)
        .list();
  }
}

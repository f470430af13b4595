package redress.deadlines;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;

/** One row of a batch for each thing. */
record Rows<T>(List<T> things, Filling<T> filling) implements BatchPreparedStatementSetter {

  /** Fills one row. */
  interface Filling<T> {
    void fill(PreparedStatement row, T thing) throws SQLException;
  }

  @Override
  public void setValues(PreparedStatement row, int i) throws SQLException {
    filling.fill(row, things.get(i));
  }

  @Override
  public int getBatchSize() {
    return things.size();
  }
}

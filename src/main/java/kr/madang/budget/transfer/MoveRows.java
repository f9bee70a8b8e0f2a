package kr.madang.budget.transfer;

import java.sql.ResultSet;
import java.sql.SQLException;
import kr.madang.domain.budget.transfer.TransferMove.Direction;
import kr.madang.domain.shared.Won;

/** The one SQL in which lines of requests are read, for the request itself and for the report to the council. */
final class MoveRows {

    static final String SELECT = """
            select t.id as transfer_id, m.line_id, o.name as policy_name, u.name as unit_name, p.code as program_code,
                   p.name as program_name, g.name as group_name, c.name as object_name, l.object_code, m.direction, m.amount,
                   coalesce(m.appropriated_before, b.appropriated) as before, b.appropriated - b.committed as available
            from budget_transfer_move m
            join budget_transfer t on t.id = m.transfer_id
            join budget_line l on l.id = m.line_id
            join line_balance b on b.line_id = l.id
            join object_code c on c.fiscal_year = l.fiscal_year and c.code = l.object_code
            join object_group g on g.fiscal_year = c.fiscal_year and g.code = c.group_code
            join detail_program p on p.id = l.detail_program_id
            join unit_program u on u.id = p.unit_program_id
            join policy_program o on o.id = u.policy_program_id
            """;

    static final String ORDER = " order by t.fiscal_year, t.ordinal, m.direction, m.position";

    private MoveRows() {}

    static TransferQuery.Move read(ResultSet row) throws SQLException {
        return new TransferQuery.Move(
                row.getLong("transfer_id"),
                row.getLong("line_id"),
                row.getString("policy_name"),
                row.getString("unit_name"),
                row.getString("program_code"),
                row.getString("program_name"),
                row.getString("group_name"),
                row.getString("object_name"),
                row.getString("object_code"),
                Direction.valueOf(row.getString("direction")),
                Won.of(row.getLong("amount")),
                Won.of(row.getBigDecimal("before").longValueExact()),
                Won.of(row.getBigDecimal("available").longValueExact()));
    }
}

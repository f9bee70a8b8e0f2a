package kr.madang.budget.importing.check;

/** Sets up staged programmes, lines and responsibilities, from the top of the hierarchy down. */
final class LinePosting {

    private final Staging staging;

    LinePosting(Staging staging) {
        this.staging = staging;
    }

    long post() {
        long rows = staging.rows();
        openPrograms();
        openLines();
        followResponsibilities();
        return rows;
    }

    private void openPrograms() {
        staging.sql("""
                        insert into policy_program (fiscal_year, code, name, kind)
                        select distinct on (fiscal_year, policy_code) fiscal_year, policy_code, policy_name, policy_kind
                        from $staging order by fiscal_year, policy_code, row_no
                        on conflict (fiscal_year, code) do nothing
                        """).update();
        staging.sql("""
                        insert into unit_program (policy_program_id, fiscal_year, code, name)
                        select distinct on (s.fiscal_year, s.unit_code) p.id, s.fiscal_year, s.unit_code, s.unit_name
                        from $staging s join policy_program p on p.fiscal_year = s.fiscal_year and p.code = s.policy_code
                        order by s.fiscal_year, s.unit_code, s.row_no
                        on conflict (fiscal_year, code) do nothing
                        """).update();
        staging.sql("""
                        insert into detail_program (unit_program_id, fiscal_year, code, name, citizen_participation, position)
                        select distinct on (s.fiscal_year, s.detail_code)
                               u.id, s.fiscal_year, s.detail_code, s.detail_name, s.citizen, s.position
                        from $staging s join unit_program u on u.fiscal_year = s.fiscal_year and u.code = s.unit_code
                        order by s.fiscal_year, s.detail_code, s.row_no
                        on conflict (fiscal_year, code) do nothing
                        """).update();
    }

    private void openLines() {
        staging.sql("""
                        insert into budget_line (detail_program_id, fiscal_year, object_code)
                        select d.id, d.fiscal_year, s.object_code
                        from $staging s join detail_program d on d.fiscal_year = s.fiscal_year and d.code = s.detail_code
                        group by d.id, d.fiscal_year, s.object_code order by min(s.row_no)
                        on conflict (detail_program_id, object_code) do nothing
                        """).update();
    }

    /** A later department ends the earlier one the day before; the same department again is no change. */
    private void followResponsibilities() {
        staging.sql("""
                        create temporary table import_responsibility on commit drop as
                        select detail_program_id, department_id, valid_from from (
                            select d.id as detail_program_id, s.department_id, s.valid_from,
                                   lag(s.department_id) over (partition by d.id order by s.valid_from) as before
                            from (select distinct fiscal_year, detail_code, department_id, valid_from from $staging) s
                            join detail_program d on d.fiscal_year = s.fiscal_year and d.code = s.detail_code) wanted
                        where before is distinct from department_id
                          and not exists (
                            select 1 from program_responsibility r
                            where r.detail_program_id = wanted.detail_program_id and r.department_id = wanted.department_id
                              and wanted.valid_from between r.valid_from and coalesce(r.valid_until, 'infinity'))
                        """).update();
        endEarlierOnes();
        beginLaterOnes();
    }

    private void endEarlierOnes() {
        staging.jdbc().sql("""
                        update program_responsibility r set valid_until = n.first - 1
                        from (select detail_program_id, min(valid_from) as first
                              from import_responsibility group by detail_program_id) n
                        where r.detail_program_id = n.detail_program_id and r.valid_from < n.first
                          and (r.valid_until is null or r.valid_until >= n.first)
                        """).update();
    }

    private void beginLaterOnes() {
        staging.jdbc().sql("""
                        insert into program_responsibility (detail_program_id, department_id, valid_from, valid_until)
                        select detail_program_id, department_id, valid_from,
                               lead(valid_from) over (partition by detail_program_id order by valid_from) - 1
                        from import_responsibility
                        """).update();
    }
}

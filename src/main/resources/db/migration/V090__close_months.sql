create table month_closing (
    id               bigint generated always as identity primary key,
    fiscal_year      integer     not null references fiscal_year,
    month            integer     not null,
    closed_at        timestamptz not null,
    closed_by        bigint      not null references staff_account,
    closer_name      varchar(50) not null,
    reopened_at      timestamptz,
    reopened_by      bigint      references staff_account,
    reopener_name    varchar(50),
    reopening_reason varchar(300),
    version          integer     not null default 0,
    constraint ck_month_closing_month check (month between 1 and 12),
    constraint ck_month_closing_reopened_with_reason check (
        (reopened_at is null) = (reopened_by is null) and (reopened_at is null) = (reopener_name is null)
        and (reopened_at is null) = (reopening_reason is null) and (reopening_reason is null or btrim(reopening_reason) <> '')),
    constraint ck_month_closing_reopened_later check (reopened_at is null or reopened_at >= closed_at)
);
comment on table month_closing is '월 마감 (다시 열면 그 사실을 더해 적고, 다시 마감하면 새 기록이 생긴다)';
comment on column month_closing.month is '마감한 달; 12는 다음 해 2월 10일까지의 출납정리기간을 포함한다';
comment on column month_closing.closer_name is '개인정보: 마감자 성명';
comment on column month_closing.reopener_name is '개인정보: 다시 연 사람의 성명';
create unique index uq_month_closing_standing on month_closing (fiscal_year, month) where reopened_at is null;

-- The last day that no entry may bear any more; the books of a year are complete on 10 February of the next.
create function closed_until(of_year integer) returns date language sql stable as $$
    select case when max(month) = 12 then make_date(of_year + 1, 2, 10)
                when max(month) is not null then (make_date(of_year, max(month), 1) + interval '1 month - 1 day')::date end
    from month_closing where fiscal_year = of_year and reopened_at is null
$$;

-- Closing and reopening wait for those who post, and keep others from it until they are done.
create function month_closing_changes() returns trigger language plpgsql as $$
declare
    last integer;
begin
    perform pg_advisory_xact_lock(30, 1);
    select coalesce(max(month), 0) into last from month_closing
    where fiscal_year = new.fiscal_year and reopened_at is null;
    if tg_op = 'INSERT' then
        if new.month <> last + 1 or new.reopened_at is not null then
            perform refuse_breach('ck_month_closing_in_order', new.fiscal_year || '-' || new.month);
        end if;
        return new;
    end if;
    if old.reopened_at is not null or new.reopened_at is null
        or (old.id, old.fiscal_year, old.month, old.closed_at, old.closed_by, old.closer_name)
            is distinct from (new.id, new.fiscal_year, new.month, new.closed_at, new.closed_by, new.closer_name) then
        raise exception 'a closing is only ever reopened' using errcode = 'restrict_violation', constraint = 'tr_append_only';
    end if;
    if old.month <> last then
        perform refuse_breach('ck_month_closing_last_reopens', old.fiscal_year || '-' || old.month);
    end if;
    return new;
end $$;
create trigger tr_month_closing_changes before insert or update on month_closing
    for each row execute function month_closing_changes();
create trigger tr_month_closing_kept before delete or truncate on month_closing
    for each statement execute function refuse_change();

alter table ledger_entry add column paper_date date;
comment on column ledger_entry.paper_date is '서류일자: 마감된 달의 서류를 열린 달에 기록할 때 서류에 적힌 날';
alter table ledger_entry add constraint ck_ledger_entry_paper_not_later
    check (paper_date is null or paper_date <= effective_date);

-- A closed month takes no entry. Posters share the lock that a closing takes alone, so neither overtakes the other.
create function ledger_months_open() returns trigger language plpgsql as $$
declare
    offender text;
begin
    perform pg_advisory_xact_lock_shared(30, 1);
    select p.first::text into offender
    from (select fiscal_year, min(effective_date) as first from posted group by fiscal_year) p
    where p.first <= closed_until(p.fiscal_year)
    limit 1;
    if offender is not null then
        perform refuse_breach('ck_ledger_month_open', offender);
    end if;
    return null;
end $$;
create trigger tr_ledger_entries_months_open after insert on ledger_entry
    referencing new table as posted
    for each statement execute function ledger_months_open();

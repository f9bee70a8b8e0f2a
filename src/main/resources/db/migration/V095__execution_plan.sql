create table execution_plan_entry (
    id          bigint generated always as identity primary key,
    line_id     bigint      not null references budget_line,
    month       integer     not null,
    amount      bigint      not null,
    recorded_at timestamptz not null,
    recorded_by bigint      references staff_account,
    constraint ck_execution_plan_entry_month check (month between 1 and 12),
    constraint ck_execution_plan_entry_amount check (amount between 0 and 100000000000000)
);
comment on table execution_plan_entry is '예산과목의 월별 집행계획 (고치지 않고 새로 적는다; 기록시점에 마지막으로 적은 것이 유효하다)';
comment on column execution_plan_entry.amount is '그 달에 집행하려는 금액(원)';
create index ix_execution_plan_entry_line on execution_plan_entry (line_id, month, recorded_at desc, id desc);
create trigger tr_execution_plan_entry_append_only before update or delete or truncate on execution_plan_entry
    for each statement execute function refuse_change();

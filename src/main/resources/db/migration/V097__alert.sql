create table alert_threshold (
    id          bigint generated always as identity primary key,
    kind        varchar(20)  not null,
    amount      numeric(5, 1) not null,
    valid_from  date         not null,
    recorded_by bigint       references staff_account,
    recorded_at timestamptz  not null,
    constraint uq_alert_threshold_day unique (kind, valid_from),
    constraint ck_alert_threshold_kind check (kind in ('LOW_EXECUTION', 'NEAR_EXHAUSTION', 'UNSPENT_COMMITMENT')),
    constraint ck_alert_threshold_amount check (
        kind in ('LOW_EXECUTION', 'NEAR_EXHAUSTION') and amount between 0 and 100
        or kind = 'UNSPENT_COMMITMENT' and amount between 0 and 366 and amount = trunc(amount)),
    constraint ck_alert_threshold_plausible_day check (valid_from between date '1961-01-01' and date '2200-12-31')
);
comment on table alert_threshold is '집행 경고 기준 (적용일부터 다음 기준의 적용일 전날까지; 고치지 않고 새로 적는다)';
comment on column alert_threshold.amount is '집행 저조는 %p, 잔액 소진은 %, 미지출은 일수';
create trigger tr_alert_threshold_append_only before update or delete or truncate on alert_threshold
    for each statement execute function refuse_change();

insert into alert_threshold (kind, amount, valid_from, recorded_at) values
    ('LOW_EXECUTION', 10.0, '1961-01-01', now()),
    ('NEAR_EXHAUSTION', 5.0, '1961-01-01', now()),
    ('UNSPENT_COMMITMENT', 60, '1961-01-01', now());

create table alert_hiding (
    id          bigint generated always as identity primary key,
    kind        varchar(20)  not null,
    line_id     bigint       not null references budget_line,
    entry_id    bigint       references ledger_entry,
    hidden      boolean      not null,
    reason      varchar(300) not null,
    recorded_by bigint       not null references staff_account,
    recorded_at timestamptz  not null,
    constraint ck_alert_hiding_kind check (kind in ('LOW_EXECUTION', 'NEAR_EXHAUSTION', 'UNSPENT_COMMITMENT')),
    constraint ck_alert_hiding_commitment check ((kind = 'UNSPENT_COMMITMENT') = (entry_id is not null)),
    constraint ck_alert_hiding_reasoned check (not hidden or reason ~ '\S')
);
comment on table alert_hiding is '집행 경고를 숨기거나 다시 보인 기록 (마지막 기록이 유효하다; 고치거나 지울 수 없다)';
create index ix_alert_hiding_alert on alert_hiding (line_id, kind, entry_id, id desc);
create trigger tr_alert_hiding_append_only before update or delete or truncate on alert_hiding
    for each statement execute function refuse_change();

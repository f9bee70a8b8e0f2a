create table program_remark (
    id                bigint generated always as identity primary key,
    detail_program_id bigint       not null references detail_program,
    effective_date    date         not null,
    remark            varchar(300) not null,
    recorded_by       bigint       references staff_account,
    recorded_at       timestamptz  not null
);
comment on table program_remark is '집행현황 비고 (고치지 않고 새로 적는다)';
create index ix_program_remark_program on program_remark (detail_program_id, effective_date desc, id desc);
create trigger tr_program_remark_append_only before update or delete or truncate on program_remark
    for each statement execute function refuse_change();

create table saved_view (
    id         bigint generated always as identity primary key,
    account_id bigint        not null references staff_account,
    path       varchar(100)  not null,
    name       varchar(60)   not null,
    query      varchar(2000) not null,
    created_at timestamptz   not null,
    constraint uq_saved_view_name unique (account_id, path, name),
    constraint ck_saved_view_path check (path ~ '^/[a-z0-9-]+(/[a-z0-9-]+)*$'),
    constraint ck_saved_view_named check (btrim(name) <> '')
);
comment on table saved_view is '내 조건: 목록을 보는 조건에 붙인 이름';

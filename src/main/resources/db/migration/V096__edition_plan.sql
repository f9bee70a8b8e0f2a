alter table report_edition_row add column planned bigint;
comment on column report_edition_row.planned is '기준일까지의 계획액 누계(원); 계획이 없거나 계획을 싣기 전의 발행본이면 비어 있다';

-- Lists look up the unit of every row. The exclusion constraint's GiST index finds it too, at five times the price.
set role dc_owner;
create index tenant_version_tenant on core.tenant_version (tenant_id);
reset role;

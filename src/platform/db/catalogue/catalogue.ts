import { sql } from 'kysely'
import type { EngineName } from '../engine.ts'
import type { ReadOnly } from '../handle/types.ts'
import type { CatalogueRow, TableShape } from './table.ts'
import { shapesOf } from './table.ts'

/** Ordinary tables only: virtual ones and their shadows are worked out from these, and generated columns too. */
const sqliteColumns = sql<CatalogueRow>`(
  select l.name as "table", c.name as "column", c.type, c.pk as place,
    c.pk = 1 and s.sql like '%autoincrement%' as counted
  from pragma_table_list l
  join sqlite_schema s on s.name = l.name
  join pragma_table_info(l.name) c
  where l.schema = 'main' and l.type = 'table' and l.name not like 'sqlite\\_%' escape '\\'
)`

const postgresColumns = sql<CatalogueRow>`(
  select c.relname as "table", a.attname as "column", format_type(a.atttypid, a.atttypmod) as type,
    coalesce(array_position(k.conkey, a.attnum), 0) as place, a.attidentity <> '' as counted
  from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
  left join pg_constraint k on k.conrelid = c.oid and k.contype = 'p'
  where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = current_schema()::regnamespace
)`

const columnsOf = { sqlite: sqliteColumns, postgres: postgresColumns } as const

/** Every table of the database, from the engine's own catalogue, so that none is forgotten. In the order of names. */
export const catalogueOf = async (
  query: ReadOnly<unknown>,
  engine: EngineName,
): Promise<readonly TableShape[]> =>
  shapesOf(await query.selectFrom(columnsOf[engine].as('shape')).selectAll().execute())

/** tables/audit/000001.ndjson: the rows of one table stand in entries of some megabytes, numbered. */
export const tableEntryName = (table: string, part: number): string =>
  `tables/${table}/${String(part).padStart(6, '0')}.ndjson`

/** The table of an entry; undefined for entries that are no tables. */
export const tableOfEntry = (name: string): string | undefined =>
  /^tables\/(\w{1,63})\/\d{6,}\.ndjson$/u.exec(name)?.[1]

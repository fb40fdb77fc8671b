import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

export interface RawWriter {
  /** Transactions a second over so many milliseconds. */
  readonly once: (milliseconds: number) => number
  readonly close: () => void
}

const tables = `
  create table section (id text primary key not null, organisation text not null, valid_from text not null, valid_until text not null) strict;
  create index section_organisation_idx on section (organisation);
  create table section_name (id text primary key not null, section text not null references section (id), name text not null, valid_from text not null, valid_until text not null) strict;
  create index section_name_section_idx on section_name (section);
  create table audit (sequence integer primary key not null, at text not null, who text not null, what text not null, subject text not null, organisation text, before text, after text, why text, origin text, link text not null) strict;
  create index audit_subject_idx on audit (subject, sequence);
  create index audit_organisation_idx on audit (organisation, at, sequence);
  create index audit_who_idx on audit (who, at, sequence);
`

/**
 * The rows a new section leaves — itself, its name, its line in the trail — by a bare loop over prepared statements,
 * each time in one durable transaction, with the same settings of the engine and nothing else.
 */
export const openRawWriter = (): RawWriter => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-raw-'))
  const database = new DatabaseSync(join(folder, 'raw.db'))
  database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on')
  database.exec(tables)
  const section = database.prepare('insert into section values (?, ?, ?, ?)')
  const name = database.prepare('insert into section_name values (?, ?, ?, ?, ?)')
  const audit = database.prepare('insert into audit values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  const [begin, commit] = [database.prepare('begin immediate'), database.prepare('commit')]
  const link = 'a'.repeat(64)
  let count = 0
  const write = () => {
    count += 1
    const id = `01a200b4-0000-7000-8000-${String(count).padStart(12, '0')}`
    begin.run()
    section.run(id, 'organisation', '2026-01-05', '9999-12-31')
    name.run(`n${id}`, id, `科室 ${count}`, '2026-01-05', '9999-12-31')
    const after = `{"from":"2026-01-05","name":"科室 ${count}"}`
    audit.run(
      count,
      '2026-01-05T01:00:00.000Z',
      'who',
      'section.open',
      `section:${id}`,
      'o',
      null,
      after,
      null,
      'a',
      link,
    )
    commit.run()
  }
  return {
    once: (milliseconds) => {
      const before = count
      const start = performance.now()
      while (performance.now() - start < milliseconds) write()
      return (1000 * (count - before)) / (performance.now() - start)
    },
    close: () => {
      database.close()
      rmSync(folder, { recursive: true })
    },
  }
}

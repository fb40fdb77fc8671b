import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { RawWriter } from './raw-writer.ts'

const tables = ['request', 'request_event', 'request_case', 'request_serial', 'audit']

/** The same tables with the same indexes, as the database beside it has them. */
const makeTables = (database: DatabaseSync, like: string): void => {
  const source = new DatabaseSync(like, { readOnly: true })
  try {
    const made = source
      .prepare(
        `select tbl_name, sql from sqlite_master where sql is not null and type in ('table', 'index') order by type desc`,
      )
      .all() as unknown as readonly { readonly tbl_name: string; readonly sql: string }[]
    for (const { tbl_name, sql } of made) if (tables.includes(tbl_name)) database.exec(sql)
  } finally {
    source.close()
  }
}

/** As long and as much in no order as a blind index. */
const index = (): string => randomBytes(32).toString('hex')

const at = '2026-11-27T01:00:00.000Z'
const sealed = 's'.repeat(900)
const hash = 'a'.repeat(64)
const registered =
  '{"applicantKind":"naturalPerson","channel":"counter","number":"依申请〔2026〕1号","origin":null}'

/**
 * The rows a request registered at the counter leaves — itself, two events, its line in lists, its number, its row of
 * the trail — by a bare loop over prepared statements, each time in one durable transaction and nothing else.
 * The tables and indexes are those of a database at hand.
 */
export const openRawIntake = (like: string): RawWriter => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-raw-'))
  const database = new DatabaseSync(join(folder, 'raw.db'))
  database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = off')
  makeTables(database, like)
  database.exec(`insert into request_serial values ('o:2026', 0)`)
  const into = (table: string, columns: readonly string[]) =>
    database.prepare(
      `insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`,
    )
  const request = into('request', [
    ...['id', 'organisation', 'number', 'form', 'name_index', 'id_index', 'phone_index', 'text_index'],
    ...['code_digest', 'registered_at'],
  ])
  const event = into('request_event', [
    ...['request', 'seq', 'kind', 'on_date', 'recorded_at', '"by"', 'data', 'sealed'],
  ])
  const line = into('request_case', [
    ...['request', 'organisation', 'number', 'seq', 'stage', 'applicant_kind', 'channel', 'handler'],
    ...['section', 'received_on', 'due_on', 'provisional', 'waits', 'outcome', 'result_row'],
    ...['concluded_on', 'late', 'redo', 'counted', 'open_tasks', 'updated_at'],
  ])
  const serial = database.prepare(
    `update request_serial set last = last + 1 where name = 'o:2026' returning last`,
  )
  const audit = into('audit', [
    ...[
      'sequence',
      'at',
      'who',
      'what',
      'subject',
      'organisation',
      'before',
      'after',
      'why',
      'origin',
      'link',
    ],
  ])
  const [begin, commit] = [database.prepare('begin immediate'), database.prepare('commit')]
  const phone = index()
  let count = 0
  const write = () => {
    count += 1
    const id = `01a200b4-0000-7000-8000-${String(count).padStart(12, '0')}`
    begin.run()
    serial.get()
    const number = `依申请〔2026〕${count}号`
    request.run(id, 'o', number, sealed, index(), index(), phone, index(), index(), at)
    event.run(id, 1, 'registered', '2026-11-27', at, 'person', registered, null)
    event.run(id, 2, 'received', '2026-11-27', at, 'person', '{"channel":"counter"}', null)
    line.run(
      ...[id, 'o', number, 2, 'registered', 'naturalPerson', 'counter', null, null, '2026-11-27'],
      ...['2026-12-25', 0, '', null, null, null, 0, 0, 1, 0, at],
    )
    const after = `{"seq":2,"stage":"registered","due":"2026-12-25","facts":[${registered}]}`
    audit.run(count, at, 'who', 'request.received', `request:${id}`, 'o', '{"seq":0}', after, null, 'a', hash)
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

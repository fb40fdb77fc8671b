import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { RawWriter } from './raw-writer.ts'

const tables = `
  create table request (id text primary key not null, organisation text not null, number text not null, form text not null, name_index text not null, id_index text, phone_index text, text_index text not null, code_digest text not null unique, registered_at text not null, unique (organisation, number)) strict;
  create index request_name on request (organisation, name_index, id);
  create index request_id on request (organisation, id_index, id);
  create index request_phone on request (organisation, phone_index, id);
  create index request_text on request (organisation, text_index, id);
  create table request_event (request text not null references request (id), seq integer not null, kind text not null, on_date text not null, recorded_at text not null, by text not null, data text not null, sealed text, primary key (request, seq)) strict;
  create table request_case (request text primary key not null references request (id), organisation text not null, number text not null, seq integer not null, stage text not null, applicant_kind text not null, channel text not null, handler text, section text, received_on text, due_on text, provisional integer not null, waits text not null, outcome text, result_row text, concluded_on text, late integer not null, counted integer not null, open_tasks integer not null, updated_at text not null) strict;
  create index case_concluded on request_case (organisation, concluded_on, due_on, request);
  create index case_received on request_case (organisation, received_on, request);
  create index case_stage on request_case (organisation, stage, due_on, request);
  create index case_updated on request_case (organisation, updated_at, request);
  create index case_handler on request_case (handler, concluded_on, due_on, request);
  create index case_due on request_case (concluded_on, due_on, request);
  create table request_serial (name text primary key not null, last integer not null) strict;
  create table audit (sequence integer primary key not null, at text not null, who text not null, what text not null, subject text not null, organisation text, before text, after text, why text, origin text, link text not null) strict;
  create index audit_subject on audit (subject, sequence);
  create index audit_organisation on audit (organisation, at, sequence);
  create index audit_who on audit (who, at, sequence);
`

const at = '2026-11-27T01:00:00.000Z'
const sealed = 's'.repeat(900)
const hash = 'a'.repeat(64)
const registered =
  '{"applicantKind":"naturalPerson","channel":"counter","number":"依申请〔2026〕1号","origin":null}'

/**
 * The rows a request registered at the counter leaves — itself, two events, its line in lists, its number, its row of
 * the trail — by a bare loop over prepared statements, each time in one durable transaction and nothing else.
 */
export const openRawIntake = (): RawWriter => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-raw-'))
  const database = new DatabaseSync(join(folder, 'raw.db'))
  database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on')
  database.exec(tables)
  database.exec(`insert into request_serial values ('o:2026', 0)`)
  const places = (count: number) => Array.from({ length: count }, () => '?').join(', ')
  const request = database.prepare(`insert into request values (${places(10)})`)
  const event = database.prepare(`insert into request_event values (${places(8)})`)
  const line = database.prepare(`insert into request_case values (${places(20)})`)
  const serial = database.prepare(
    `update request_serial set last = last + 1 where name = 'o:2026' returning last`,
  )
  const audit = database.prepare(`insert into audit values (${places(11)})`)
  const [begin, commit] = [database.prepare('begin immediate'), database.prepare('commit')]
  let count = 0
  const write = () => {
    count += 1
    const id = `01a200b4-0000-7000-8000-${String(count).padStart(12, '0')}`
    begin.run()
    serial.get()
    const number = `依申请〔2026〕${count}号`
    request.run(
      id,
      'o',
      number,
      sealed,
      `${hash}${count}`,
      `${hash}${count}`,
      hash,
      `${hash}${count}`,
      id,
      at,
    )
    event.run(id, 1, 'registered', '2026-11-27', at, 'person', registered, null)
    event.run(id, 2, 'received', '2026-11-27', at, 'person', '{"channel":"counter"}', null)
    line.run(
      ...[id, 'o', number, 2, 'registered', 'naturalPerson', 'counter', null, null, '2026-11-27'],
      ...['2026-12-25', 0, '', null, null, null, 0, 1, 0, at],
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

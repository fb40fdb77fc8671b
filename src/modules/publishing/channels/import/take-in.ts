import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import type { Instant } from '#platform/clock'
import { dayOf } from '#platform/clock'
import type { OrganisationId, PersonId } from '#modules/organisations'
import type { ColumnId } from '../../ids.ts'
import { Refusal } from '#platform/refusal'
import type { Query, Writing } from '../../schema/index.ts'
import { putDissemination } from '../record.ts'
import type { Known, Verdict } from './judge.ts'
import { judge, keyOf } from './judge.ts'
import type { Line } from './read.ts'
import { readLines } from './read.ts'

/** So many values in one question at most. */
const atOnce = 400

const knownColumns = async (query: Query, organisation: OrganisationId) => {
  const rows = await query
    .selectFrom('publishing_column')
    .select(['id', 'title', 'code'])
    .where('organisation', '=', organisation)
    .execute()
  const byName = new Map<string, ColumnId | 'twice'>()
  for (const { id, title } of rows) byName.set(title, byName.has(title) ? 'twice' : id)
  for (const { id, code } of rows) byName.set(code, id)
  return byName
}

const knownDocuments = async (query: Query, organisation: OrganisationId, numbers: readonly string[]) => {
  const found = []
  for (let from = 0; from < numbers.length; from += atOnce)
    found.push(
      ...(await query
        .selectFrom('publication')
        .select(['document', 'index_number'])
        .where('organisation', '=', organisation)
        .where('index_number', 'in', numbers.slice(from, from + atOnce))
        .execute()),
    )
  return new Map(found.map(({ document, index_number }) => [index_number, document]))
}

const recordedKeys = async (query: Query, organisation: OrganisationId): Promise<ReadonlySet<string>> => {
  const rows = await query
    .selectFrom('dissemination')
    .select(['channel', 'title', 'on_date'])
    .where('organisation', '=', organisation)
    .where('cancelled_at', 'is', null)
    .execute()
  return new Set(rows.map(({ channel, title, on_date: onDate }) => keyOf({ channel, title, onDate })))
}

const knownOf = async (
  query: Query,
  organisation: OrganisationId,
  lines: readonly Line[],
  now: Instant,
): Promise<Known> => {
  const columns = await knownColumns(query, organisation)
  const numbers = [...new Set(lines.map(({ cells }) => cells['索引号']).filter((text) => text !== ''))]
  const documents = await knownDocuments(query, organisation, numbers)
  return {
    column: (name) => columns.get(name),
    document: (number) => documents.get(number),
    recorded: await recordedKeys(query, organisation),
    today: dayOf(now),
  }
}

/** What would become of each row of a table. Throws Refusal `import-not-a-table`, `import-too-many`. */
export const examineImport = async (
  query: Query,
  { organisation, bytes, now }: { organisation: OrganisationId; bytes: Uint8Array; now: Instant },
): Promise<readonly Verdict[]> => {
  const lines = readLines(bytes)
  const known = await knownOf(query, organisation, lines, now)
  const seen = new Map<string, number>()
  return lines.map((line) => {
    const verdict = judge(line, known, seen)
    if (verdict.entry) seen.set(keyOf(verdict.entry), line.line)
    return verdict
  })
}

const told = (broken: readonly Verdict[]): string => {
  const shown = broken.slice(0, 3).map(({ line, problems }) => `第 ${line} 行：${problems.join('')}`)
  const rest = broken.length > shown.length ? `另有 ${broken.length - shown.length} 行。` : ''
  return `${shown.join('')}${rest}请改正以后重新上传，一行都还没有登记。`
}

/**
 * Records every row of a table, or none: one that is broken or there already stops all. Gives how many. One audit row.
 * Throws Refusal `import-broken` naming the rows, `import-not-a-table`, `import-too-many`.
 */
export const importDisseminations = async (
  tx: Writing,
  act: Act,
  { organisation, bytes, by }: { organisation: OrganisationId; bytes: Uint8Array; by: PersonId },
): Promise<number> => {
  const verdicts = await examineImport(tx, { organisation, bytes, now: act.at })
  const broken = verdicts.filter(({ entry }) => entry === null)
  if (broken.length > 0)
    throw new Refusal('invalid', 'import-broken', `有 ${broken.length} 行不能登记`, told(broken))
  for (const { entry } of verdicts) if (entry) await putDissemination(tx, act, { ...entry, organisation, by })
  await record(tx, act, {
    what: 'dissemination.import',
    subject: `organisation:${organisation}`,
    organisation,
    after: { rows: verdicts.length },
  })
  return verdicts.length
}

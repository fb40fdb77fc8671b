import { proof } from '#statute/deadlines'
import type { LocalDate } from '#statute/calendar'
import type { AuditEntry } from '#platform/audit'
import { auditOf } from '#platform/audit'
import { calendarIn } from '#platform/calendar'
import { accountNames, personNames } from '#modules/identity'
import type { PersonId } from '#modules/organisations'
import { lettersOf } from '#modules/letters'
import type { CaseEvent, RequestCells, RequestId, Revealed } from '#modules/requests'
import { caseView, clockEventsIn, decisionsMade, roundsOf } from '#modules/requests'
import type { Caller } from '#modules/sign-off'
import type { PackNames, RequestMaterial } from './material.ts'
import type { Part, StoredFile } from './parts.ts'
import { drawnParts, filePart } from './parts.ts'
import type { PackQuery } from './query.ts'

/** Rows of the trail of one request that a pack prints at most: the newest. */
const mostRows = 500

interface Asked {
  readonly caller: Caller
  readonly today: LocalDate
  readonly cells: RequestCells
}

/** All of a request; who applied and who was asked in full only where `revealed` says so. */
export const materialOf = async (
  query: PackQuery,
  request: RequestId,
  revealed: Revealed | undefined,
  { caller, today, cells }: Asked,
): Promise<RequestMaterial> => {
  const view = await caseView(query, request, { caller, today }, cells)
  const [first] = roundsOf(view.found.events)
  const proven = view.found.clock === null ? undefined : proof(clockEventsIn(first), await calendarIn(query))
  const { rows } = await auditOf(query, `request:${request}`, { limit: mostRows })
  return {
    number: view.found.number,
    view,
    form: revealed?.form ?? view.form,
    texts: revealed?.texts ?? view.texts,
    proof: proven?.kind === 'proof' ? proven : undefined,
    decisions: await decisionsMade(query, request, cells),
    letters: await lettersOf(query, request),
    files: view.files,
    trail: rows.toReversed(),
  }
}

const outsiders: Readonly<Record<string, string>> = {
  applicant: '申请人',
  'third-party': '第三方',
  system: '系统',
}

const isPerson = (by: CaseEvent['by']): by is PersonId => !Object.hasOwn(outsiders, by)

const peopleIn = ({ view, decisions }: RequestMaterial): readonly CaseEvent['by'][] => [
  ...view.file.map(({ by }) => by),
  ...decisions.flatMap(({ draftedBy, signatures }) => [
    draftedBy,
    ...signatures.flatMap(({ by, actingFor }) => [by, ...(actingFor === null ? [] : [actingFor])]),
  ]),
]

/** The names of everybody a pack mentions. */
export const namesIn = async (query: PackQuery, all: readonly RequestMaterial[]): Promise<PackNames> => {
  const people = [...new Set(all.flatMap(peopleIn))].filter(isPerson)
  const accounts = [...new Set(all.flatMap(({ trail }) => trail.map(({ who }: AuditEntry) => who)))]
  const persons = await personNames(query, people)
  const holders = await accountNames(query, accounts)
  return {
    writer: (by: CaseEvent['by']) =>
      outsiders[by] ?? (isPerson(by) ? persons.get(by) : undefined) ?? '（已不在名册）',
    account: (who) => holders.get(who) ?? (who.startsWith('sweep:') ? '系统' : who),
  }
}

const filesBy = async (
  query: PackQuery,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredFile>> => {
  if (ids.length === 0) return new Map()
  const rows = await query
    .selectFrom('file')
    .select(['id', 'name', 'digest', 'media_type as mediaType'])
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

const covered = '含个人信息，未装入'

/** The parts of a request in the order of a pack: papers of ours, letters as they went out, papers of the file. */
export const partsOf = async (
  query: PackQuery,
  request: RequestId,
  material: RequestMaterial,
  names: PackNames,
  { inFull, several }: { readonly inFull: boolean; readonly several: boolean },
): Promise<readonly Part[]> => {
  const letters = material.letters.filter(({ state, pdf }) => state !== 'void' && pdf !== null)
  const stored = await filesBy(query, [
    ...letters.flatMap(({ pdf }) => pdf ?? []),
    ...material.files.map(({ id }) => id),
  ])
  const left = inFull ? undefined : covered
  const lead = several ? `${material.number}：` : ''
  const attached = (id: string | null, code: 'letter' | 'file', title: string): readonly Part[] => {
    const file = id === null ? undefined : stored.get(id)
    return file === undefined ? [] : [filePart(file, { code, request, title: `${lead}${title}` }, left)]
  }
  return [
    ...drawnParts(request, material, names, several),
    ...letters.flatMap(({ pdf, title, number }) => attached(pdf, 'letter', `${title}（${number}）`)),
    ...material.files.flatMap(({ id, seq, name }) =>
      attached(id, 'file', seq === 1 ? '身份证明' : (material.texts.get(seq)?.['title'] ?? name)),
    ),
  ]
}

/** Evidence of the list that is a file of the remedy, and stands in no request. */
export const evidenceParts = async (
  query: PackQuery,
  files: readonly { readonly id: string; readonly title: string }[],
  known: readonly Part[],
  inFull: boolean,
): Promise<readonly Part[]> => {
  const there = new Set(known.flatMap(({ content }) => ('file' in content ? [content.file] : [])))
  const missing = files.filter(({ id }) => !there.has(id))
  const stored = await filesBy(
    query,
    missing.map(({ id }) => id),
  )
  return missing.flatMap(({ id, title }) => {
    const file = stored.get(id)
    if (file === undefined) return []
    return [filePart(file, { code: 'file', request: null, title }, inFull ? undefined : covered)]
  })
}

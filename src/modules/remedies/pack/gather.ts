import { proof } from '#statute/deadlines'
import type { LocalDate } from '#statute/calendar'
import type { AuditEntry } from '#platform/audit'
import { auditOf } from '#platform/audit'
import { calendarIn } from '#platform/calendar'
import type { Sealer } from '#platform/crypto'
import { accountNames, personNames } from '#modules/identity'
import type { PersonId } from '#modules/organisations'
import type { AttemptView, IssuedLetter } from '#modules/letters'
import { lettersOf } from '#modules/letters'
import { releasedFiles } from '#modules/release'
import type { CaseEvent, CaseFile, RequestCells, RequestId, Revealed } from '#modules/requests'
import { caseView, clockEventsIn, decisionsMade, outsiders, roundsOf } from '#modules/requests'
import type { Caller } from '#modules/sign-off'
import type { PackNames, RequestMaterial } from './material.ts'
import { deliveriesOf } from './deliveries.ts'
import type { Part, PartCode, PartGroup } from './parts.ts'
import { drawnParts, filePart } from './parts.ts'
import type { PackQuery } from './query.ts'
import type { StoredFile } from './stored.ts'
import { filesBy } from './stored.ts'

/** Rows of the trail of one request that a pack prints at most: the newest. */
const mostRows = 500

interface Asked {
  readonly caller: Caller
  readonly today: LocalDate
  readonly cells: RequestCells
  readonly sealer: Sealer
}

/** All of a request; who applied and who was asked in full only where `revealed` says so. */
export const materialOf = async (
  query: PackQuery,
  request: RequestId,
  revealed: Revealed | undefined,
  { caller, today, cells, sealer }: Asked,
): Promise<RequestMaterial> => {
  const view = await caseView(query, request, { caller, today }, cells)
  const [first] = roundsOf(view.found.events)
  const proven = view.found.clock === null ? undefined : proof(clockEventsIn(first), await calendarIn(query))
  const letters = (await lettersOf(query, request)).filter(({ state }) => state !== 'void')
  const plain = revealed !== undefined
  const deliveries = await deliveriesOf(query, letters, { today, plain }, sealer)
  const out = new Set(deliveries.flatMap(({ attempt }) => attempt.files.map(({ digest }) => digest)))
  const { rows } = await auditOf(query, `request:${request}`, { limit: mostRows })
  return {
    number: view.found.number,
    view,
    form: revealed?.form ?? view.form,
    texts: revealed?.texts ?? view.texts,
    proof: proven?.kind === 'proof' ? proven : undefined,
    decisions: await decisionsMade(query, request, cells),
    letters,
    deliveries,
    released: (await releasedFiles(query, request)).filter(({ digest }) => !out.has(digest)),
    files: view.files,
    trail: rows.toReversed(),
  }
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

/** What went out, each file once, and what could have; a file that was cleared away is told of in the table alone. */
const givenIn = ({
  deliveries,
  released,
}: RequestMaterial): readonly {
  readonly file: StoredFile
  readonly title: string
  readonly named: string
}[] => [
  ...deliveries.flatMap(({ letter, attempt }) =>
    attempt.files.flatMap(({ file, name, mediaType, digest, size, dropped }) =>
      file === null || name === null || mediaType === null
        ? []
        : {
            file: { id: file, name, mediaType, digest, size },
            title: `随${letter.number}给出的文件${dropped ? '（后来不再提供）' : ''}`,
            named: name,
          },
    ),
  ),
  ...released.map(({ file, ...rest }) => ({
    file: { id: file, ...rest },
    title: '区分处理后可以给出的文件',
    named: rest.name,
  })),
]

const proofTitle = ({ title, number }: IssuedLetter, { attempt }: AttemptView): string =>
  `送达证明：${title}（${number}）${attempt > 1 ? `第${attempt}次` : ''}`

const covered = '含个人信息，未装入'

/** The parts of a request in the order of a pack. */
export const partsOf = async (
  query: PackQuery,
  request: RequestId,
  material: RequestMaterial,
  names: PackNames,
  { inFull, several }: { readonly inFull: boolean; readonly several: boolean },
): Promise<readonly Part[]> => {
  const { deliveries, files, letters, texts } = material
  const stored = await filesBy(query, [
    ...letters.flatMap(({ pdf }) => pdf ?? []),
    ...files.map(({ id }) => id),
  ])
  const left = inFull ? undefined : covered
  const lead = several ? `${material.number}：` : ''
  const put = (file: StoredFile | null | undefined, code: PartCode, title: string): readonly Part[] =>
    file ? [filePart(file, { code, request, title: `${lead}${title}` }, left)] : []
  const paper = ({ id, seq, name }: CaseFile): readonly Part[] =>
    put(stored.get(id), 'file', seq === 1 ? '身份证明' : (texts.get(seq)?.['title'] ?? name))
  const drawn = (group: PartGroup) => drawnParts(group, request, material, names, several)
  const [identity, others] = [files.filter(({ seq }) => seq === 1), files.filter(({ seq }) => seq !== 1)]
  return [
    ...drawn('request'),
    ...identity.flatMap(paper),
    ...drawn('handling'),
    ...letters.flatMap(({ pdf, title, number }) =>
      put(stored.get(pdf ?? ''), 'letter', `${title}（${number}）`),
    ),
    ...drawn('delivery'),
    ...deliveries.flatMap(({ letter, attempt, proof }) => put(proof, 'proof', proofTitle(letter, attempt))),
    ...givenIn(material).flatMap(({ file, title, named }) =>
      put(file, 'given', inFull ? `${title}：${named}` : title),
    ),
    ...others.flatMap(paper),
    ...drawn('course'),
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

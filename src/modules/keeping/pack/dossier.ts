import type { LocalDate } from '#statute/calendar'
import { proof, proofText } from '#statute/deadlines'
import { calendarIn } from '#platform/calendar'
import { dayOf } from '#platform/clock'
import { personNames } from '#modules/identity'
import { organisationNames } from '#modules/organisations'
import type { IssuedLetter } from '#modules/letters'
import { lettersOf } from '#modules/letters'
import { releasedFiles } from '#modules/release'
import type {
  Case,
  CaseEvent,
  DraftContent,
  RequestCells,
  RequestForm,
  RequestId,
  Secret,
} from '#modules/requests'
import { coveredWhole, isClockFact, loadCase, wholeOf } from '#modules/requests'
import type { Query } from '../schema/index.ts'
import type { Delivered } from './deliveries.ts'
import { deliveriesIn } from './deliveries.ts'
import type { Paper } from './paper.ts'

/** All of a case that goes into a pack. */
export interface Dossier {
  readonly request: RequestId
  readonly organisation: { readonly id: string; readonly name: string }
  readonly number: string
  /** Whether applicant and third parties can be read. */
  readonly personal: boolean
  readonly form: RequestForm
  readonly found: Case
  readonly file: readonly CaseEvent[]
  readonly texts: ReadonlyMap<number, Secret>
  readonly draft: DraftContent | undefined
  readonly proof: string | undefined
  readonly people: ReadonlyMap<string, string>
  readonly papers: readonly Paper[]
  /** What was given out. */
  readonly released: readonly Paper[]
  readonly letters: readonly (IssuedLetter & { readonly files: readonly Paper[] })[]
  /** How each letter went out, with what proves it; none where applicants are covered. */
  readonly deliveries: readonly Delivered[]
}

const papersOf = (query: Query, request: RequestId) =>
  query
    .selectFrom('request_file')
    .innerJoin('file', 'file.id', 'request_file.file')
    .select(['file.id', 'file.digest', 'file.name', 'request_file.seq'])
    .where('request_file.request', '=', request)
    .orderBy('request_file.seq')
    .orderBy('file.id')
    .execute()

const filesOf = async (query: Query, ids: readonly string[]) =>
  ids.length === 0
    ? []
    : query.selectFrom('file').select(['id', 'digest', 'name']).where('id', 'in', ids).orderBy('id').execute()

const lettersIn = async (query: Query, request: RequestId) => {
  const letters = await lettersOf(query, request)
  const ids = letters.flatMap(({ docx, pdf }) => [docx, pdf].filter((file) => file !== null))
  const files = await filesOf(query, ids)
  return letters.map((letter) => ({
    ...letter,
    files: files
      .filter(({ id }) => id === letter.docx || id === letter.pdf)
      .map((file) => ({ ...file, seq: letter.event ?? 0 })),
  }))
}

const releasedIn = async (query: Query, request: RequestId): Promise<readonly Paper[]> =>
  (await releasedFiles(query, request)).map(({ file, digest, name }, nth) => ({
    id: file,
    digest,
    name,
    seq: nth + 1,
  }))

const proofIn = async (query: Query, { clock, events, counted }: Case): Promise<string | undefined> => {
  if (clock === null || !counted) return undefined
  const shown = proof(events.filter(isClockFact), await calendarIn(query))
  return shown.kind === 'proof' ? proofText(shown) : undefined
}

const draftIn = ({ draft }: Case, texts: ReadonlyMap<number, Secret>): DraftContent | undefined => {
  const json = draft === null ? undefined : texts.get(draft.seq)?.['draft']
  // Written by `draftDecision`.
  return json === undefined ? undefined : (JSON.parse(json) as DraftContent)
}

const writersOf = (file: readonly CaseEvent[]): readonly string[] => [
  ...new Set(file.flatMap((event) => [event.by, ...(event.kind === 'assigned' ? [event.person] : [])])),
]

/** The last day anything was written down: names of bodies are those of that day, so that a pack stays as it is. */
const lastDay = (file: readonly CaseEvent[]): LocalDate => dayOf(file.at(-1)?.recordedAt ?? '')

/**
 * Gathers all of a case: in full, or with applicant and third parties covered and without the papers that show who they
 * are. Throws Refusal `request-missing`.
 */
export const dossierOf = async (
  query: Query,
  request: RequestId,
  { personal }: { readonly personal: boolean },
  cells: RequestCells,
): Promise<Dossier> => {
  const { row, file, found } = await loadCase(query, request)
  const whole = personal
    ? await wholeOf(query, request, cells)
    : await coveredWhole(query, request, (seq) => file[seq - 1]?.kind, cells)
  const names = await organisationNames(query, [row.organisation], lastDay(file))
  const papers = await papersOf(query, request)
  const letters = personal ? await lettersIn(query, request) : []
  return {
    request,
    organisation: { id: row.organisation, name: names.get(row.organisation) ?? '' },
    number: row.number,
    personal,
    form: whole.form,
    found,
    file,
    texts: whole.texts,
    draft: draftIn(found, whole.texts),
    proof: await proofIn(query, found),
    people: await personNames(query, writersOf(file)),
    papers: personal ? papers : papers.filter(({ seq }) => seq !== 1),
    released: await releasedIn(query, request),
    letters,
    deliveries: await deliveriesIn(query, letters),
  }
}

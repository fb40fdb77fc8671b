import type { LocalDate } from '#statute/calendar'
import { calendarIn } from '#platform/calendar'
import type { OrganisationId } from '#modules/organisations'
import type { Caller, SignStep } from '#modules/sign-off'
import { officeOf, seatWords } from '#modules/sign-off'
import type { RequestCells } from '../cells.ts'
import { loadCase } from '../cases/load.ts'
import { standingOf } from '../cases/situation.ts'
import type { DraftContent } from '../decisions/index.ts'
import { draftOf, evidenceIn, signOffOf } from '../decisions/index.ts'
import type { Case, CaseEvent, FactKind, Secret } from '../events/index.ts'
import type { RequestId } from '../ids.ts'
import type { RequestForm } from '../intake/index.ts'
import { maskForm, readForm } from '../intake/form.ts'
import type { Choice } from '../machine/index.ts'
import { choicesOf } from '../machine/index.ts'
import type { Query } from '../schema/index.ts'
import type { NeedId } from '#statute/decisions'
import { workdaysLeft } from './line.ts'
import { maskText, maskTexts } from './mask-texts.ts'

/** A level of the sign-off as it stands: who could sign it, and who did. */
export interface StepView extends SignStep {
  readonly who: string
  readonly signed: Case['events'][number]['by'] | null
}

/** A paper in the file. Of `seq` 1: what shows who the applicant is. */
export interface CaseFile {
  readonly id: string
  readonly seq: number
  readonly name: string
  readonly mediaType: string
  readonly size: number
}

/** A request whole, as somebody sees it today: personal data covered. */
export interface CaseView {
  readonly id: RequestId
  readonly organisation: OrganisationId
  readonly found: Case
  /** Everything that was written down, corrections and what they replaced among it. */
  readonly file: readonly CaseEvent[]
  readonly form: RequestForm
  /** Texts by number of their event. */
  readonly texts: ReadonlyMap<number, Secret>
  readonly choices: readonly Choice[]
  /** Working days to the due date; undefined where nothing is due any more. */
  readonly left: number | undefined
  readonly draft: (DraftContent & { readonly missing: readonly NeedId[] }) | undefined
  readonly steps: readonly StepView[]
  readonly evidence: ReadonlySet<NeedId>
  readonly files: readonly CaseFile[]
  /** Numbers of other requests this one names. */
  readonly numbers: ReadonlyMap<RequestId, string>
}

const textsOf = async (
  query: Query,
  id: RequestId,
  kindOf: (seq: number) => FactKind | undefined,
  cells: RequestCells,
): Promise<ReadonlyMap<number, Secret>> => {
  const rows = await query
    .selectFrom('request_event')
    .select(['seq', 'sealed'])
    .where('request', '=', id)
    .where('sealed', 'is not', null)
    .execute()
  return new Map(
    rows.flatMap(({ seq, sealed }) => {
      const kind = kindOf(seq)
      if (sealed === null || kind === undefined || kind === 'draft-decision') return []
      return [[seq, maskTexts(kind, cells.openSecret(id, seq, sealed))] as const]
    }),
  )
}

const filesOf = async (query: Query, id: RequestId): Promise<readonly CaseFile[]> => {
  const rows = await query
    .selectFrom('request_file')
    .innerJoin('file', 'file.id', 'request_file.file')
    .select(['file.id', 'request_file.seq', 'file.name', 'file.media_type as mediaType', 'file.size'])
    .where('request_file.request', '=', id)
    .orderBy('request_file.seq')
    .orderBy('file.id')
    .execute()
  return rows
}

const othersIn = (file: readonly CaseEvent[]): readonly RequestId[] =>
  file.flatMap((event) => {
    if (event.kind === 'linked') return [event.other]
    if (event.kind === 'merged') return [event.into]
    if (event.kind === 'split') return event.children
    return event.kind === 'registered' && event.origin !== null ? [event.origin] : []
  })

const numbersOf = async (
  query: Query,
  ids: readonly RequestId[],
): Promise<ReadonlyMap<RequestId, string>> => {
  if (ids.length === 0) return new Map()
  const rows = await query.selectFrom('request').select(['id', 'number']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, number }) => [id, number]))
}

const stepsIn = async (
  query: Query,
  organisation: OrganisationId,
  { draft }: Case,
  today: LocalDate,
): Promise<readonly StepView[]> => {
  if (draft === null) return []
  const steps = draft.submitted?.steps ?? (await signOffOf(query, organisation, today)).steps
  const office = await officeOf(query, organisation, today)
  return steps.map((step) => ({
    ...step,
    who: seatWords(office, step.seat, 'request.sign'),
    signed: draft.signatures.find((signature) => signature.step === step.code)?.by ?? null,
  }))
}

/**
 * A request whole for somebody who may read it: its file in words, what they may do, its draft and sign-off. Personal
 * data is covered in all of it but the draft, which is signed as it reads. Throws Refusal `request-missing`.
 */
export const caseView = async (
  query: Query,
  request: RequestId,
  { caller, today }: { readonly caller: Caller; readonly today: LocalDate },
  cells: RequestCells,
): Promise<CaseView> => {
  const { row, file, found } = await loadCase(query, request)
  const { situation } = await standingOf(query, row, found, { asker: caller, today })
  const { due, concludedOn } = found.lateness
  const form = maskForm(readForm(cells.openForm(row.id, row.form)))
  return {
    id: row.id,
    organisation: row.organisation,
    found,
    file,
    form: { ...form, description: maskText(form.description) },
    texts: await textsOf(query, row.id, (seq) => file[seq - 1]?.kind, cells),
    choices: choicesOf(situation),
    left:
      due === undefined || concludedOn !== undefined || !found.counted
        ? undefined
        : workdaysLeft(await calendarIn(query), today, due),
    draft: await draftOf(query, row.id, cells),
    steps: await stepsIn(query, row.organisation, found, today),
    evidence: evidenceIn(found),
    files: await filesOf(query, row.id),
    numbers: await numbersOf(query, othersIn(file)),
  }
}

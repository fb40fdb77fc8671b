import type { ApplicantKind } from '#statute/applicants'
import type { Calendar, LocalDate } from '#statute/calendar'
import type { DecisionKind } from '#statute/decisions'
import type { OrganisationId, PersonId, SectionId } from '#modules/organisations'
import type { RequestCells } from '../cells.ts'
import { maskForm, readForm } from '../intake/form.ts'
import type { RequestId } from '../ids.ts'
import { isOpen } from '../ledger/open-work.ts'
import type { CaseRow, IntakeChannel, RequestRow, Stage } from '../schema/index.ts'
import type { Risk } from './risk.ts'
import { riskOf } from './risk.ts'

/** A request in a list: who it is covered, everything else by id and word. */
export interface CaseLine {
  readonly id: RequestId
  readonly organisation: OrganisationId
  readonly number: string
  readonly stage: Stage
  readonly applicantKind: ApplicantKind
  /** Covered: `张**`. */
  readonly applicant: string
  /** The beginning of what is applied for. */
  readonly subject: string
  readonly channel: IntakeChannel
  readonly handler: PersonId | null
  readonly section: SectionId | null
  readonly receivedOn: LocalDate | null
  readonly dueOn: LocalDate | null
  readonly provisional: boolean
  /** Working days to the due date, negative once overdue; null where nothing is due. */
  readonly daysLeft: number | null
  readonly risk: Risk
  /** Whom it waits for: words of `OpenWait`. */
  readonly waits: readonly string[]
  readonly outcome: DecisionKind | null
  readonly concludedOn: LocalDate | null
  readonly late: boolean
  readonly counted: boolean
}

/** Working days from a day to the due date, negative once overdue. */
export const workdaysLeft = (calendar: Calendar, today: LocalDate, due: LocalDate): number =>
  due < today
    ? -calendar.workdaysBetween(due, today).workdays || -1
    : calendar.workdaysBetween(today, due).workdays

const longest = 60

/** The beginning of a text on one line. */
const beginning = (text: string): string => {
  const flat = [...text.replaceAll(/\s+/gu, ' ').trim()]
  return flat.length > longest ? `${flat.slice(0, longest).join('')}…` : flat.join('')
}

/** A row as a list shows it today. */
export const lineOf = (
  row: CaseRow & Pick<RequestRow, 'form'>,
  { calendar, today, cells }: { calendar: Calendar; today: LocalDate; cells: RequestCells },
): CaseLine => {
  const form = maskForm(readForm(cells.openForm(row.request, row.form)))
  const open = isOpen(row) && row.due_on !== null && row.counted === 1
  const left = open ? workdaysLeft(calendar, today, row.due_on) : undefined
  return {
    id: row.request,
    organisation: row.organisation,
    number: row.number,
    stage: row.stage,
    applicantKind: row.applicant_kind,
    applicant: form.name,
    subject: beginning(form.description),
    channel: row.channel,
    handler: row.handler,
    section: row.section,
    receivedOn: row.received_on,
    dueOn: row.due_on,
    provisional: row.provisional === 1,
    daysLeft: left ?? null,
    risk: riskOf(left),
    waits: row.waits === '' ? [] : row.waits.split(' '),
    outcome: row.outcome,
    concludedOn: row.redo === 1 ? null : row.concluded_on,
    late: row.late === 1,
    counted: row.counted === 1,
  }
}

import type { LocalDate } from '#statute/calendar'
import type { Act } from '#platform/audit'
import { dayOf } from '#platform/clock'
import { newId } from '#platform/ids'
import { Refusal, refuse } from '#platform/refusal'
import type { OrganisationId, PersonId } from '#modules/organisations'
import { holdsAt } from '#modules/sign-off'
import { append } from '../cases/append.ts'
import type { Entry } from '../cases/append.ts'
import { writerOf } from '../cases/approach.ts'
import { assertOfBody } from '../cases/people.ts'
import type { Asker } from '../cases/situation.ts'
import type { RequestCells } from '../cells.ts'
import type { RequestId } from '../ids.ts'
import type { IntakeChannel, Outsider, RequestRow, Writing } from '../schema/index.ts'
import type { RequestForm } from './form.ts'
import { checkForm, filesOfForm } from './form.ts'
import { nextNumber } from './number.ts'
import { codeDigest, newQueryCode } from './query-code.ts'
import type { ReceiptDays } from './receipt.ts'
import { clockChannel, receiptOn } from './receipt.ts'

export interface RegisterRequest extends ReceiptDays {
  readonly organisation: OrganisationId
  readonly form: RequestForm
  readonly channel: IntakeChannel
  /** Somebody of the office, or the applicant on the portal. */
  readonly caller: Exclude<Asker, 'third-party'>
}

/** What a receipt prints. The code is told here and never again. */
export interface Registration {
  readonly id: RequestId
  readonly number: string
  readonly code: string
  /** Undefined while both sides have not confirmed. */
  readonly receivedOn: LocalDate | undefined
  readonly due: LocalDate | undefined
  /** `seq` of the last event. */
  readonly seq: number
}

const assertRegistrar = async (tx: Writing, today: LocalDate, input: RegisterRequest): Promise<void> => {
  const { caller, organisation, channel } = input
  if (caller === 'applicant') {
    if (channel === 'portal') return
  } else if (await holdsAt(tx, caller, today)('request.register', organisation)) return
  throw new Refusal('forbidden', 'request-not-yours', '不能登记', '您没有在这个机构登记申请的权限。')
}

/** What is put into the table of requests. */
export interface NewRequest {
  readonly organisation: OrganisationId
  readonly form: RequestForm
  readonly number: string
}

/** Puts a request down, sealed, with its blind indexes; gives its row and the query code. */
export const putRequest = async (
  tx: Writing,
  act: Act,
  { organisation, form, number }: NewRequest,
  cells: RequestCells,
): Promise<{ readonly row: RequestRow; readonly code: string }> => {
  const id = newId() as RequestId
  const code = newQueryCode()
  const row: RequestRow = {
    id,
    organisation,
    number,
    form: cells.sealForm(id, JSON.stringify(form)),
    name_index: cells.indexOf('name', form.name) ?? '',
    id_index: cells.indexOf('id', form.idNumber),
    phone_index: cells.indexOf('phone', form.phone),
    text_index: cells.indexOf('text', form.description) ?? '',
    code_digest: codeDigest(code),
    registered_at: act.at,
  }
  await tx.insertInto('request').values(row).execute()
  for (const file of filesOfForm(form))
    await tx.insertInto('request_file').values({ file, request: id, seq: 1 }).execute()
  return { row, code }
}

/** The first events of a file: registered, and received where the law says since when. */
const firstEntries = (
  { form, channel, cameOn, confirmedOn }: RegisterRequest,
  number: string,
): readonly Entry[] => {
  const receipt = receiptOn(channel, { cameOn, confirmedOn })
  const { applicantKind } = form
  return [
    { fact: { kind: 'registered', on: cameOn, applicantKind, channel, number, origin: null } },
    ...(receipt.kind === 'received'
      ? [{ fact: { kind: 'received', on: receipt.on, channel: clockChannel[channel] } as const }]
      : []),
  ]
}

/**
 * 条例第二十九条、第三十一条、第四十五条: registers a request, sealed, with its number, the day it counts as received
 * where both sides have confirmed, and a query code. Throws Refusal `request-form` naming every field,
 * `request-not-yours`, `request-file`, `request-ahead`.
 */
export const registerRequest = async (
  tx: Writing,
  act: Act,
  typed: RegisterRequest,
  cells: RequestCells,
): Promise<Registration> => {
  const today = dayOf(act.at)
  await assertRegistrar(tx, today, typed)
  const public_ = typed.caller === 'applicant'
  // On the portal only the office confirms, and nothing comes but today.
  const days = public_ ? { cameOn: today, confirmedOn: undefined } : typed
  const input = { ...typed, ...days, form: checkForm(typed.form, { proven: public_ }) }
  if (input.confirmedOn !== undefined && input.confirmedOn < input.cameOn)
    throw refuse(
      'invalid',
      'request-confirmed',
      '确认的日期不对',
      '确认之日不能早于申请送到之日。',
      'confirmedOn',
    )
  const { organisation, form } = input
  const by: PersonId | Outsider = writerOf(input.caller)
  const files = filesOfForm(form)
  await assertOfBody(tx, organisation, { kind: 'material-added', on: today, files, need: null })
  const number = await nextNumber(tx, organisation, today)
  const { row, code } = await putRequest(tx, act, { organisation, form, number }, cells)
  const entries = firstEntries(input, number)
  const found = await append(tx, act, { row, file: [], by, entries }, cells)
  return {
    id: row.id,
    number,
    code,
    receivedOn: found.clock?.receivedOn,
    due: found.lateness.due,
    seq: found.seq,
  }
}

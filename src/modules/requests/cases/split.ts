import type { Act } from '#platform/audit'
import { dayOf } from '#platform/clock'
import { refuse } from '#platform/refusal'
import type { RequestCells } from '../cells.ts'
import { factOf, isClockFact } from '../events/index.ts'
import type { RequestId } from '../ids.ts'
import type { RequestForm } from '../intake/form.ts'
import { checkForm, readForm } from '../intake/form.ts'
import { nextNumber } from '../intake/number.ts'
import { putRequest } from '../intake/register.ts'
import type { Writing } from '../schema/index.ts'
import type { Entry } from './append.ts'
import { append, writeInto } from './append.ts'
import type { Approached, OnRequest } from './approach.ts'
import { approach } from './approach.ts'
import { textsOf } from './texts.ts'

export interface SplitRequest extends OnRequest {
  /** What each of the new requests is about: two at least. */
  readonly matters: readonly string[]
  readonly reason: string
}

/** A request that came of a split, with its query code, told here and never again. */
export interface SplitChild {
  readonly id: RequestId
  readonly number: string
  readonly code: string
}

/** What a child goes on with: its own registration, the parent's clock as it ran so far, and who handles it. */
const inherited = async (
  tx: Writing,
  { found, row, file }: Approached,
  number: string,
  cells: RequestCells,
): Promise<readonly Entry[]> => {
  const kept = found.events.filter((event) => isClockFact(event) || event.kind === 'assigned')
  const sealed = await tx
    .selectFrom('request_event')
    .select(['seq', 'sealed'])
    .where('request', '=', row.id)
    .where('sealed', 'is not', null)
    .execute()
  const secretOf = (seq: number) => {
    const text = sealed.find((each) => each.seq === seq)?.sealed
    return text ? cells.openSecret(row.id, seq, text) : undefined
  }
  const { applicantKind, channel } = found
  const on = file[0]?.on ?? found.events[0]?.on
  if (on === undefined) throw new TypeError('a file begins with its registration')
  return [
    { fact: { kind: 'registered', on, applicantKind, channel, number, origin: row.id } },
    ...kept.map((event) => ({ fact: factOf(event), secret: secretOf(event.seq) })),
  ]
}

/**
 * 一事一申请: each matter goes on as a request of its own, received on the same day with the clock as it ran so far; the
 * parent is a record only and counted nowhere. Throws Refusal `request-split`, `request-form`, `request-text`, and what
 * the table of states says.
 */
export const splitRequest = async (
  tx: Writing,
  act: Act,
  { matters, reason, ...input }: SplitRequest,
  cells: RequestCells,
): Promise<readonly SplitChild[]> => {
  const approached = await approach(tx, act, input, 'split')
  const { row, file, by } = approached
  if (matters.length < 2 || matters.length > 50)
    throw refuse(
      'invalid',
      'request-split',
      '拆分的件数不对',
      '请写明两件以上、五十件以下的事项。',
      'matters',
    )
  const form = readForm(cells.openForm(row.id, row.form))
  const today = dayOf(act.at)
  const children: SplitChild[] = []
  for (const matter of matters) {
    const own: RequestForm = checkForm({ ...form, description: matter }, { proven: false })
    const number = await nextNumber(tx, row.organisation, today)
    const put = await putRequest(tx, act, { organisation: row.organisation, form: own, number }, cells)
    const entries = await inherited(tx, approached, number, cells)
    await writeInto(tx, act, { row: put.row, file: [], by, entries }, cells)
    children.push({ id: put.row.id, number, code: put.code })
  }
  const fact = { kind: 'split', on: today, children: children.map(({ id }) => id) } as const
  await append(tx, act, { row, file, by, entries: [{ fact, secret: textsOf('split', { reason }) }] }, cells)
  return children
}

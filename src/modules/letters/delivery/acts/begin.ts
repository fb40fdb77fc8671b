import type { LocalDate } from '#statute/calendar'
import { announcedUntil } from '#statute/deadlines'
import type { Act } from '#platform/audit'
import { record, untold } from '#platform/audit'
import type { Sealer } from '#platform/crypto'
import { newId } from '#platform/ids'
import { refuse } from '#platform/refusal'
import type { RequestCells } from '#modules/requests'
import { noDetails, sealDetails } from '../details.ts'
import type { Details } from '../details.ts'
import type { DeliveryId } from '../ids.ts'
import type { Choice, Chosen } from '../giving/index.ts'
import { chosenFor, keepGiven } from '../giving/index.ts'
import { postNumber } from '../post.ts'
import type { Carrier, LetterDeliveryRow } from '../schema/index.ts'
import type { Writing } from '../schema/tables.ts'
import { carriers } from '../schema/index.ts'
import type { LoadedDelivery, OnDelivery } from './load.ts'
import { approachDelivery, assertDay } from './load.ts'
import { tellCase } from './tell-case.ts'

/** A way to deliver, with what is asked on it. */
export type Attempt =
  | { readonly way: 'in-person' | 'entrusted' }
  | { readonly way: 'post'; readonly carrier: Carrier | 'private'; readonly mailNumber: string }
  /** How and when the applicant agreed to it, and where it went. */
  | { readonly way: 'electronic'; readonly consent: string }
  /** Where it was announced. */
  | { readonly way: 'announcement'; readonly place: string }

export interface BeginDelivery extends OnDelivery, Choice {
  readonly attempt: Attempt
  /** Set out with, posted, sent, announced. */
  readonly on: LocalDate
  readonly note: string
}

/** What delivery seals and writes with. */
export interface DeliveryKit {
  readonly cells: RequestCells
  readonly sealer: Sealer
}

const needed = (text: string, code: string, title: string, sentence: string, field: string): string => {
  const plain = text.trim()
  if (plain.length < 2) throw refuse('invalid', code, title, sentence, field)
  return plain
}

/** Throws Refusal `delivery-done`, `delivery-open`, `delivery-announce`. */
const assertNext = ({ last, attempts }: LoadedDelivery, { way }: Attempt): void => {
  if (last?.state === 'delivered')
    throw refuse('conflict', 'delivery-done', '已经送达', '这份文书已经送达，不用再送。')
  if (last?.state === 'attempted')
    throw refuse(
      'conflict',
      'delivery-open',
      '上一次送达还没有结果',
      '请先登记上一次送达的结果：送到了，或者没有送到的原因。',
    )
  if (way === 'announcement' && !attempts.some(({ state }) => state === 'failed'))
    throw refuse(
      'conflict',
      'delivery-announce',
      '现在不能公告送达',
      '公告送达只用于其他方式送不到的，请先用直接、邮寄等方式送达，送不到的登记原因以后再公告。',
      'way',
    )
}

type Particulars = Pick<LetterDeliveryRow, 'carrier' | 'mail_number' | 'until'> & {
  readonly details: Details
}

const particularsOf = ({ attempt, on, note }: BeginDelivery): Particulars => {
  const plain: Particulars = {
    carrier: null,
    mail_number: null,
    until: null,
    details: { ...noDetails, note: note.trim() },
  }
  const { details } = plain
  switch (attempt.way) {
    case 'in-person':
    case 'entrusted':
      return plain
    case 'post': {
      const mail_number = postNumber(attempt.carrier, attempt.mailNumber)
      return { ...plain, carrier: attempt.carrier === 'private' ? null : attempt.carrier, mail_number }
    }
    case 'electronic': {
      const sentence = '电子送达要有申请人的同意，请写明什么时候、怎样同意的，发到哪里。'
      const consent = needed(attempt.consent, 'delivery-consent', '没有申请人的同意', sentence, 'consent')
      return { ...plain, details: { ...details, consent } }
    }
    case 'announcement': {
      const sentence = '请写明公告登在哪里，例如机关门户网站、公告栏。'
      const place = needed(attempt.place, 'delivery-place', '没有公告的地方', sentence, 'place')
      return { ...plain, until: announcedUntil(on).until, details: { ...details, place } }
    }
  }
}

const proofWords = ({ carrier, mail_number }: Particulars, { files }: Chosen): string => {
  const by = carrier === null ? '电子送达，已经发出' : `${carriers[carrier]}，邮件号${mail_number ?? ''}`
  return files.length === 0 ? by : `${by}；随附文件${files.length}份`
}

/**
 * A letter sets out: handed over, posted, sent, announced. What counts on the day of posting or sending is told to the
 * case at once; the proof comes later. Files go out with it only as `chosenFor` lets them. Gives the attempt. Throws
 * Refusal `delivery-done`, `delivery-open`, `delivery-announce`, `delivery-courier`, `delivery-number`,
 * `delivery-consent`, `delivery-place`, `delivery-day`, and as `approachDelivery`, `chosenFor` and the case do.
 */
export const beginDelivery = async (
  tx: Writing,
  act: Act,
  input: BeginDelivery,
  { cells, sealer }: DeliveryKit,
): Promise<DeliveryId> => {
  const loaded = await approachDelivery(tx, act, input)
  const { letter, attempts } = loaded
  assertNext(loaded, input.attempt)
  assertDay(act, input.on, { earliest: letter.issued_on, field: 'on', what: '送出的日期' })
  const chosen = await chosenFor(tx, letter, input)
  const { details, ...particulars } = particularsOf(input)
  const id = newId() as DeliveryId
  const { way } = input.attempt
  const row = {
    letter: letter.id,
    organisation: letter.organisation,
    attempt: attempts.length + 1,
    way,
    began_on: input.on,
    giving: chosen.giving,
    ...particulars,
  }
  await tx
    .insertInto('letter_delivery')
    .values({
      id,
      ...row,
      state: 'attempted',
      ended_on: null,
      taker: null,
      failure: null,
      details: sealDetails(id, details, sealer),
      proof: null,
      begun_by: input.caller.person,
      begun_at: act.at,
      ended_by: null,
      ended_at: null,
    })
    .execute()
  await keepGiven(tx, id, chosen.files)
  await record(tx, act, {
    what: 'delivery.begin',
    subject: `letter:${letter.id}`,
    organisation: letter.organisation,
    after: untold(
      { ...row, files: chosen.files.map(({ release, digest, size }) => ({ release, digest, size })) },
      // The number of the post leads to somebody, and the trail forgets nothing.
      ['mail_number'],
    ),
  })
  if (way === 'post' || way === 'electronic') {
    const told = { way, on: input.on, proof: proofWords({ ...particulars, details }, chosen), arrived: false }
    await tellCase(tx, act, loaded, input.caller, told, cells)
  }
  return id
}

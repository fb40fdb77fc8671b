import type { LocalDate } from '#statute/calendar'
import { yearOf } from '#statute/calendar'
import type { Letter, LetterFinding } from '#statute/letters'
import { asLetter, isDecision, letterOf, lintLetter } from '#statute/letters'
import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import { dayOf } from '#platform/clock'
import type { Sealer } from '#platform/crypto'
import { digestOf } from '#platform/crypto'
import { newId } from '#platform/ids'
import { Refusal, refuse } from '#platform/refusal'
import type { PersonId } from '#modules/organisations'
import type { RequestCells } from '#modules/requests'
import { dropDraft, editsOf } from '../drafts/drafts.ts'
import type { Gathered, OnLetter } from '../gather/gather.ts'
import { gather } from '../gather/gather.ts'
import type { LetterId } from '../ids.ts'
import { nextSerial } from '../office/next-number.ts'
import { letterOfficeOn } from '../office/office.ts'
import { numberBy } from '../office/pattern.ts'
import type { LetterRow, Writing } from '../schema/index.ts'
import { sealLetter } from './content.ts'

/** What opens and seals letters and what they are made from. */
export interface LetterKit {
  readonly cells: RequestCells
  readonly sealer: Sealer
}

export interface IssueLetter extends OnLetter {
  /** The day it bears, today at the latest. */
  readonly on: LocalDate
  readonly by: PersonId
  /** The digest of the decision on the caller's screen; null where nothing is decided. */
  readonly signedDigest: string | null
  /** Rules of warnings the caller has looked at. */
  readonly accepted: readonly string[]
  /** The voided letter this one goes out instead of. */
  readonly replaces: LetterId | null
}

export interface Issued {
  readonly id: LetterId
  readonly number: string
  readonly digest: string
}

const assertSeen = ({ signedDigest, found }: Gathered, { kind, signedDigest: seen }: IssueLetter): void => {
  if (signedDigest !== seen)
    throw refuse(
      'conflict',
      'letter-changed',
      '答复已经被修改',
      '您看到的不是现在这一份答复，请刷新页面，看过改动以后再制发。',
    )
  if (isDecision(kind) && found.outcome === null)
    throw refuse(
      'conflict',
      'letter-undecided',
      '还没有作出决定',
      '答复还没有签署完毕并作出决定，请先作出决定，再制发文书。',
    )
}

/** Throws Refusal `letter-issued`, `letter-replaces`. */
const assertFirst = async (
  tx: Writing,
  { request, kind, party, replaces }: IssueLetter,
  event: number | null,
): Promise<void> => {
  const standing = await tx
    .selectFrom('letter')
    .select(['number', 'event'])
    .where('request', '=', request)
    .where('kind', '=', kind)
    .where('party', '=', party)
    .where('state', '=', 'issued')
    .execute()
  const same = standing.find((one) => one.event === event)
  if (same)
    throw refuse(
      'conflict',
      'letter-issued',
      '已经制发',
      `《${letterOf(kind).title}》已经制发（${same.number}），有误的请先作废再重新制发。`,
    )
  if (replaces === null) return
  const voided = await tx
    .selectFrom('letter')
    .select('id')
    .where('id', '=', replaces)
    .where('request', '=', request)
    .where('kind', '=', kind)
    .where('party', '=', party)
    .where('state', '=', 'void')
    .executeTakeFirst()
  if (!voided)
    throw refuse('conflict', 'letter-replaces', '不能这样重新制发', '只能代替同一件申请的同一种已作废文书。')
}

/** Throws Refusal `letter-findings` naming every place. */
const assertClean = (findings: readonly LetterFinding[], accepted: readonly string[]): void => {
  const open = findings.filter(({ rule, severity }) => severity === 'error' || !accepted.includes(rule))
  const [first] = open
  if (first === undefined) return
  const fields = Object.fromEntries(open.map(({ where, message }) => [where, message]))
  const more = open.length === 1 ? '' : `共${open.length}处，`
  throw new Refusal('conflict', 'letter-findings', '文书还不能制发', `${more}${first.message}`, fields)
}

const put = async (
  tx: Writing,
  act: Act,
  row: Pick<LetterRow, 'id' | 'organisation' | 'event' | 'serial' | 'content'> & {
    readonly letter: Letter & { readonly number: string; readonly on: LocalDate }
    readonly input: IssueLetter
  },
): Promise<string> => {
  const { letter, input, ...rest } = row
  const digest = digestOf({ request: input.request, letter })
  await tx
    .insertInto('letter')
    .values({
      ...rest,
      request: input.request,
      kind: input.kind,
      party: input.party,
      number: letter.number,
      series: letterOf(input.kind).series,
      year: yearOf(letter.on),
      issued_on: letter.on,
      issued_at: act.at,
      issued_by: input.by,
      signed_digest: input.signedDigest,
      digest,
      docx: null,
      pdf: null,
      state: 'issued',
      void_reason: null,
      voided_at: null,
      replaces: input.replaces,
    })
    .execute()
  return digest
}

/**
 * Issues a letter: composed from the case by the law of its day, held against every rule, numbered without gap, kept
 * whole and sealed. Its files are drawn behind the commit. One row of the trail. Who may is for the face to ask:
 * `letter.issue`. Throws Refusal `letter-findings` naming the places, `letter-changed`, `letter-undecided`,
 * `letter-issued`, `letter-replaces`, `letter-ahead`.
 */
export const issueLetter = async (
  tx: Writing,
  act: Act,
  input: IssueLetter,
  { cells, sealer }: LetterKit,
): Promise<Issued> => {
  const { kind, on } = input
  if (on > dayOf(act.at))
    throw refuse('invalid', 'letter-ahead', '日期还没有到', '文书的日期不能晚于今天。', 'on')
  const gathered = await gather(tx, input, on, cells)
  const { organisation, event, asked } = gathered
  assertSeen(gathered, input)
  await assertFirst(tx, input, event)
  const edits = await editsOf(tx, input, input.signedDigest, sealer)
  const { series } = letterOf(kind)
  const { office } = await letterOfficeOn(tx, organisation, on)
  // The serial is taken back with the transaction where the letter may not go out.
  const serial = await nextSerial(tx, organisation, series, on)
  const letter = {
    ...asLetter(gathered.letterWith(edits)),
    on,
    number: numberBy(office.numbers[series], on, serial),
    ...(office.redHead !== '' && { redHead: office.redHead }),
  }
  assertClean(lintLetter(letter, asked), input.accepted)
  const id = newId() as LetterId
  const content = sealLetter(id, letter, sealer)
  const digest = await put(tx, act, { id, organisation, event, serial, content, letter, input })
  await dropDraft(tx, input)
  const { request, party, signedDigest, accepted, replaces } = input
  await record(tx, act, {
    what: 'letter.issue',
    subject: `letter:${id}`,
    organisation,
    after: {
      request,
      kind,
      party,
      number: letter.number,
      on,
      digest,
      signedDigest,
      accepted: [...accepted],
      replaces,
    },
  })
  return { id, number: letter.number, digest }
}

import type { Calendar, LocalDate } from '#statute/calendar'
import { addDays } from '#statute/calendar'
import type { LetterKind } from '#statute/letters'
import { handsOver } from '#statute/decisions'
import { isNotice } from '#statute/letters'
import type { AuditTables } from '#platform/audit'
import { calendarIn } from '#platform/calendar'
import type { Instant } from '#platform/clock'
import { dayOf } from '#platform/clock'
import type { Database, Tx } from '#platform/db'
import type { Files, TakenFile } from '#platform/files'
import { recordFile } from '#platform/files'
import { drawPdf } from '#platform/paper'
import type { Attempt, DeliveryId, DeliveryReading, Ending, LetterId, LetterKit } from '#modules/letters'
import { beginDelivery, endDelivery } from '#modules/letters'
import { releasedFiles } from '#modules/release'
import type { RequestId } from '#modules/requests'
import { loadCase } from '#modules/requests'
import type { AtWork } from '../at-work.ts'
import { moment } from '../walk-through.ts'
import { goneIn } from './gone.ts'

type Tables = DeliveryReading & AuditTables

/** What delivering stands on. */
interface Post {
  readonly tx: Tx<Tables>
  readonly office: AtWork
  readonly kit: LetterKit
  /** The picture of a receipt, the same for all. */
  readonly proof: TakenFile
  readonly calendar: Calendar
  readonly today: LocalDate
}

/** A letter of the example, and where and how its case says that it went out. */
interface Outgoing {
  readonly letter: LetterId
  readonly request: RequestId
  readonly kind: LetterKind
  readonly on: LocalDate
  readonly way: 'post' | 'in-person' | 'electronic'
  readonly place: number
}

const begin = async ({ tx, office, kit }: Post, out: Outgoing, on: LocalDate, attempt: Attempt) => {
  const { letter, kind, request } = out
  const gives = !isNotice(kind) && handsOver(kind)
  const files = gives ? (await releasedFiles(tx, request)).map(({ release }) => release) : []
  const giving = gives && files.length === 0 ? 'copies' : null
  const input = { letter, attempt, on, note: '', files, giving, caller: office.caller('jingban') } as const
  return beginDelivery(tx, office.act('jingban', moment(on, 16, 20)), input, kit)
}

const end = async (
  { tx, office, kit, proof }: Post,
  { letter }: Outgoing,
  delivery: DeliveryId,
  ending:
    | (Pick<Extract<Ending, { state: 'delivered' }>, 'state' | 'on'> & { readonly proof?: never })
    | Pick<Extract<Ending, { state: 'failed' }>, 'state' | 'on' | 'failure'>,
): Promise<void> => {
  const act = office.act('jingban', moment(ending.on, 16, 40))
  const { organisation } = office
  const { id } = await recordFile(tx, act, { taken: proof, organisation })
  const whole: Ending =
    ending.state === 'delivered'
      ? { ...ending, taker: 'self', takerName: '', proof: id, note: '' }
      : { ...ending, proof: id, note: '' }
  await endDelivery(tx, act, { letter, delivery, ending: whole, caller: office.caller('jingban') }, kit)
}

const ems = (place: number): Attempt => ({
  way: 'post',
  carrier: 'ems',
  mailNumber: `EA${999_000_100 + place}CN`,
})

const attemptFor = ({ way, place }: Outgoing): Attempt => {
  switch (way) {
    case 'in-person':
      return { way }
    case 'electronic':
      return { way, consent: '申请人在申请表上选择网上查看答复，同意电子送达。（示例）' }
    case 'post':
      return ems(place)
  }
}

/** Arrived and proved, where that can have happened by yesterday. */
const plain = async (post: Post, out: Outgoing): Promise<void> => {
  const delivery = await begin(post, out, out.on, attemptFor(out))
  const on = out.way === 'post' ? post.calendar.addWorkdays(out.on, 3).date : out.on
  if (on < post.today) await end(post, out, delivery, { state: 'delivered', on })
}

/** The post brought it back. */
const returned = async (post: Post, out: Outgoing): Promise<LocalDate> => {
  const delivery = await begin(post, out, out.on, ems(out.place))
  const on = post.calendar.addWorkdays(out.on, 5).date
  await end(post, out, delivery, { state: 'failed', on, failure: 'unclaimed' })
  return on
}

/** Nobody could be found: it is announced. */
const announced = async (post: Post, out: Outgoing): Promise<void> => {
  const on = post.calendar.addWorkdays(await returned(post, out), 1).date
  const place = '示例县人民政府网站“政府信息公开”栏目（示例）'
  await begin(post, out, on, { way: 'announcement', place })
}

/** Letters of which the case says that they went out and nobody has written down how, the oldest first. */
const outgoingIn = (database: Database<Tables>, { organisation }: AtWork): Promise<readonly Outgoing[]> =>
  database.read(async (query) => {
    const rows = await query
      .selectFrom('letter')
      .leftJoin('letter_delivery', 'letter_delivery.letter', 'letter.id')
      .select(['letter.id as letter', 'letter.request as request', 'letter.kind as kind'])
      .where('letter.organisation', '=', organisation)
      .where('letter_delivery.id', 'is', null)
      .orderBy('letter.id')
      .execute()
    const all: Outgoing[] = []
    for (const [place, row] of rows.entries()) {
      const gone = goneIn((await loadCase(query, row.request)).found)
      if (gone === undefined) continue
      const way = gone.way === 'electronic' || gone.way === 'in-person' ? gone.way : 'post'
      all.push({ ...row, way, on: gone.on, place })
    }
    return all
  })

/** The two letters that do not arrive: the last posted long enough ago. */
const unlucky = (all: readonly Outgoing[], today: LocalDate): readonly Outgoing[] =>
  all.filter(({ way, on }) => way === 'post' && on < addDays(today, -12)).slice(-2)

/** How the letters of the example went out: proved, under way, come back, announced. Does nothing where all have. */
export const furnishDeliveries = async (
  database: Database<Tables>,
  office: AtWork,
  { kit, files }: { readonly kit: LetterKit; readonly files: Pick<Files, 'take'> },
  now: Instant,
): Promise<void> => {
  const all = await outgoingIn(database, office)
  if (all.length === 0) return
  const today = dayOf(now)
  const calendar = await database.read(calendarIn)
  const { bytes } = await drawPdf({
    title: '送达证明',
    language: 'zh-CN',
    blocks: [{ kind: 'paragraph', runs: [{ text: '这里是签收凭证的照片或者扫描件。（示例）' }] }],
    pageNumbers: false,
  })
  const proof = await files.take(bytes, { name: '送达证明（示例）.pdf' })
  const [back, lost] = unlucky(all, today)
  for (const out of all)
    await database.transaction(async (tx) => {
      const post: Post = { tx, office, kit, proof, calendar, today }
      if (out === lost) await announced(post, out)
      else if (out === back) await returned(post, out)
      else await plain(post, out)
    })
}

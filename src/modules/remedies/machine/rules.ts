import type { LocalDate } from '#statute/calendar'
import type { RemedyFactKind, PlainFact } from '../events/index.ts'
import type { Remedy } from '../events/index.ts'
import { remedyFactTitles } from '../events/index.ts'
import type { RemedyStage } from '../schema/index.ts'
import { remedyStages } from '../schema/index.ts'

interface Rule {
  readonly from: readonly RemedyStage[]
  /** Why it may not be, although the stage would let it; undefined where it may. */
  readonly bar?: (remedy: Remedy, today: LocalDate) => string | undefined
  readonly basis: string
}

const before = ['opened', 'answering', 'hearing'] as const
const running = [...before, 'ruled', 'redo'] as const
const always = [...running, 'concluded'] as const

const held = (remedy: Remedy): string | undefined =>
  remedy.holds.length === 0 ? '没有停止执行或者暂停公开的记录。' : undefined

const unheld = ({ hearings }: Remedy, today: LocalDate): string | undefined =>
  hearings.some(({ head, day }) => head === null && day <= today) ? undefined : '没有已经到日子的听证、开庭。'

const unserved = ({ rulings }: Remedy): string | undefined =>
  rulings.at(-1)?.servedOn === null ? undefined : '结果已经收到。'

/** Only a suit goes further: from the first instance by an appeal, from a binding one by a retrial. */
const further = ({ form }: Remedy): string | undefined =>
  form === 'litigation' ? undefined : '不服行政复议决定的，另行登记行政诉讼。'

const uncertified = ({ rulings, result }: Remedy): string | undefined =>
  result === null || rulings.at(-1)?.servedOn === null ? '还没有收到结果。' : undefined

/** What may be written into the file of a remedy, in which stage, and on what it stands. */
export const remedyRules: Readonly<
  Record<Exclude<RemedyFactKind, 'opened' | 'redo-begun' | 'packed'>, Rule>
> = {
  noticed: { from: ['opened'], basis: '行政复议法第四十八条、第五十四条；行政诉讼法第六十七条、第八十六条' },
  assigned: { from: running, basis: '机关内部分工' },
  listed: { from: [...before, 'ruled'], basis: '行政复议法第四十八条；行政诉讼法第六十七条' },
  answered: {
    from: ['answering'],
    basis: '行政复议法第四十八条、第七十条；行政诉讼法第三十四条、第六十七条',
  },
  held: { from: running, basis: '行政复议法第四十二条；行政诉讼法第五十六条；法释〔2025〕8号' },
  released: { from: running, bar: held, basis: '行政复议法第四十二条；行政诉讼法第五十六条' },
  'hearing-set': { from: before, basis: '行政复议法第五十条；行政诉讼法第七章' },
  'hearing-held': { from: before, bar: unheld, basis: '行政诉讼法第三条第三款：负责人应当出庭应诉' },
  ruled: { from: before, basis: '行政复议法第六十三条至第六十九条；行政诉讼法第六十九条至第七十七条' },
  served: { from: ['ruled'], bar: unserved, basis: '行政复议法第七十五条' },
  appealed: { from: ['ruled', 'redo', 'concluded'], bar: further, basis: '行政诉讼法第八十五条' },
  bound: { from: ['ruled'], bar: uncertified, basis: '以法院的生效证明为准' },
  performed: { from: ['redo'], basis: '行政复议法第七十七条；行政诉讼法第九十四条' },
  note: { from: always, basis: '机关内部记录' },
  'paper-added': { from: always, basis: '机关内部记录' },
  corrected: { from: always, basis: '原记录保留，写明理由' },
}
export type RecordedKind = keyof typeof remedyRules

/** All kinds people write down, in the order they are shown. */
// The keys of the table are the kinds.
export const recordedKinds = Object.keys(remedyRules) as readonly RecordedKind[]

/** Why an event may not be written down now, as a sentence; undefined where it may. Pure. */
export const barTo = (remedy: Remedy, kind: RecordedKind, today: LocalDate): string | undefined => {
  const { from, bar } = remedyRules[kind]
  if (!from.includes(remedy.stage))
    return `现在是“${remedyStages[remedy.stage]}”，不能记录“${remedyFactTitles[kind]}”。请刷新页面，看现在可以办什么。`
  return bar?.(remedy, today)
}

/** Something that may be written down now. */
export interface RemedyChoice {
  readonly kind: RecordedKind
  readonly title: string
  readonly basis: string
}

/** What may be written into the file now: the buttons. */
export const remedyChoices = (remedy: Remedy, today: LocalDate): readonly RemedyChoice[] =>
  recordedKinds
    .filter((kind) => barTo(remedy, kind, today) === undefined)
    .map((kind) => ({ kind, title: remedyFactTitles[kind], basis: remedyRules[kind].basis }))

/** Facts people write down by themselves, without a command of their own. */
export type RecordedFact = Extract<PlainFact, { readonly kind: RecordedKind }>

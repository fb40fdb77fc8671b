import { valueOn } from '#statute/dated'
import type { Course } from './course.ts'
import { consultedKey, waitsForApplicant } from './course.ts'
import type { ClockEvent, ClockEventKind, Extended } from './events.ts'
import type { IrregularCode } from './irregular.ts'
import { longestExtension } from './reply-terms.ts'

/** Why an event does not fit. */
export type Misfit = readonly [code: IrregularCode, message: string]

type Fit<K extends ClockEventKind> = (
  course: Course,
  event: Extract<ClockEvent, { kind: K }>,
) => Misfit | undefined

const waits: Misfit = [
  'clock-waits',
  '正在等待申请人补正或者缴费，答复期限没有进行；请先记录补正、缴费或者逾期，再办理这一步。',
]

const once =
  (done: (course: Course) => boolean, misfit: Misfit) =>
  (course: Course): Misfit | undefined =>
    done(course) ? misfit : undefined

/** A day the other side is given must come after the day it is told. */
const givesTime = ({ on, until }: { readonly on: string; readonly until: string }): Misfit | undefined =>
  until > on ? undefined : ['term-not-later', `告知的截止日${until}应当晚于告知之日${on}，请核对。`]

type WithParty = Extract<ClockEvent, { party: string }>

const asked = (course: Course, event: WithParty): Misfit | undefined =>
  course.consulted.has(consultedKey(event))
    ? ['asked-twice', `已经征求过“${event.party}”的意见；再次征求请另起一个名称记录。`]
    : undefined

const reached = (course: Course, event: WithParty): Misfit | undefined => {
  const state = course.consulted.get(consultedKey(event))?.state
  if (state === undefined)
    return ['not-asked', `没有征求“${event.party}”意见的记录，请先记录发出征求意见书。`]
  return state === 'asked' ? undefined : ['answered-twice', `“${event.party}”收到征求意见书已经记录过。`]
}

const answered = (course: Course, event: WithParty): Misfit | undefined => {
  const state = course.consulted.get(consultedKey(event))?.state
  if (state === undefined)
    return ['not-asked', `没有征求“${event.party}”意见的记录，请先记录发出征求意见书。`]
  return state === 'closed' ? ['answered-twice', `“${event.party}”的意见已经记录过。`] : undefined
}

/** Silence begins to speak only after the letter has arrived; that of an agency that made nothing never does. */
const silent = (course: Course, event: WithParty): Misfit | undefined => {
  const consulted = course.consulted.get(consultedKey(event))
  if (consulted?.hasTerm === false)
    return ['silence-means-nothing', `“${event.party}”不是共同制作机关，条例没有规定其逾期不答复的后果。`]
  if (consulted?.state === 'asked')
    return ['not-reached', `没有“${event.party}”收到征求意见书的记录，不能确定其答复期限。`]
  return answered(course, event)
}

/** 条例第三十三条: once, at most so many working days, with consent given before. */
const extended = (course: Course, event: Extended): Misfit | undefined => {
  const most = valueOn(longestExtension, event.on).count
  if (course.extended) return ['extension-twice', '答复期限只能延长一次，已经有延期的记录。']
  if (waitsForApplicant(course)) return waits
  if (!Number.isSafeInteger(event.workdays) || event.workdays < 1 || event.workdays > most)
    return ['extension-length', `延长的期限应当是1至${most}个工作日，不能是${event.workdays}个。`]
  if (event.approvedBy.trim() === '' || event.approvedOn > event.on)
    return [
      'extension-without-consent',
      '延期应当先经政府信息公开工作机构负责人同意再告知申请人，请补记同意人和同意日期。',
    ]
  return undefined
}

const fine = (): undefined => undefined

/** For each event, why it cannot have happened in a course. */
export const fits: { readonly [K in ClockEventKind]: Fit<K> } = {
  received: () => ['received-twice', '收到申请只能记录一次；另一件申请请另行登记。'],
  'clarification-asked': (course, event) => {
    if (course.clarification !== 'none') return ['asked-twice', '补正只能一次性告知，已经有补正告知的记录。']
    return waitsForApplicant(course) ? waits : givesTime(event)
  },
  clarified: (course) =>
    course.clarification === 'asked' ? undefined : ['not-asked', '没有等待中的补正告知，不能记录收到补正。'],
  'clarification-lapsed': (course) =>
    course.clarification === 'asked'
      ? undefined
      : ['not-asked', '没有等待中的补正告知，不能按逾期不补正处理。'],
  'fee-noticed': (course) => {
    if (course.fee !== 'none') return ['asked-twice', '已经发出过收费通知，不能重复收费。']
    return waitsForApplicant(course) ? waits : undefined
  },
  'fee-notice-reached': (course) =>
    course.fee === 'noticed' ? undefined : ['not-asked', '没有等待送达的收费通知，请先记录发出收费通知。'],
  'fee-paid': (course) =>
    course.fee === 'noticed' || course.fee === 'reached'
      ? undefined
      : ['not-asked', '没有等待缴纳的收费通知，不能记录缴费。'],
  'fee-lapsed': (course) =>
    course.fee === 'reached'
      ? undefined
      : ['not-reached', '没有申请人收到收费通知的记录，不能按逾期不缴费处理。'],
  'third-party-asked': asked,
  'third-party-reached': reached,
  'third-party-answered': answered,
  'third-party-silent': silent,
  'agency-asked': asked,
  'agency-reached': reached,
  'agency-answered': answered,
  'agency-silent': silent,
  'explanation-asked': (course, event) =>
    course.explanation === 'none'
      ? givesTime(event)
      : ['asked-twice', '已经要求申请人说明过理由，不必重复要求。'],
  explained: (course) =>
    course.explanation === 'asked' ? undefined : ['not-asked', '没有要求说明理由的记录，不能记录说明。'],
  extended,
  'reasonable-delay-set': (course, event) => {
    if (course.explanation !== 'done')
      return ['not-asked', '确定延迟答复的期限之前，应当先要求申请人说明理由并收到说明。']
    return waitsForApplicant(course) ? waits : givesTime(event)
  },
  decided: once(({ decided }) => decided, ['decided-twice', '已经有处理决定的记录。']),
  delivered: once(({ decided }) => !decided, ['not-decided', '还没有处理决定的记录，不能记录发出答复。']),
  withdrawn: fine,
}

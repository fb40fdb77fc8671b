import type { Calendar, LocalDate } from '#statute/calendar'
import { addDays } from '#statute/calendar'
import { drawFrom } from '../documents/draw.ts'
import { applicantFrom, formFor } from './applicants.ts'
import type { Step, Stride } from './courses.ts'
import {
  assigned,
  charging,
  clarifying,
  consulting,
  draftedFor,
  extended,
  searching,
  signedOff,
  stepsFrom,
} from './courses.ts'
import type { DemoRequest } from './plan.ts'

/** A request that lies on a desk today: what is asked, how many working days are left, what was done so far. */
interface Lying {
  readonly asks: string
  readonly left: number
  readonly course: readonly Stride[]
  readonly channel?: DemoRequest['channel']
}

const drafted = draftedFor('disclosed')

/** Something for everybody to do; the last is by which the example is known to be complete. */
const lying: readonly Lying[] = [
  {
    asks: '县医保局近三年信息化建设项目的招标文件和合同',
    left: 0,
    course: [assigned, searching, ...drafted, ...signedOff],
  },
  {
    asks: '定点医疗机构年度考核扣分明细',
    left: 1,
    course: [assigned, searching, ...drafted, ...signedOff.slice(0, 3)],
  },
  {
    asks: '居民医保财政补助资金到账时间和金额',
    left: 2,
    course: [assigned, searching, ...drafted, ...signedOff.slice(0, 1)],
  },
  { asks: '医疗救助“一站式”结算协议', left: 3, course: [assigned, searching, ...drafted] },
  { asks: '飞行检查发现问题的整改通知', left: 5, course: [assigned, searching] },
  {
    asks: '村卫生室纳入医保定点的评估表',
    left: -2,
    course: [assigned, searching, ...drafted, ...signedOff.slice(0, 2)],
  },
  { asks: '家庭医生签约服务费的拨付文件', left: 10, course: [assigned, searching, ...extended] },
  { asks: '同安大药房协议签订时提交的成本说明', left: 12, course: [assigned, searching, ...consulting] },
  { asks: '以前的那些材料', left: 13, course: [assigned, ...clarifying] },
  { asks: '全部住院结算单据的复印件', left: 14, course: [assigned, searching, ...charging] },
  { asks: '医保基金监督员聘任名单', left: 16, course: [assigned] },
  { asks: '长期护理保险试点的调研报告', left: 19, course: [] },
  { asks: '医保服务站建设补助的分配方案', left: 19, course: [], channel: 'email' },
]

/** By this text the example is known to be complete. */
export const lastOnDesk = lying.at(-1)?.asks ?? ''

/** The last working day so many working days after which is so many working days from today. */
const receivedFor = (calendar: Calendar, today: LocalDate, left: number): LocalDate => {
  const leftOf = (received: LocalDate): number => {
    const due = calendar.addWorkdays(received, 20).date
    return due >= today
      ? calendar.workdaysBetween(today, due).workdays
      : -calendar.workdaysBetween(due, today).workdays
  }
  let on = addDays(today, -1)
  while (!calendar.isWorkday(on) || leftOf(on) > left) on = addDays(on, -1)
  return on
}

/** What lies on the desks of the example office today. */
export const requestsOnDesk = (today: LocalDate, calendar: Calendar): readonly DemoRequest[] => {
  const draw = drawFrom(9)
  return lying.map(({ asks, left, course, channel = 'counter' }, place) => {
    const on = receivedFor(calendar, today, left)
    const steps: readonly Step[] = stepsFrom(calendar, on, course)
    return {
      form: formFor(applicantFrom(draw), asks, draw),
      channel,
      cameOn: on,
      place: 25 + place,
      handler: place % 4 === 3 ? 'xinxi' : 'jingban',
      steps: steps.filter((step) => step.on < today),
    }
  })
}

import type { ReportWait, WaitingReport } from '#modules/report-filing'
import { waitingReports } from '#modules/report-filing'
import { namesOf } from '../words/names.ts'
import type { TaskSource } from './task.ts'

interface Words {
  readonly title: (waiting: WaitingReport) => string
  readonly detail: string
  readonly action: string
}

const words: Readonly<Record<ReportWait, Words>> = {
  compile: {
    title: ({ year }) => `编制${year}年年报`,
    detail: '条例第四十九条：期限以前报送主管部门并且公布。从台账编制三张表，写好正文，送审。',
    action: '去编制',
  },
  sign: {
    title: ({ year, part }) => `${part}：${year}年年报轮到您签署`,
    detail: '请看过三张表、正文和跨年衔接再签署；不同意的，写明意见退回。',
    action: '去签署',
  },
  file: {
    title: ({ year }) => `${year}年年报已签发，请定稿`,
    detail: '定稿封存这一年的数和证据，并公开这一版。',
    action: '去定稿',
  },
  'hand-in': {
    title: ({ year }) => `向主管部门报送${year}年年报`,
    detail: '条例第四十九条：报送以后在年报里登记日期。',
    action: '去登记',
  },
  correct: {
    title: ({ year, part }) => `${year}年年报定稿以后有 ${part} 处变化`,
    detail: '有案卷或者文件在定稿以后变了，请看更正清单，需要的再出一版。',
    action: '去核对',
  },
}

/** The view of the screen in which each is done. */
const views: Readonly<Record<ReportWait, string>> = {
  compile: 'tables',
  sign: 'signing',
  file: 'signing',
  'hand-in': 'signing',
  correct: 'corrections',
}

/** Reports: to compile by the day of 条例第四十九条, to sign, to file, to hand in, to correct. */
export const reportTasks: TaskSource = async ({ query, caller, today }) => {
  const waiting = await waitingReports(query, { caller, today })
  const names = await namesOf(query, { organisations: waiting.map(({ organisation }) => organisation) })
  return waiting.map((one) => {
    const { title, detail, action } = words[one.what]
    return {
      id: `report:${one.organisation}:${one.year}:${one.what}`,
      kind: 'report',
      title: title(one),
      detail: `${names.organisation(one.organisation)}。${detail}`,
      ...(one.due !== null && { due: one.due }),
      link: `/report-years?organisation=${one.organisation}&year=${one.year}&view=${views[one.what]}`,
      action,
    }
  })
}

import type { LocalDate } from '#statute/calendar'
import { addDays, daysFrom } from '#statute/calendar'
import { calendarIn } from '#platform/calendar'
import { reachOf } from '#modules/identity'
import {
  dueFor,
  noticesOf,
  overridesToReview,
  sentBackTo,
  toReevaluate,
  waitingFor,
} from '#modules/publishing'
import { namesOf } from '../words/names.ts'
import type { TaskSource } from './task.ts'

const at = (document: string): string => `/documents/${document}`
const called = (title: string): string => `“${title === '' ? '（还没有标题）' : title}”`

const actions: Readonly<Record<string, string>> = { publish: '去发布', secrecy: '去审查' }

/** Steps, secrecy reviews and publishing that are the caller's turn. */
export const signingTasks: TaskSource = async ({ query, caller, today }) => {
  const waiting = await waitingFor(query, caller, today)
  const notices = await noticesOf(
    query,
    waiting.map(({ document }) => document),
  )
  const shown = [...notices.values()]
  const names = await namesOf(query, {
    people: shown.map(({ drafter }) => drafter),
    organisations: shown.map(({ organisation }) => organisation),
  })
  return waiting.flatMap(({ document, step, title: turn }) => {
    const notice = notices.get(document)
    if (notice === undefined) return []
    const { title, organisation, drafter, dueOn } = notice
    return [
      {
        id: `document:${document}`,
        kind: 'document',
        title: `${turn}：${called(title)}`,
        detail: `${names.organisation(organisation)}，${names.person(drafter)}起草。`,
        ...(dueOn !== null && { due: dueOn }),
        link: at(document),
        action: actions[step] ?? '去审核',
      },
    ]
  })
}

/** Drafts that came back to who wrote them. */
export const sentBackTasks: TaskSource = async ({ query, caller }) => {
  const rows = await sentBackTo(query, caller.person)
  const names = await namesOf(query, { people: rows.map(({ by }) => by) })
  return rows.map(({ document, title, by, opinion }) => ({
    id: `sent-back:${document}`,
    kind: 'document',
    title: `退回修改：${called(title)}`,
    detail: opinion === null ? `${names.person(by)}退回。` : `${names.person(by)}：${opinion}`,
    link: at(document),
    action: '去修改',
  }))
}

/** Working days before the last day that a drafter is told. */
const ahead = 5

const dueTitle = (today: LocalDate, dueOn: LocalDate): string => {
  const left = daysFrom(today, dueOn)
  if (left < 0) return `已经超过公开期限 ${-left} 天`
  return left === 0 ? '今天是公开期限的最后一天' : '临近公开期限'
}

/** 条例第二十六条: documents of the caller that come to their last day, or are past it. */
export const dueTasks: TaskSource = async ({ query, caller, today }) => {
  const by = (await calendarIn(query)).addWorkdays(today, ahead).date
  const rows = await dueFor(query, caller.person, by)
  return rows.flatMap(({ document, title, dueOn }) =>
    dueOn === null
      ? []
      : [
          {
            id: `due:${document}`,
            kind: 'document',
            title: `${dueTitle(today, dueOn)}：${called(title)}`,
            detail: '请尽快走完审核并发布；不能按期公开的，请与审核人联系。',
            due: dueOn,
            link: at(document),
            action: '查看进度',
          },
        ],
  )
}

/** Days before it is due that a re-evaluation is told. */
const before = 14

/** 条例第十八条: what is withheld is looked at again. */
export const reevaluationTasks: TaskSource = async ({ query, caller, today }) => {
  const within = await reachOf(query, caller, 'document.draft', today)
  const rows = await toReevaluate(query, within, addDays(today, before))
  return rows.map(({ document, title, reevaluateOn }) => ({
    id: `reevaluate:${document}`,
    kind: 'document',
    title: `重新评估不公开的信息：${called(title)}`,
    detail: '条例第十八条：不予公开的信息要定期评估审查，因情势变化可以公开的，应当公开。',
    ...(reevaluateOn !== null && { due: reevaluateOn }),
    link: at(document),
    action: '去评估',
  }))
}

/** Emergency overrides still to be reviewed by somebody else. */
export const overrideTasks: TaskSource = async ({ query, caller, today }) => {
  const within = await reachOf(query, caller, 'document.review', today)
  const rows = await overridesToReview(query, within, caller.person)
  const names = await namesOf(query, { people: rows.map(({ by }) => by) })
  return rows.map(({ document, title, reviewDue, by }) => ({
    id: `override:${document}`,
    kind: 'document',
    title: `应急发布补审：${called(title)}`,
    detail: `${names.person(by)}应急发布，审核没有走完，要在期限内补审。`,
    due: reviewDue,
    link: at(document),
    action: '去补审',
  }))
}

import { cleanUpsOf, expiringWithin, wantingColumns } from '#modules/publishing'
import type { WantingColumn } from '#modules/publishing'
import { reachOf } from '#modules/identity'
import type { OrganisationId } from '#modules/organisations'
import { organisationNames } from '#modules/organisations'
import type { Task, TaskSource } from './task.ts'

/** Of so many columns the names stand in the line. */
const named = 3

const columnTask = (
  organisation: OrganisationId,
  body: string,
  columns: readonly [WantingColumn, ...WantingColumn[]],
): Task => {
  const late = columns.filter(({ state }) => state !== 'due-soon').length
  const soon = columns.length - late
  const counts = [
    ...(late > 0 ? [`${late} 个栏目超过更新期限`] : []),
    ...(soon > 0 ? [`${soon} 个栏目快到更新期限`] : []),
  ]
  const [{ title, why, until }] = columns
  const others = columns.slice(1, named).map((column) => `“${column.title}”`)
  const rest = others.length === 0 ? '' : `还有${others.join('、')}${columns.length > named ? '等' : ''}。`
  return {
    id: `columns:${organisation}`,
    kind: 'column',
    title: `${body}：${counts.join('，')}`,
    detail: `“${title}”${why}${rest}`,
    ...(until === null ? {} : { due: until }),
    link: `/columns?organisation=${organisation}`,
    action: '查看栏目',
  }
}

/** 国办秘函〔2019〕19号, 条例第五十三条: columns that are stale, or will be soon; one line a body. */
export const columnTasks: TaskSource = async ({ query, caller, today }) => {
  const bodies = await reachOf(query, caller, 'column.manage', today)
  const wanting = Map.groupBy(await wantingColumns(query, bodies, today), ({ organisation }) => organisation)
  const names = await organisationNames(query, [...wanting.keys()])
  return [...wanting].flatMap(([organisation, [first, ...others]]) =>
    first ? [columnTask(organisation, names.get(organisation) ?? '', [first, ...others])] : [],
  )
}

/** Told a quarter of a year before, and once more a month before. */
const ahead = 90
const near = 30

/** Normative documents that will run out: to be looked at, extended, or left to lapse. */
export const expiryTasks: TaskSource = async ({ query, caller, today }) => {
  const bodies = await reachOf(query, caller, 'register.manage', today)
  const expiring = await expiringWithin(query, bodies, { today, days: ahead })
  return expiring.map(({ document, organisation, title, expiresOn, daysLeft }) => ({
    id: `expiry:${document}`,
    kind: 'expiry',
    title: daysLeft <= near ? `《${title}》快要失效` : `评估《${title}》是否延长有效期`,
    detail: `有效期到${expiresOn}，还有 ${daysLeft} 天。需要继续执行的，到期以前办理延长；不办理的，第二天自动标为失效。`,
    due: expiresOn,
    link: `/register?organisation=${organisation}`,
    action: '去登记簿',
  }))
}

/** 清理 that were begun and are not settled, by the person's bodies. */
export const cleanUpTasks: TaskSource = async ({ query, caller, today }) => {
  const bodies = await reachOf(query, caller, 'register.manage', today)
  const open = query.selectFrom('clean_up').select('organisation').where('state', '=', 'open')
  if (bodies !== 'all' && bodies.length === 0) return []
  const rows = await (bodies === 'all' ? open : open.where('organisation', 'in', bodies)).execute()
  const all = await Promise.all(
    rows.map(async ({ organisation }) =>
      (await cleanUpsOf(query, organisation))
        .filter(({ state }) => state === 'open')
        .map((cleanUp) => ({ ...cleanUp, organisation })),
    ),
  )
  return all.flat().map(({ id, organisation, title, items }) => {
    const left = items.filter(({ verdict }) => verdict === null).length
    return {
      id: `clean-up:${id}`,
      kind: 'clean-up',
      title: left > 0 ? `“${title}”还有 ${left} 件没有结论` : `“${title}”可以完成了`,
      detail:
        left > 0
          ? `共 ${items.length} 件，填完结论就能登记，并生成结果目录的草稿。`
          : '每件都有结论了，完成清理以后登记效力，并生成结果目录的草稿。',
      link: `/register?organisation=${organisation}`,
      action: '去清理',
    }
  })
}

import type { AccountFreshness, WantingPush } from '#modules/publishing'
import { accountFreshness, channels, wantingPushes } from '#modules/publishing'
import { reachOf } from '#modules/identity'
import type { Task, TaskSource } from './task.ts'

const accountTask = ({
  account,
  organisation,
  channel,
  name,
  days,
  dueOn,
  age,
  ...rule
}: AccountFreshness): Task => ({
  id: `account:${account}`,
  kind: 'channel',
  title:
    age === 'late'
      ? `“${name}”${days} 天没有更新，马上超过期限`
      : `“${name}”${days} 天没有更新${age === 'near' ? '，快到期限' : ''}`,
  detail: `${channels[channel]}要求 ${rule.updateDays} 天内至少更新一次${rule.updateBasis === '' ? '' : `（${rule.updateBasis}）`}。更新以后在渠道记录里登记；推送的文件自动登记。`,
  due: dueOn,
  link: `/channels?view=accounts&organisation=${organisation}`,
  action: '去更新',
})

/** 国办秘函〔2019〕19号: accounts that have had nothing new for some days, as the settings have it. */
export const accountFreshnessTasks: TaskSource = async ({ query, caller, today }) => {
  const bodies = await reachOf(query, caller, 'register.manage', today)
  const accounts = await accountFreshness(query, bodies, today)
  return accounts.filter(({ age }) => age !== 'fresh').map((account) => accountTask(account))
}

const words = {
  failed: { title: (title: string) => `没有推送到公众号：“${title}”`, action: '去处理' },
  unsure: { title: (title: string) => `核实公众号有没有发出：“${title}”`, action: '去核实' },
  withdrawn: { title: (title: string) => `文件已撤回，公众号文章还在：“${title}”`, action: '去删除' },
  corrected: { title: (title: string) => `文件已更正，公众号上还是旧版：“${title}”`, action: '去更换' },
} as const satisfies Record<WantingPush['why'], object>

const details = {
  failed: '微信没有收下这一篇。',
  unsure: '提交时断线，不能确定微信有没有发出。',
  withdrawn: '撤回的文件不能留在公众号上，请删除文章。',
  corrected: '公众号的文章不能修改，请删除旧的文章，再推送现在的版本。',
} as const

/** What was passed on to 微信公众号 and wants somebody: it did not get there, or says what the site no longer says. */
export const pushTasks: TaskSource = async ({ query, caller, today }) => {
  const bodies = await reachOf(query, caller, 'channel.push', today)
  const wanting = await wantingPushes(query, bodies)
  return wanting.map(({ push, organisation, title, why, problem }) => ({
    id: `push:${push}`,
    kind: 'channel',
    title: words[why].title(title),
    detail: why === 'failed' || why === 'unsure' ? (problem ?? details[why]) : details[why],
    link: `/channels?view=pushes&organisation=${organisation}`,
    action: words[why].action,
  }))
}

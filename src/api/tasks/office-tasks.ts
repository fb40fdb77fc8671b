import { postsHeldBy } from '#modules/organisations'
import type { Task, TaskSource } from './task.ts'
import { holdsOverall } from './task.ts'

const firstBody: Task = {
  id: 'first-organisation',
  kind: 'organisation',
  title: '登记本单位',
  detail: '还没有任何机构。先登记本单位，再建科室、岗位和人员。',
  link: '/organisations',
  action: '去登记',
}

const firstPerson: Task = {
  id: 'first-person',
  kind: 'person',
  title: '登记同事并授予角色',
  detail: '现在只有您一个人。给每位同事登记姓名、开通账号、授予角色，邀请链接由您转交。',
  link: '/people',
  action: '去登记',
}

/** What a new office has to do first. */
export const beginningTasks: TaskSource = async ({ query, caller }) => {
  if (!holdsOverall(caller, 'organisation.manage')) return []
  const body = await query.selectFrom('organisation').select('id').limit(1).executeTakeFirst()
  if (!body) return [firstBody]
  const people = await query.selectFrom('person').select('id').limit(2).execute()
  return people.length < 2 ? [firstPerson] : []
}

/** AB岗: whose work one does now, shown as long as one does it. */
export const actingTasks: TaskSource = async ({ query, caller, today }) => {
  const posts = await postsHeldBy(query, caller.person, today)
  return posts
    .filter(({ duty }) => duty === 'acts')
    .map(({ id, title, organisation, now }) => ({
      id: `acting:${id}`,
      kind: 'post',
      title: `您正在代理“${title}”岗位`,
      detail: now.why,
      link: `/organisations/${organisation}`,
      action: '查看岗位',
    }))
}

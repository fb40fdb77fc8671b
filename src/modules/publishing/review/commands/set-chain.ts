import type { LocalDate } from '#statute/calendar'
import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import { dayOf } from '#platform/clock'
import { newId } from '#platform/ids'
import type { FieldProblems } from '#platform/refusal'
import { Refusal } from '#platform/refusal'
import type { OrganisationId } from '#modules/organisations'
import type { Writing } from '../../schema/index.ts'
import type { Chain, SeatPermission, Step } from '../chain/index.ts'
import { secrecyStep, writeChain } from '../chain/index.ts'
import type { Office, Seat } from '#modules/sign-off'
import { officeOf } from '#modules/sign-off'

export interface SetChain extends Chain {
  readonly organisation: OrganisationId
  /** The first day it holds. */
  readonly from: LocalDate
}

const seatDefect = (office: Office, seat: Seat, permission: SeatPermission): string | undefined => {
  if (seat.by === 'post')
    return office.posts.some(({ id }) => id === seat.post) ? undefined : '本机构那一天没有这个岗位。'
  const role = office.roles.get(seat.role)
  if (role === undefined) return '没有这个角色，请从角色列表里选取。'
  const does = permission === 'document.review' ? '审核文件' : '保密审查'
  return role.permissions.includes(permission) ? undefined : `角色“${role.title}”没有“${does}”权限。`
}

const samePost = (one: Seat, other: Seat): boolean =>
  one.by === 'post' && other.by === 'post' && one.post === other.post

const stepDefect = (office: Office, steps: readonly Step[], at: number): string | undefined => {
  const step = steps[at]
  if (!step) return undefined
  const before = steps.slice(0, at)
  if (before.some(({ seat }) => samePost(seat, step.seat)))
    return '同一个岗位不能办两个环节，每个环节要由不同的人办理。'
  return seatDefect(office, step.seat, 'document.review')
}

const codeDefect = (steps: readonly Step[], at: number): string | undefined => {
  const code = steps[at]?.code
  if (code === secrecyStep || code === 'publish') return `代码 ${code} 另有用途，请换一个。`
  return steps.findIndex((step) => step.code === code) < at ? '两个环节的代码不能相同。' : undefined
}

const problemsOf = (office: Office, { steps, secrecy }: Chain): FieldProblems => {
  const found: readonly (readonly [string, string | undefined])[] = [
    ...steps.map((_, at) => [`steps.${at}.seat`, stepDefect(office, steps, at)] as const),
    ...steps.map((_, at) => [`steps.${at}.code`, codeDefect(steps, at)] as const),
    [
      'secrecy',
      steps.some(({ seat }) => samePost(seat, secrecy))
        ? '保密审查的岗位不能同时办审核环节。'
        : seatDefect(office, secrecy, 'document.secrecy'),
    ],
  ]
  return Object.fromEntries(found.flatMap(([path, defect]) => (defect === undefined ? [] : [[path, defect]])))
}

/**
 * Sets how a body's documents are reviewed from a day on, today or later; rounds under way keep their chain. Throws
 * Refusal `chain-invalid` naming every field, `chain-past`.
 */
export const setChain = async (
  tx: Writing,
  act: Act,
  { organisation, from, ...chain }: SetChain,
): Promise<void> => {
  if (from < dayOf(act.at))
    throw new Refusal(
      'invalid',
      'chain-past',
      '不能改过去的审核流程',
      '审核流程从今天或者以后的一天起用，请改日期。',
      { from: '请填今天或者以后的日期。' },
    )
  const fields = problemsOf(await officeOf(tx, organisation, from), chain)
  if (Object.keys(fields).length > 0)
    throw new Refusal('invalid', 'chain-invalid', '审核流程有误', '请改正标出的各项，再提交。', fields)
  await tx
    .deleteFrom('review_chain')
    .where('organisation', '=', organisation)
    .where('valid_from', '=', from)
    .execute()
  await tx
    .insertInto('review_chain')
    .values({ id: newId(), organisation, steps: writeChain(chain), valid_from: from, set_at: act.at })
    .execute()
  await record(tx, act, {
    what: 'chain.set',
    subject: `organisation:${organisation}`,
    organisation,
    after: { from, steps: chain.steps.map(({ code, seat }) => ({ code, seat })), secrecy: chain.secrecy },
  })
}

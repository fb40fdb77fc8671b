import type { LocalDate } from '#statute/calendar'
import type { AgencyLevel } from '#statute/decisions'
import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import { dayOf } from '#platform/clock'
import { newId } from '#platform/ids'
import { refuse } from '#platform/refusal'
import type { OrganisationId } from '#modules/organisations'
import { nameOn, organisationOf } from '#modules/organisations'
import type { Query, Writing } from '../schema/index.ts'
import type { NumberPatterns } from './pattern.ts'
import { patternDefect, presetPatterns } from './pattern.ts'

/** What an office has set for its letters. Empty texts are not known. */
export interface LetterOffice {
  readonly numbers: NumberPatterns
  /** Whose act it is: decides who reviews it, 行政复议法第二十四条. */
  readonly level: AgencyLevel
  readonly reviewOrgan: string
  readonly court: string
  /** 发文机关标志 in red above its letters, GB/T 9704-2012, 7.2.4; empty where it prints none. */
  readonly redHead: string
  /** How the office is reached, as letters print it. */
  readonly contact: string
  /** How a fee is paid. */
  readonly payWay: string
}

/** What stands where nothing was set: from what is known of the body. */
const presetOf = async (query: Query, id: OrganisationId, on: LocalDate): Promise<LetterOffice> => {
  const body = await organisationOf(query, id, on)
  const named = await nameOn(query, id, on)
  const above = body?.superiors.find(({ kind }) => kind === 'territorial')?.name ?? ''
  const { phone, address } = body?.contact ?? {}
  const reach = [phone && `电话${phone}`, address && `地址：${address}`].filter(Boolean)
  return {
    numbers: presetPatterns(named?.shortName ?? named?.name ?? ''),
    level: body?.kind === 'government' || body?.kind === 'government-office' ? 'government' : 'department',
    reviewOrgan: above.endsWith('政府') ? above : '',
    court: '',
    redHead: '',
    contact: reach.length === 0 ? '' : `${named?.name ?? ''}政府信息公开工作机构，${reach.join('，')}`,
    payWay: '',
  }
}

const settingsOn = async (query: Query, organisation: OrganisationId, on: LocalDate) => {
  const ofBody = query
    .selectFrom('letter_office')
    .select(['settings', 'valid_from'])
    .where('organisation', '=', organisation)
    .limit(1)
  const standing = await ofBody.where('valid_from', '<=', on).orderBy('valid_from', 'desc').executeTakeFirst()
  return standing ?? (await ofBody.orderBy('valid_from').executeTakeFirst())
}

/**
 * How an office has its letters on a day, and since when; from null for what is only preset. What was set first holds for
 * the days before it as well: a letter may bear the day of what it tells of.
 */
export const letterOfficeOn = async (
  query: Query,
  organisation: OrganisationId,
  on: LocalDate,
): Promise<{ readonly office: LetterOffice; readonly from: LocalDate | null }> => {
  const preset = await presetOf(query, organisation, on)
  const row = await settingsOn(query, organisation, on)
  if (row === undefined) return { office: preset, from: null }
  // Written by `setLetterOffice`.
  return { office: { ...preset, ...(JSON.parse(row.settings) as LetterOffice) }, from: row.valid_from }
}

export interface SetLetterOffice {
  readonly organisation: OrganisationId
  readonly office: LetterOffice
  /** The first day it holds: today or later. */
  readonly from: LocalDate
}

const assertOffice = ({ numbers, reviewOrgan, court }: LetterOffice): void => {
  for (const series of ['decision', 'notice'] as const) {
    const defect = patternDefect(numbers[series])
    if (defect !== undefined)
      throw refuse('invalid', 'letter-pattern', '文号写法不对', defect, `numbers.${series}`)
  }
  if (numbers.decision === numbers.notice)
    throw refuse(
      'invalid',
      'letter-pattern',
      '文号会重复',
      '决定类文书和其他文书的文号写法要不同，否则会有重号。',
      'numbers.notice',
    )
  if (court !== '' && !court.endsWith('法院'))
    throw refuse('invalid', 'letter-court', '人民法院不对', '请填写人民法院的全称。', 'court')
  if (reviewOrgan !== reviewOrgan.trim())
    throw refuse('invalid', 'letter-organ', '行政复议机关不对', '请填写行政复议机关的全称。', 'reviewOrgan')
}

/**
 * Sets how a body numbers its letters and whom they name, from a day on; letters issued keep what they have. Who may is
 * for the face to ask: `letter.manage`. Throws Refusal `letter-past`, `letter-pattern`, `letter-court`, `letter-organ`.
 */
export const setLetterOffice = async (
  tx: Writing,
  act: Act,
  { organisation, office, from }: SetLetterOffice,
): Promise<void> => {
  if (from < dayOf(act.at))
    throw refuse('invalid', 'letter-past', '不能改过去的设置', '请填今天或者以后的日期。', 'from')
  assertOffice(office)
  await tx
    .deleteFrom('letter_office')
    .where('organisation', '=', organisation)
    .where('valid_from', '=', from)
    .execute()
  const settings = JSON.stringify(office)
  await tx
    .insertInto('letter_office')
    .values({ id: newId(), organisation, settings, valid_from: from, set_at: act.at })
    .execute()
  await record(tx, act, {
    what: 'letter.office',
    subject: `organisation:${organisation}`,
    organisation,
    after: { from, office },
  })
}

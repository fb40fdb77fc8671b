import type { LocalDate } from '#statute/calendar'
import { addDays, daysFrom } from '#statute/calendar'
import { settingsOf } from '#platform/settings'
import type { OrganisationId } from '#modules/organisations'
import type { ChannelAccountId } from '../../ids.ts'
import type { Channel, Query } from '../../schema/index.ts'

/** How long an account has had nothing new: `quiet` since the first alert, `near` since the second, then `late`. */
export type AccountAge = 'fresh' | 'quiet' | 'near' | 'late'

/** Days without anything new from which each alert stands. */
interface Alerts {
  readonly first: number
  readonly second: number
  readonly last: number
}

/** The alerts an administrator has set. */
const alertsIn = async (query: Query): Promise<Alerts> => {
  const settings = await settingsOf(query)
  return {
    first: settings['newMedia.firstAlert'],
    second: settings['newMedia.secondAlert'],
    last: settings['newMedia.lastAlert'],
  }
}

/** 国办秘函〔2019〕19号: days within which an account is updated at least once; the alerts are set for it. */
const nationalRule = 14

/** How an account stands: days since it had something new, the last day to update it. Pure. */
const ageOf = (
  { last, opened, updateDays }: { last: LocalDate | null; opened: LocalDate; updateDays: number },
  today: LocalDate,
  alerts: Alerts,
): { readonly age: AccountAge; readonly days: number; readonly dueOn: LocalDate } => {
  const since = last ?? opened
  const days = daysFrom(since, today)
  const dueOn = addDays(since, updateDays)
  // A tighter rule of a province draws all alerts together with it.
  const share = Math.min(1, updateDays / nationalRule)
  const from = (day: number): boolean => days >= Math.max(1, Math.floor(day * share))
  if (from(alerts.last)) return { age: 'late', days, dueOn }
  if (from(alerts.second)) return { age: 'near', days, dueOn }
  return { age: from(alerts.first) ? 'quiet' : 'fresh', days, dueOn }
}

/** The last day each of these bodies had something new on each channel. */
const lastDays = async (query: Query, organisations: readonly OrganisationId[]) => {
  const rows = await query
    .selectFrom('dissemination')
    .where('organisation', 'in', organisations)
    .where('cancelled_at', 'is', null)
    .groupBy(['organisation', 'channel'])
    .select((row) => ['organisation', 'channel', row.fn.max('on_date').as('last')])
    .execute()
  return new Map(rows.map(({ organisation, channel, last }) => [`${organisation} ${channel}`, last]))
}

/** An account with how fresh it is. */
export interface AccountFreshness {
  readonly account: ChannelAccountId
  readonly organisation: OrganisationId
  readonly channel: Channel
  readonly name: string
  readonly last: LocalDate | null
  readonly days: number
  readonly dueOn: LocalDate
  readonly age: AccountAge
  readonly updateDays: number
  readonly updateBasis: string
}

/** How fresh the open accounts of these bodies are. */
export const accountFreshness = async (
  query: Query,
  bodies: 'all' | readonly OrganisationId[],
  today: LocalDate,
): Promise<readonly AccountFreshness[]> => {
  if (bodies !== 'all' && bodies.length === 0) return []
  const open = query.selectFrom('channel_account').selectAll().where('closed_on', 'is', null)
  const rows = await (bodies === 'all' ? open : open.where('organisation', 'in', bodies)).execute()
  if (rows.length === 0) return []
  const last = await lastDays(query, [...new Set(rows.map(({ organisation }) => organisation))])
  const alerts = await alertsIn(query)
  return rows.map(({ id, organisation, channel, name, opened_on: opened, update_days, update_basis }) => {
    const day = last.get(`${organisation} ${channel}`) ?? null
    return {
      account: id,
      organisation,
      channel,
      name,
      last: day,
      updateDays: update_days,
      updateBasis: update_basis,
      ...ageOf({ last: day, opened, updateDays: update_days }, today, alerts),
    }
  })
}

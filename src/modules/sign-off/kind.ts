import type { LocalDate } from '#statute/calendar'
import type { Act, AuditTables } from '#platform/audit'
import { record } from '#platform/audit'
import type { Instant } from '#platform/clock'
import { dayOf } from '#platform/clock'
import type { ReadOnly, Tx } from '#platform/db'
import { newId } from '#platform/ids'
import type { IdentityTables, Permission, RoleId } from '#modules/identity'
import type { OrganisationId } from '#modules/organisations'
import { assertSteps } from './assert-steps.ts'
import { stepsDefect } from './defect.ts'
import { seatWords } from './holders.ts'
import { officeOf } from './office.ts'
import type { Query } from './query.ts'
import type { Seat } from './seat.ts'

/** One step of a sign-off. */
export interface SignStep {
  readonly code: string
  readonly title: string
  readonly seat: Seat
}

/** How a body signs something from a day on: a row of the table of each kind. */
export interface SignOffRow {
  readonly id: string
  readonly organisation: OrganisationId
  /** JSON. */
  readonly steps: string
  readonly valid_from: LocalDate
  readonly set_at: Instant
}

/** What is signed off: where it is kept how, what one must hold to take a step, and what holds where nothing was set. */
export interface SignOffKind {
  /** A table of `SignOffRow`. */
  readonly table: string
  readonly permission: Permission
  /** What setting it is called in the trail. */
  readonly what: string
  /** Titles and built-in roles of the steps, by their codes. */
  readonly preset: Readonly<Record<string, { readonly title: string; readonly role: string }>>
}

export interface SignOff {
  readonly steps: readonly SignStep[]
  /** Since when it holds; null for the preset. */
  readonly from: LocalDate | null
}

/** The same for people: each seat in words, and why it could not be gone through on the day. */
export interface SignOffView {
  readonly steps: readonly (SignStep & { readonly who: string })[]
  readonly from: LocalDate | null
  readonly problem: string | null
}

export interface SetSignOff {
  readonly organisation: OrganisationId
  readonly steps: readonly SignStep[]
  /** The first day it holds: today or later. */
  readonly from: LocalDate
}

/** Tables are known by their types; a kind names one of this shape. */
interface Kept {
  readonly sign_off: SignOffRow
}

/** The sign-off of a kind: as it stands on a day, in words, and set. */
export const signOffOfKind = ({ table: named, permission, what, preset }: SignOffKind) => {
  const table = named as keyof Kept
  const presetSteps: readonly SignStep[] = Object.entries(preset).map(([code, { title, role }]) => ({
    ...{ code, title },
    seat: { by: 'role', role: role as RoleId },
  }))

  /** How a body signs on a day: as it set it, or the preset. */
  const on = async (query: Query, organisation: OrganisationId, day: LocalDate): Promise<SignOff> => {
    const row = await (query as unknown as ReadOnly<Kept>)
      .selectFrom(table)
      .select(['steps', 'valid_from'])
      .where('organisation', '=', organisation)
      .where('valid_from', '<=', day)
      .orderBy('valid_from', 'desc')
      .limit(1)
      .executeTakeFirst()
    // Written by `set`.
    return row === undefined
      ? { steps: presetSteps, from: null }
      : { steps: JSON.parse(row.steps) as readonly SignStep[], from: row.valid_from }
  }

  /** How a body signs on a day, with who sits where. */
  const view = async (query: Query, organisation: OrganisationId, day: LocalDate): Promise<SignOffView> => {
    const { steps, from } = await on(query, organisation, day)
    const office = await officeOf(query, organisation, day)
    return {
      steps: steps.map((step) => ({ ...step, who: seatWords(office, step.seat, permission) })),
      from,
      problem: stepsDefect(office, steps, permission) ?? null,
    }
  }

  /**
   * Sets how a body signs from a day on; what is under signature keeps its steps. Who may is for the face to ask:
   * `chain.manage`. Throws Refusal `sign-off-past`, `sign-off-invalid`.
   */
  const set = async (
    tx: Tx<IdentityTables & AuditTables>,
    act: Act,
    { organisation, steps, from }: SetSignOff,
  ): Promise<void> => {
    await assertSteps(tx, { organisation, steps, from }, { today: dayOf(act.at), permission })
    const kept = tx as unknown as Tx<Kept>
    await kept
      .deleteFrom(table)
      .where('organisation', '=', organisation)
      .where('valid_from', '=', from)
      .execute()
    const row = { id: newId(), organisation, steps: JSON.stringify(steps), valid_from: from, set_at: act.at }
    await kept.insertInto(table).values(row).execute()
    const after = { from, steps }
    await record(tx, act, { what, subject: `organisation:${organisation}`, organisation, after })
  }

  return { on, view, set }
}

import type { LocalDate } from '#statute/calendar'
import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import { newId } from '#platform/ids'
import { appendAt } from '../dates/append.ts'
import type { OrganisationId, SectionId } from '../ids.ts'
import { sectionId } from '../ids.ts'
import { assertFields, dateCheck, textDefect, tidied } from '../input.ts'
import { loadStanding, outOfOrder } from '../schema/load.ts'
import { endRow, makeRoom } from '../schema/save.ts'
import type { Writing } from '../schema/tables.ts'
import { forever } from '../dates/span.ts'
import { assertEmpty } from './empty.ts'
import { loadSection, namesOfSection } from './load.ts'

export interface OpenSection {
  readonly organisation: OrganisationId
  readonly name: string
  readonly from: LocalDate
}

/**
 * Sets up a section (科室) of a body. Gives its id. Throws Refusal: `organisation-invalid`, `organisation-missing`,
 * `organisation-not-yet`, `organisation-ended`.
 */
export const openSection = async (tx: Writing, act: Act, input: OpenSection): Promise<SectionId> => {
  const { organisation, from } = input
  assertFields([['name', textDefect(input.name, '科室名称', 60)], dateCheck(from, 'from')])
  const body = await loadStanding(tx, organisation, from)
  const id = sectionId(newId())
  const name = tidied(input.name) ?? ''
  await tx
    .insertInto('section')
    .values({ id, organisation, valid_from: from, valid_until: body.valid_until })
    .execute()
  await tx
    .insertInto('section_name')
    .values({ id: newId(), section: id, name, valid_from: from, valid_until: forever })
    .execute()
  await record(tx, act, {
    what: 'section.open',
    subject: `section:${id}`,
    organisation,
    after: { name, from },
  })
  return id
}

export interface RenameSection {
  readonly section: SectionId
  readonly name: string
  /** The first day of the new name. The day the present one began puts that one right. */
  readonly from: LocalDate
}

/** Gives a section another name from a day on. Throws Refusal: `section-missing`, `section-closed`, `date-order`. */
export const renameSection = async (tx: Writing, act: Act, input: RenameSection): Promise<void> => {
  const { section, from } = input
  assertFields([['name', textDefect(input.name, '科室名称', 60)]])
  const { organisation } = await loadSection(tx, section, from, 'section')
  const rows = await namesOfSection(tx, section)
  const room = appendAt(rows, from)
  if (!room) throw outOfOrder('科室名称', 'from')
  const name = tidied(input.name) ?? ''
  const before = rows.at(-1)
  await makeRoom(tx, 'section_name', room, from)
  await tx
    .insertInto('section_name')
    .values({ id: newId(), section, name, valid_from: from, valid_until: forever })
    .execute()
  await record(tx, act, {
    what: 'section.rename',
    subject: `section:${section}`,
    organisation,
    before: before && { name: before.name, from: before.valid_from },
    after: { name, from },
  })
}

export interface CloseSection {
  readonly section: SectionId
  /** The first day it is no more. */
  readonly on: LocalDate
}

/**
 * Closes a section that has no posts any more. Throws Refusal: `section-missing`, `section-closed`,
 * `section-has-posts`, `date-order`.
 */
export const closeSection = async (tx: Writing, act: Act, { section, on }: CloseSection): Promise<void> => {
  const row = await loadSection(tx, section, on, 'section')
  if (on === row.valid_from) throw outOfOrder('科室的设立', 'on')
  if (!appendAt(await namesOfSection(tx, section), on)) throw outOfOrder('科室名称', 'on')
  await assertEmpty(tx, section, on)
  await endRow(tx, 'section', section, on)
  await record(tx, act, {
    what: 'section.close',
    subject: `section:${section}`,
    organisation: row.organisation,
    before: { from: row.valid_from, until: null },
    after: { until: on },
  })
}

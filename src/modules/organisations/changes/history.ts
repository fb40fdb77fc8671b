import type { LocalDate } from '#statute/calendar'
import { printDate } from '../dates/print.ts'
import type { OrganisationId } from '../ids.ts'
import type { ChangeRow, NameRow, OrganisationRow, SuperiorRow } from '../schema/tables.ts'
import { superiorKindNames } from '../schema/words.ts'

/** One thing that became of a body, as data and as a sentence. */
export interface HistoryLine {
  readonly on: LocalDate
  readonly kind:
    'opened' | 'renamed' | 'moved' | 'merged' | 'split' | 'abolished' | 'duties-moved' | 'took-over'
  readonly basis: string | undefined
  readonly sentence: string
}

/** All that is recorded of a body. */
export interface Records {
  readonly body: OrganisationRow
  /** The oldest first. */
  readonly names: readonly NameRow[]
  readonly superiors: readonly SuperiorRow[]
  /** What it handed over. */
  readonly given: readonly ChangeRow[]
  /** What others handed over to it. */
  readonly taken: readonly ChangeRow[]
  /** The name of another body on a day. */
  readonly nameOf: (id: OrganisationId, on: LocalDate) => string
}

interface Happening {
  readonly on: LocalDate
  readonly kind: HistoryLine['kind']
  readonly basis: string | null
  readonly what: string
}

const quoted = (name: string): string => `“${name}”`

const forDuties = (duties: string | null): string => (duties === null ? '职责' : `${quoted(duties)}的职责`)

const openedIn = ({ body, names }: Records): Happening => ({
  on: body.valid_from,
  kind: 'opened',
  basis: body.basis,
  what: `设立，名称为${quoted(names[0]?.full_name ?? '')}`,
})

const renamedIn = ({ names }: Records): readonly Happening[] =>
  names.slice(1).map((name, index) => ({
    on: name.valid_from,
    kind: 'renamed',
    basis: name.basis,
    what:
      names[index]?.full_name === name.full_name
        ? `简称改为${quoted(name.short_name ?? '无')}`
        : `由${quoted(names[index]?.full_name ?? '')}更名为${quoted(name.full_name)}`,
  }))

const movedIn = ({ superiors, nameOf }: Records): readonly Happening[] =>
  superiors.map(({ valid_from, kind, superior, basis }) => ({
    on: valid_from,
    kind: 'moved',
    basis,
    what: `${superiorKindNames[kind]}为${quoted(nameOf(superior, valid_from))}`,
  }))

const passed = (change: ChangeRow, name: string | undefined): string => {
  switch (change.kind) {
    case 'merged':
      return `并入${name ?? ''}`
    case 'split':
      return `分立，${forDuties(change.duties)}由${name ?? ''}承接`
    case 'abolished':
      return name === undefined ? '撤销，没有指定承接职责的机构' : `撤销，职责由${name}承接`
    case 'duties-moved':
      return `${forDuties(change.duties)}划转给${name ?? ''}`
    default:
      return change.kind satisfies never
  }
}

const givenIn = ({ given, nameOf }: Records): readonly Happening[] =>
  given.map((change) => ({
    on: change.on_date,
    kind: change.kind,
    basis: change.basis,
    what: passed(
      change,
      change.successor === null ? undefined : quoted(nameOf(change.successor, change.on_date)),
    ),
  }))

const took = ({ kind, duties }: ChangeRow, name: string): string => {
  switch (kind) {
    case 'merged':
      return `${name}并入本机构`
    case 'split':
      return `${name}分立，本机构承接其${forDuties(duties)}`
    case 'abolished':
      return `${name}撤销，本机构承接其职责`
    case 'duties-moved':
      return `承接${name}划转的${forDuties(duties)}`
    default:
      return kind satisfies never
  }
}

const takenIn = ({ taken, nameOf }: Records): readonly Happening[] =>
  taken.map((change) => ({
    on: change.on_date,
    kind: 'took-over',
    basis: change.basis,
    what: took(change, quoted(nameOf(change.organisation, change.on_date))),
  }))

const lineOf = ({ on, kind, basis, what }: Happening): HistoryLine => ({
  on,
  kind,
  basis: basis ?? undefined,
  sentence: `${printDate(on)}${basis === null ? '，' : `，依据${basis}，`}${what}。`,
})

/** What became of a body, the oldest first, each a sentence. */
export const historyOf = (records: Records): readonly HistoryLine[] =>
  [openedIn(records), ...movedIn(records), ...renamedIn(records), ...takenIn(records), ...givenIn(records)]
    .toSorted((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1))
    .map(lineOf)

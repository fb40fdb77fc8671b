import type { CellName } from '#statute/report-form'
import type { Edit } from '../model/index.ts'
import type { CellAddress } from './address.ts'
import { addressOf } from './address.ts'
import { digitSlip, splitSlip } from './digits.ts'

/** An edit with what a cause is told by: where it stands and by how much it changes. */
export interface Change extends CellAddress {
  readonly before: number
  readonly to: number
  readonly delta: number
}

interface Cause {
  readonly title: string
  /** The smaller, the more usual. */
  readonly weight: number
  /** One edit is one slip: the weight counts for each. */
  readonly each?: true
  readonly fits: (changes: readonly Change[], amount: (cell: CellName) => number) => boolean
}

const changeOf = ({ cell, from, to }: Edit): Change => {
  const before = from ?? 0
  return { ...addressOf(cell), before, to, delta: to - before }
}

const isTotal = ({ table, row, column }: CellAddress): boolean =>
  table === 'remedies' ? column === 4 : column === 6 || row === '3.7'

const isResult = ({ table, row }: CellAddress): boolean =>
  table === 'requests' && row.startsWith('3.') && row !== '3.7'

const alike = <T>(items: readonly T[], key: (item: T) => unknown): boolean =>
  new Set(items.map(key)).size === 1

/** Two cells, the one loses what the other gains. */
const isTransfer = (changes: readonly Change[]): boolean => {
  const [one, other] = changes
  return changes.length === 2 && one !== undefined && other !== undefined && one.delta === -other.delta
}

/** What stands under 部分公开 comes off another result, or off 部分公开 itself: it was counted twice. */
const isPartialTwice: Cause['fits'] = (changes, amount) =>
  alike(changes, ({ row }) => row) &&
  changes.every((change) => isResult(change) && change.delta === -amount(`requests.3.2.${change.column}`))

/** The usual causes, the most usual first. The first one that fits a group of edits names it. */
const causes: readonly Cause[] = [
  { title: '总计可能填错', weight: 10, each: true, fits: (changes) => changes.every(isTotal) },
  {
    title: '件数可能填错了列',
    weight: 16,
    fits: (changes) =>
      isTransfer(changes) && alike(changes, ({ row }) => row) && !changes.some((change) => isTotal(change)),
  },
  {
    title: '件数可能填错了行',
    weight: 17,
    fits: (changes) =>
      isTransfer(changes) && changes.every(isResult) && alike(changes, ({ column }) => column),
  },
  {
    title: '数字可能拆开、颠倒，或者多录、漏录一位',
    weight: 40,
    fits: (changes) => changes.every(digitSlip) || splitSlip(changes),
  },
  // The form itself says where a case of partial disclosure counts: 区分处理的，只计这一情形，不计其他情形.
  {
    title: '部分公开的件数可能又计入了其他情形',
    weight: 50,
    fits: (changes, amount) => !changes.some(({ row }) => row === '3.2') && isPartialTwice(changes, amount),
  },
  { title: '部分公开的件数可能与其他情形重复计算', weight: 51, fits: isPartialTwice },
  {
    title: '结转的件数可能未填或者填错',
    weight: 60,
    fits: (changes) =>
      changes.every(({ table, row }) => table === 'requests' && (row === '2' || row === '4')),
  },
]

const unexplained = (edits: readonly Edit[]): Cause => ({
  title: edits.length === 1 ? '这个数字可能有误' : '这几个数字可能有误',
  weight: 70,
  each: true,
  fits: () => true,
})

/** The most usual cause that edits which hang together look like, and its weight for so many edits. */
export const causeOf = (
  edits: readonly Edit[],
  amount: (cell: CellName) => number,
): Pick<Cause, 'title' | 'weight'> => {
  const changes = edits.map(changeOf)
  const { title, weight, each } = causes.find((cause) => cause.fits(changes, amount)) ?? unexplained(edits)
  return { title, weight: each === true ? weight * edits.length : weight }
}

import { formOf } from '#statute/report-form'
import type { Aggregate, AggregateGroup } from './aggregate.ts'
import type { Tally } from './tally.ts'

/** Names told in a sentence; whoever wants all of them finds them in the lists. */
const mostNames = 20

const list = (names: readonly string[]): string =>
  names.length <= mostNames
    ? names.join('、')
    : `${names.slice(0, mostNames).join('、')}等 ${names.length} 家`

const yearText = (year: number | null): string => (year === null ? '年度不明' : `${year}年`)

const when = (condition: boolean, sentence: () => string): string[] => (condition ? [sentence()] : [])

const onExpected = (
  { groups, missing, unexpected }: Omit<Aggregate, 'remarks'>,
  expected: number,
): string[] => [
  ...when(
    missing.length > 0,
    () => `应报 ${expected} 家，有 ${missing.length} 家没有报告：${list(missing)}。`,
  ),
  ...[...new Map(groups.map((group) => [group.year, group])).values()]
    .filter(({ year, absent }) => year !== null && absent.length > missing.length)
    .map(({ year, absent }) => `${yearText(year)}没有报告的有 ${absent.length} 家：${list(absent)}。`),
  ...when(
    unexpected.length > 0,
    () => `不在应报名单中、已经计入的有 ${unexpected.length} 家：${list(unexpected)}。`,
  ),
]

const onKinds = (groups: readonly AggregateGroup[]): string[] => {
  const years = [...new Set(groups.map(({ year }) => year))]
  const editions = [...new Set(groups.map(({ edition }) => edition))]
  return [
    ...when(years.length > 1, () => `报告分属${years.map(yearText).join('、')}，各年分开汇总，没有相加。`),
    ...when(
      editions.length > 1,
      () =>
        `报告用了${editions.map((edition) => formOf(edition).document).join('、')}两种格式，分开汇总，没有相加。`,
    ),
    ...groups
      .filter(({ year }) => year === null)
      .map(({ members }) => `看不出年度的报告单独汇总，请补上年度后重新汇总：${list(members)}。`),
  ]
}

const onHandling = ({ year, members, single }: Tally): string[] =>
  when(
    single.length > 0 && single.length < members.length,
    () =>
      `${yearText(year)}的报告中，${list(single)}把“（六）其他处理”填成一行，其余分三项填写；汇总按一行计，三项先相加再汇总。`,
  )

const onBlanks = ({ year, cells }: AggregateGroup): string[] => {
  const lacking = [...cells.values()].filter(({ missing }) => missing.length > 0)
  const names = [...new Set(lacking.flatMap(({ missing }) => missing))]
  return when(
    names.length > 0,
    () =>
      `${yearText(year)}的合计中，有 ${lacking.length} 个单元格缺少 ${names.length} 家的数字（空白或者读不出）：${list(names)}。`,
  )
}

/** Everything that was not simply added, as sentences for the person who signs the sum. */
export const remarksOn = (
  aggregate: Omit<Aggregate, 'remarks'>,
  tallies: readonly Tally[],
  expected: number,
): readonly string[] => [
  ...when(aggregate.groups.length === 0, () => '没有可以汇总的报告。'),
  ...onExpected(aggregate, expected),
  ...aggregate.duplicates.map(
    ({ organisation, year, counted, ignored }) =>
      `${organisation}${yearText(year)}的报告有 ${ignored.length + 1} 份（${list([counted, ...ignored])}），只计入第一份“${counted}”，请确认应当用哪一份。`,
  ),
  ...onKinds(aggregate.groups),
  ...tallies.flatMap(onHandling),
  ...aggregate.groups.flatMap(onBlanks),
]

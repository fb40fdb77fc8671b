import type { Caller } from '#modules/identity'
import type { Outcome, ReleaseLine, ReleaseView } from '#modules/release'
import { releaseStates, withholdingReasons } from '#modules/release'

type NameOf = (id: string) => string

const named = (id: string, nameOf: NameOf) => ({ id, name: nameOf(id) })
const namedOrNull = (id: string | null, nameOf: NameOf) => (id === null ? null : named(id, nameOf))

const whyPictured = {
  'text-left': '文字去除后仍能读出',
  'unmapped-text': '字体没有说明是什么字',
  'drawn-font': '字是画出来的（Type 3 字体）',
  'picture-under-mark': '标注处是图片',
  'outline-under-mark': '标注处的字是线条',
  layers: '有图层，可能有没显示的内容',
  'not-rewritten': '页面内容不能改写',
} as const

const whatLeftOut = {
  comments: '批注',
  changes: '修订痕迹',
  hidden: '隐藏的文字、行列和工作表',
  embedded: '嵌入的对象和文件',
  fields: '域代码',
  links: '链接的地址',
  drawings: '图形、图表和不能检查的图片',
  properties: '文件属性',
  formulas: '公式',
  names: '书签和名称',
  caches: '缓存和有效性规则',
} as const

/** Everybody a line names. */
export const peopleOf = ({ madeBy, preparedBy, confirmedBy }: ReleaseLine): readonly string[] =>
  [madeBy, preparedBy, confirmedBy].filter((id) => id !== null)

/** A document to be given out as the screen lists it. */
export const releaseLine = (line: ReleaseLine, nameOf: NameOf) => ({
  id: line.id,
  name: line.name,
  kind: line.kind,
  state: line.state,
  stateTitle: releaseStates[line.state],
  madeBy: named(line.madeBy, nameOf),
  madeAt: line.madeAt,
  preparedBy: namedOrNull(line.preparedBy, nameOf),
  confirmedBy: namedOrNull(line.confirmedBy, nameOf),
  confirmedAt: line.confirmedAt,
})

const outcomeOf = (outcome: Outcome) => ({
  original: outcome.original,
  output: outcome.output,
  marks: outcome.marks.map(({ reason, count }) => ({ ...withholdingReasons[reason], count })),
  pages: outcome.pages,
  rasterised: outcome.rasterised.map(({ page, why }) => ({
    page: page + 1,
    why: why.map((each) => whyPictured[each]),
  })),
  leftOut: outcome.leftOut.map((each) => whatLeftOut[each]),
  unread: outcome.unread.map((page) => page + 1),
  pictures: outcome.pictures,
  notFound: [...outcome.notFound],
  remains: outcome.remains.map(({ mark, where }) => ({ mark, where })),
})

/** One of them whole. */
export const releasePage = (
  view: ReleaseView,
  nameOf: NameOf,
  {
    caller,
    request,
    organisation,
  }: { readonly caller: Caller; readonly request: string; readonly organisation: string },
) => ({
  ...releaseLine(view, nameOf),
  request: { id: view.request, name: request },
  organisation,
  seq: view.seq,
  marks: view.marks.map(({ id, place, reason, source }) => ({
    id,
    place: place.is === 'text' ? place : { ...place, boxes: [...place.boxes] },
    reason,
    source,
  })),
  outcome: view.outcome && outcomeOf(view.outcome),
  mine: view.preparedBy === caller.person,
})

import type { ReactNode } from 'react'
import { useAsk } from '../../api/ask.ts'
import type { Given } from '../../api/operations.ts'
import { Answer } from '../../parts/answer.tsx'
import { Block } from '../../parts/block.tsx'
import type { Columns } from '../../parts/rows-table.tsx'
import { RowsTable } from '../../parts/rows-table.tsx'
import { Sentence } from '../../parts/sentence.tsx'
import type { Place } from '../words.ts'
import { printed } from '../words.ts'

type Found = Given<'reportCorrections'>
type Line = Found['lines'][number]
type Changed = Found['cells'][number]

const places = (cells: Line['from']): ReactNode =>
  cells.length === 0 ? (
    '不计入'
  ) : (
    <ul className="plain">
      {cells.map(({ name, where }) => (
        <li key={name}>{where}</li>
      ))}
    </ul>
  )

const lines: Columns<Line> = [
  { title: '哪一件', cell: ({ title, sourceTitle }) => `${title}（${sourceTitle}）` },
  { title: '定稿时计入', cell: ({ from }) => places(from) },
  { title: '现在应当计入', cell: ({ to }) => places(to) },
  {
    title: '以后发生了什么',
    cell: ({ why }) => (
      <ul className="plain">
        {why.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    ),
  },
]

const cells: Columns<Changed> = [
  { title: '单元格', cell: ({ where }) => where },
  { title: '已公布', numeric: true, cell: ({ filed }) => printed(filed) },
  { title: '现在应当是', numeric: true, cell: ({ now }) => printed(now) },
]

/** 更正清单: what moved since the report was filed, piece by piece and cell by cell. */
export const Corrections = (place: Place): ReactNode => (
  <Answer to={useAsk('reportCorrections', { params: place })}>
    {({ version, lines: moved, cells: changed }) => {
      if (version === null) return <Sentence>{place.year} 年的年报还没有定稿，没有更正清单。</Sentence>
      if (moved.length === 0)
        return <Sentence>定稿（第 {version} 版）以后，计入年报的办件和文件没有变化。</Sentence>
      return (
        <>
          <p className="soft">
            已公布的第 {version} 版不会自动改动。确需更正的，在“审签和定稿”里开始更正，重新汇总、送审、定稿。
          </p>
          <Block title={`数字会变的 ${changed.length} 个单元格`}>
            <RowsTable
              rows={changed}
              columns={cells}
              rowKey={({ name }) => name}
              caption="数字会变的单元格"
            />
          </Block>
          <Block title={`有变化的 ${moved.length} 件`}>
            <RowsTable
              rows={moved}
              columns={lines}
              rowKey={({ source, item }) => `${source} ${item}`}
              caption="定稿以后有变化的办件和文件"
            />
          </Block>
        </>
      )
    }}
  </Answer>
)

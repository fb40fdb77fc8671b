import { Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { lazy, Suspense } from 'react'
import { useAsk } from '../../api/ask.ts'
import type { Given } from '../../api/operations.ts'
import { Answer } from '../../parts/answer.tsx'
import { Block } from '../../parts/block.tsx'
import { Flag } from '../../parts/flag.tsx'
import type { Columns } from '../../parts/rows-table.tsx'
import { RowsTable } from '../../parts/rows-table.tsx'
import { Sentence } from '../../parts/sentence.tsx'
import type { Place, YearFigures } from '../words.ts'
import { printed } from '../words.ts'
import { Compare } from './compare.tsx'
import { OldReports } from './old-reports.tsx'
import { figureKeys, figureWords } from './series.ts'

const YearsChart = lazy(async () => ({ default: (await import('./years-chart.tsx')).YearsChart }))

const columns: Columns<YearFigures> = [
  {
    title: '年度',
    cell: ({ year, version, origin }) => (
      <span className="nowrap">
        {year} {version > 1 && `第 ${version} 版`}
        {origin === 'history' && <Flag>读入</Flag>}
      </span>
    ),
  },
  ...figureKeys.map((key) => ({
    title: figureWords[key],
    numeric: true,
    cell: (one: YearFigures) =>
      one[key] === 0 ? <span className="count-nought">0</span> : printed(one[key]),
  })),
]

type Finding = Given<'reportHistory'>['findings'][number]

const Chain = ({ of }: { readonly of: readonly Finding[] }): ReactNode => (
  <Block title="跨年衔接和雷同">
    {of.length === 0 ? (
      <p className="soft">各年之间逐列衔接，没有不一致，也没有照抄的段落。</p>
    ) : (
      <ul className="plain">
        {of.map(({ year, rule, message }) => (
          <li key={`${year} ${rule} ${message}`}>
            {year} 年：{message}
          </li>
        ))}
      </ul>
    )}
  </Block>
)

/** 历年: a body over the years, one report beside another, old reports read in. */
export const History = ({ organisation }: Place): ReactNode => (
  <>
    <Answer to={useAsk('reportHistory', { params: { organisation } })}>
      {({ years, findings }) =>
        years.length === 0 ? (
          <Sentence>还没有已定稿的年报。用本系统以前的年报，可以在下面读入。</Sentence>
        ) : (
          <>
            <Block title="历年的申请和办理结果">
              <div className="years-both">
                <Suspense fallback={<Skeleton active />}>
                  <YearsChart of={years} />
                </Suspense>
                <div className="years-table" role="region" aria-label="历年的数字，可以左右滚动" tabIndex={0}>
                  <RowsTable
                    rows={years}
                    columns={columns}
                    rowKey={({ filing }) => filing}
                    caption="历年年报的主要数字"
                  />
                </div>
              </div>
            </Block>
            <Chain of={findings} />
          </>
        )
      }
    </Answer>
    <Compare organisation={organisation} />
    <OldReports organisation={organisation} />
  </>
)

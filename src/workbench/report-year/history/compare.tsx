import { Select, Switch } from 'antd'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useAsk } from '../../api/ask.ts'
import type { Given } from '../../api/operations.ts'
import { Answer } from '../../parts/answer.tsx'
import { Block } from '../../parts/block.tsx'
import type { Columns } from '../../parts/rows-table.tsx'
import { RowsTable } from '../../parts/rows-table.tsx'
import { Sentence } from '../../parts/sentence.tsx'
import type { Filed } from '../words.ts'
import { printed } from '../words.ts'

type Compared = Given<'compareFiled'>
type Line = Compared['lines'][number]

const nameOf = ({ organisation, year, version, newest }: Filed): string =>
  `${organisation.name} ${year} 年${newest ? '' : `（第 ${version} 版，已更正）`}`

const signed = (change: number | null): string => {
  if (change === null) return '—'
  return change > 0 ? `+${printed(change)}` : printed(change)
}

const columnsOf = ({ a, b }: Compared): Columns<Line> => [
  { title: '单元格', cell: ({ where, unit }) => `${where}（${unit}）` },
  { title: nameOf(a), numeric: true, cell: (line) => printed(line.a) },
  { title: nameOf(b), numeric: true, cell: (line) => printed(line.b) },
  { title: '增减', numeric: true, cell: ({ change }) => signed(change) },
]

const Result = ({ a, b }: { readonly a: string; readonly b: string }): ReactNode => {
  const [all, setAll] = useState(false)
  return (
    <Answer to={useAsk('compareFiled', { query: { a, b } })}>
      {(of) => {
        const rows = of.lines.filter((line) => all || (line.a ?? 0) !== 0 || (line.b ?? 0) !== 0)
        return (
          <>
            {of.remarks.map((remark) => (
              <p key={remark} className="soft">
                {remark}
              </p>
            ))}
            <label className="compare-all">
              <Switch size="small" checked={all} onChange={setAll} /> 两边都是 0 的也列出
            </label>
            <RowsTable
              rows={rows}
              columns={columnsOf(of)}
              rowKey={({ name }) => name}
              caption="两份年报逐格比较"
            />
          </>
        )
      }}
    </Answer>
  )
}

const Choose = ({
  label,
  rows,
  value,
  onChange,
}: {
  readonly label: string
  readonly rows: readonly Filed[]
  readonly value: string | undefined
  readonly onChange: (filing: string) => void
}): ReactNode => (
  <Select<string>
    aria-label={label}
    placeholder={label}
    {...(value !== undefined && { value })}
    onChange={onChange}
    showSearch={{ optionFilterProp: 'label' }}
    options={rows.map((row) => ({ value: row.filing, label: nameOf(row) }))}
  />
)

const Shown = ({
  rows,
  organisation,
}: {
  readonly rows: readonly Filed[]
  readonly organisation: string
}) => {
  const own = rows.filter((row) => row.newest && row.organisation.id === organisation)
  const [a, setA] = useState<string | undefined>(own[1]?.filing)
  const [b, setB] = useState<string | undefined>(own[0]?.filing)
  if (rows.length < 2) return <Sentence>有两份已定稿的年报以后，可以逐格比较。</Sentence>
  return (
    <>
      <div className="compare-choice">
        <Choose label="先选一份" rows={rows} value={a} onChange={setA} />
        <span>和</span>
        <Choose label="再选一份" rows={rows} value={b} onChange={setB} />
      </div>
      {a !== undefined && b !== undefined && a !== b && <Result a={a} b={b} />}
    </>
  )
}

/** Two filed reports cell by cell: of one body over the years, or of two bodies. */
export const Compare = ({ organisation }: { readonly organisation: string }): ReactNode => (
  <Block title="两份年报对照">
    <Answer to={useAsk('filedReports', {})}>
      {({ rows }) => <Shown rows={rows} organisation={organisation} />}
    </Answer>
  </Block>
)

import { Select } from 'antd'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useAsk } from '../../api/ask.ts'
import type { Document } from '../../documents/words.ts'
import { Answer } from '../../parts/answer.tsx'
import { Block } from '../../parts/block.tsx'
import type { Columns } from '../../parts/rows-table.tsx'
import { RowsTable } from '../../parts/rows-table.tsx'
import { Time } from '../../parts/time.tsx'
import { Changes } from '../read/changes.tsx'

type Version = Document['versions'][number]

const columns: Columns<Version> = [
  { title: '版本', cell: ({ number }) => `第 ${number} 版` },
  { title: '谁保存', cell: ({ savedBy }) => savedBy.name },
  { title: '时间', cell: ({ savedAt }) => <Time at={savedAt} /> },
  { title: '说明', cell: ({ note }) => note },
]

const Between = ({
  document,
  from,
  to,
}: {
  readonly document: string
  readonly from: number
  readonly to: number
}): ReactNode => {
  const asked = useAsk('documentChanges', { params: { document }, query: { from, to } })
  return (
    <Answer to={asked}>
      {(answer) => (
        <div className="sheet">
          <Changes of={answer} />
        </div>
      )}
    </Answer>
  )
}

const Compare = ({ document: { id, versions } }: { readonly document: Document }): ReactNode => {
  const numbers = versions.map(({ number }) => number).toSorted((one, other) => other - one)
  const [to, setTo] = useState(numbers[0] ?? 1)
  const [from, setFrom] = useState(numbers[1] ?? 1)
  const pick = (label: string, value: number, onChange: (number: number) => void): ReactNode => (
    <Select<number>
      aria-label={label}
      value={value}
      onChange={onChange}
      popupMatchSelectWidth={false}
      options={numbers.map((number) => ({ value: number, label: `第 ${number} 版` }))}
    />
  )
  return (
    <Block title="比较两个版本">
      <div className="filters">
        {pick('从哪一版', from, setFrom)}
        <span className="compare-to">到</span>
        {pick('到哪一版', to, setTo)}
      </div>
      {from === to ? (
        <p className="soft">请选两个不同的版本。</p>
      ) : (
        <Between document={id} from={from} to={to} />
      )}
    </Block>
  )
}

/** Every version that was saved, and what changed between any two. */
export const Versions = ({ document }: { readonly document: Document }): ReactNode => (
  <>
    <Block title="版本">
      <RowsTable
        rows={document.versions}
        columns={columns}
        rowKey={({ number }) => String(number)}
        caption="版本"
      />
    </Block>
    {document.versions.length > 1 && <Compare document={document} />}
  </>
)

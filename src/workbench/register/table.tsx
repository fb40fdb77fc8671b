import type { ReactNode } from 'react'
import { RowButton } from '../parts/row-button.tsx'
import type { Columns } from '../parts/rows-table.tsx'
import { RowsTable } from '../parts/rows-table.tsx'
import { ValidityFlag } from './validity-flag.tsx'
import type { Registered } from './words.ts'
import { levelWords } from './words.ts'

/** Calendar days before the end at which it presses. */
const pressing = 60

const Until = ({ of: { expiresOn, endedOn, daysLeft } }: { readonly of: Registered }): ReactNode => {
  if (endedOn !== null) return `${endedOn} 止`
  if (expiresOn === null) return <span className="soft">长期</span>
  return (
    <>
      <div className="nowrap">{expiresOn}</div>
      {daysLeft !== null && (
        <div className={daysLeft <= pressing ? 'urgent' : 'soft'}>
          {daysLeft < 0 ? '已经期满' : `还有 ${daysLeft} 天`}
        </div>
      )}
    </>
  )
}

const columnsWith = (open: (id: string) => void): Columns<Registered> => [
  {
    title: '名称',
    cell: ({ document, title, level }) => (
      <>
        <RowButton
          onOpen={() => {
            open(document)
          }}
        >
          {title}
        </RowButton>
        {level === 'regulation' && <span className="soft"> {levelWords[level]}</span>}
      </>
    ),
  },
  { title: '文号', cell: ({ documentNumber }) => documentNumber ?? '—' },
  { title: '制发', cell: ({ madeOn }) => <span className="nowrap">{madeOn}</span> },
  { title: '有效性', cell: ({ validity }) => <ValidityFlag of={validity} /> },
  { title: '有效期至', cell: (row) => <Until of={row} /> },
  {
    title: '解读',
    cell: ({ interpretations, validity }) =>
      interpretations.length > 0 ? (
        `${interpretations.length} 份`
      ) : validity === 'in-force' ? (
        <span className="urgent">没有</span>
      ) : (
        '—'
      ),
  },
]

/** The documents of the register. */
export const RegisterTable = ({
  rows,
  onOpen,
}: {
  readonly rows: readonly Registered[]
  readonly onOpen: (id: string) => void
}): ReactNode => (
  <div className="register">
    <RowsTable
      rows={rows}
      columns={columnsWith(onOpen)}
      rowKey={({ document }) => document}
      caption="规章和行政规范性文件登记簿"
    />
  </div>
)

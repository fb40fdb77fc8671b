import { Select } from 'antd'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { Link } from 'react-router'
import { useAsk } from '../api/ask.ts'
import type { RowOf } from '../api/operations.ts'
import { useMay } from '../app/session.tsx'
import { useKinds } from '../documents/use-kinds.ts'
import { Answer } from '../parts/answer.tsx'
import { Block } from '../parts/block.tsx'
import { Forms } from '../parts/forms.tsx'
import type { Columns } from '../parts/rows-table.tsx'
import { RowsTable } from '../parts/rows-table.tsx'
import { Sentence } from '../parts/sentence.tsx'
import { PeriodFields, usePeriod } from './period.tsx'
import { TransferForm } from './transfer-form.tsx'
import type { Place } from './words.ts'
import { placeWords } from './words.ts'

type Waiting = RowOf<'pendingTransfer'>

const columnsWith = (titleOf: (code: string) => string): Columns<Waiting> => [
  { title: '文件', cell: ({ document, title }) => <Link to={`/documents/${document}`}>{title}</Link> },
  { title: '文种', cell: ({ kind }) => titleOf(kind) },
  { title: '索引号', cell: ({ indexNumber }) => <span className="nowrap">{indexNumber}</span> },
  { title: '公开', cell: ({ publishedOn }) => <span className="nowrap">{publishedOn}</span> },
]

/** What was published in a period and is not handed over to a place yet. */
export const Pending = ({ organisation }: { readonly organisation: string }): ReactNode => {
  const [place, setPlace] = useState<Place>('archives')
  const { from, until } = usePeriod()
  const { titleOf } = useKinds()
  const may = useMay('register.manage')
  const asked = useAsk('pendingTransfer', { params: { organisation }, query: { place, from, until } })
  const items = asked.data?.rows.length ?? 0
  return (
    <Block
      title={`${from} 至 ${until} 公开、还没有移送到${placeWords[place]}的`}
      actions={
        may &&
        items > 0 && (
          <Forms
            of={[
              {
                title: `登记移送这 ${items} 份`,
                main: true,
                form: (close) => (
                  <TransferForm {...{ organisation, place, from, until, items }} onClose={close} />
                ),
              },
            ]}
          />
        )
      }
    >
      <PeriodFields>
        <Select<Place>
          aria-label="接收单位"
          value={place}
          onChange={setPlace}
          popupMatchSelectWidth={false}
          options={(['archives', 'library', 'service-hall'] as const).map((value) => ({
            value,
            label: placeWords[value],
          }))}
        />
      </PeriodFields>
      <Answer to={asked}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Sentence>这一期间公开的都已经移送，或者没有公开过文件。</Sentence>
          ) : (
            <RowsTable
              rows={rows}
              columns={columnsWith(titleOf)}
              rowKey={({ document }) => document}
              caption={`还没有移送到${placeWords[place]}的文件`}
            />
          )
        }
      </Answer>
    </Block>
  )
}

import { Select } from 'antd'
import type { ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import { useAsk } from '../api/ask.ts'
import type { Given } from '../api/operations.ts'
import { useMay } from '../app/session.tsx'
import { Answer } from '../parts/answer.tsx'
import { Block } from '../parts/block.tsx'
import { Facts } from '../parts/facts.tsx'
import { Forms } from '../parts/forms.tsx'
import type { Columns } from '../parts/rows-table.tsx'
import { RowsTable } from '../parts/rows-table.tsx'
import { Sentence } from '../parts/sentence.tsx'
import { today } from '../parts/time.tsx'
import { plusDays } from '../schedule/days.ts'
import { AddSynonymForm } from './synonym-form.tsx'

type Report = Given<'searchReport'>
type Asked = Report['empty'][number]

const periods = [
  { value: '7', label: '最近 7 天' },
  { value: '30', label: '最近 30 天' },
  { value: '90', label: '最近 90 天' },
  { value: '365', label: '最近一年' },
] as const

const text = {
  title: '搜索的词',
  cell: ({ text }: Asked) => (
    <a href={`/search?q=${encodeURIComponent(text)}`} target="_blank" rel="noreferrer">
      {text}
    </a>
  ),
}
const searches = { title: '次数', cell: (row: Asked) => row.searches, numeric: true }
const lastOn = {
  title: '最近一次',
  cell: (row: Asked) => <span className="nowrap">{row.lastOn}</span>,
}

const emptyColumns = (organisation: string, may: boolean): Columns<Asked> => [
  text,
  searches,
  lastOn,
  ...(may
    ? [
        {
          title: '操作',
          cell: (row: Asked) => (
            <Forms
              of={[
                {
                  title: '加同义词',
                  form: (close) => (
                    <AddSynonymForm organisation={organisation} text={row.text} onClose={close} />
                  ),
                },
              ]}
            />
          ),
        },
      ]
    : []),
]

const frequentColumns: Columns<Asked> = [
  text,
  searches,
  { title: '找到文件', cell: ({ hits }) => (hits === 0 ? '没有' : `${hits} 件`), numeric: true },
  lastOn,
]

const Lists = ({
  organisation,
  of: { searches: all, without, empty, frequent },
}: {
  readonly organisation: string
  readonly of: Report
}): ReactNode => {
  const may = useMay('search.manage')
  if (all === 0) return <Sentence>这一期间没有人在门户上搜索。</Sentence>
  return (
    <>
      <Facts
        of={[
          ['搜索', `${all} 次`],
          ['没有结果', `${without} 次，占 ${Math.round((without / all) * 100)}%`],
        ]}
      />
      <div className="search-lists">
        <Block title="没有结果的搜索">
          {empty.length === 0 ? (
            <Sentence>搜索的都找到了文件。</Sentence>
          ) : (
            <RowsTable
              rows={empty}
              columns={emptyColumns(organisation, may)}
              rowKey={(row) => row.text}
              caption="没有结果的搜索，最多的在前"
            />
          )}
        </Block>
        <Block title="搜索最多的">
          <RowsTable
            rows={frequent}
            columns={frequentColumns}
            rowKey={(row) => row.text}
            caption="搜索最多的词"
          />
        </Block>
      </div>
    </>
  )
}

/** What the public looked for, and what it did not find. */
export const SearchReport = ({ organisation }: { readonly organisation: string }): ReactNode => {
  const [search, setSearch] = useSearchParams()
  const days = periods.find(({ value }) => value === search.get('days'))?.value ?? '30'
  const until = today()
  const from = plusDays(until, 1 - Number(days))
  const asked = useAsk('searchReport', { params: { organisation }, query: { from, until } })
  return (
    <>
      <div className="filters">
        <Select<string>
          aria-label="期间"
          value={days}
          onChange={(chosen) => {
            setSearch((was) => ({ ...Object.fromEntries(was), days: chosen }), { replace: true })
          }}
          popupMatchSelectWidth={false}
          options={[...periods]}
        />
      </div>
      <p className="soft search-note">
        全站和本机构专栏里的搜索，按天合计。不记是谁搜索的；像身份证号、手机号的内容不留；同一个词只算它最近一天的结果。
      </p>
      <Answer to={asked}>{(report) => <Lists organisation={organisation} of={report} />}</Answer>
    </>
  )
}

import { Segmented } from 'antd'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { Link } from 'react-router'
import { usePages } from '../api/ask.ts'
import type { RowOf } from '../api/operations.ts'
import { SaveButton } from '../channels/save-button.tsx'
import { Block } from '../parts/block.tsx'
import { Flag } from '../parts/flag.tsx'
import { PagedTable } from '../parts/paged-table.tsx'
import type { Columns } from '../parts/rows-table.tsx'
import type { Run } from './words.ts'
import { countOf, verdictWords } from './words.ts'

type Item = RowOf<'movingItems'>

const itemWords: Readonly<Record<Item['state'], string>> = {
  waiting: '未检查',
  checked: '未移入',
  moved: '已移入',
  stuck: '没有办成',
  removed: '已撤销',
}

const columns: Columns<Item> = [
  { title: '序号', numeric: true, cell: ({ seq }) => seq },
  {
    title: '标题',
    cell: ({ title, document }) =>
      document === null ? title || '—' : <Link to={`/documents/${document}`}>{title}</Link>,
  },
  {
    title: '结论',
    cell: ({ verdict, sentence }) => (
      <>
        {verdict !== null && (
          <Flag kind={verdict === 'refused' || verdict === 'duplicate' ? 'grave' : 'state'}>
            {verdictWords[verdict]}
          </Flag>
        )}{' '}
        {sentence}
      </>
    ),
  },
  { title: '办理', cell: ({ state }) => <span className="nowrap">{itemWords[state]}</span> },
]

const views = ['all', 'refused', 'duplicate', 'history', 'draft'] as const
type View = (typeof views)[number]

/** The verdict on every item, and what was done with it. */
export const Verdicts = ({ run }: { readonly run: Run }): ReactNode => {
  const [view, setView] = useState<View>('all')
  const count = (verdict: View) =>
    verdict === 'all' ? run.items : countOf(run, (each) => each.verdict === verdict)
  const paged = usePages(
    'movingItems',
    { limit: 50, ...(view !== 'all' && { verdict: view }) },
    { movingRun: run.id },
  )
  return (
    <Block
      title="每一条的结论"
      actions={
        <SaveButton name="movingVerdicts" sent={{ params: { movingRun: run.id } }}>
          下载结论
        </SaveButton>
      }
    >
      <Segmented<View>
        className="no-print moving-views"
        aria-label="看哪些"
        value={view}
        onChange={setView}
        options={views
          .filter((each) => each === 'all' || count(each) > 0)
          .map((each) => ({
            value: each,
            label: `${each === 'all' ? '全部' : verdictWords[each]} ${count(each)}`,
          }))}
      />
      <PagedTable
        paged={paged}
        empty="没有这样的条目。"
        columns={columns}
        rowKey={({ seq }) => String(seq)}
        caption="每一条的结论"
      />
    </Block>
  )
}

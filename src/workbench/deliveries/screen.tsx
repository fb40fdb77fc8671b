import type { ReactNode } from 'react'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { usePages } from '../api/ask.ts'
import { useMay } from '../app/session.tsx'
import { useOpened } from '../parts/opened.ts'
import { Page } from '../parts/page.tsx'
import { PagedTable } from '../parts/paged-table.tsx'
import { SearchBox } from '../parts/search-box.tsx'
import { columnsWith } from './columns.tsx'
import { DeliveryDrawer } from './drawer.tsx'
import { PrintBar } from './print-bar.tsx'
import type { State } from './words.ts'
import '../documents/documents.css'
import './deliveries.css'

const views: readonly {
  readonly value: State | 'unproved'
  readonly label: string
  readonly empty: string
}[] = [
  { value: 'unproved', label: '还没有证明送达', empty: '文书都已经送达，证明齐全。' },
  { value: 'open', label: '还没有送', empty: '没有等着送达的文书。' },
  { value: 'attempted', label: '待证明', empty: '没有等待证明的送达。' },
  { value: 'failed', label: '没有送到', empty: '没有退回的文书。' },
  { value: 'delivered', label: '已送达', empty: '还没有登记过送达。' },
]

/** 送达: letters that are not proved delivered; recording, proving, printing. */
export const Screen = (): ReactNode => {
  const [search, setSearch] = useSearchParams()
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const [words, setWords] = useState('')
  const { id, open, close } = useOpened('deliveries', 'letter')
  const may = useMay('request.register')
  const view = views.find(({ value }) => value === search.get('state')) ?? views[0]
  const state = view === undefined || view.value === 'unproved' ? undefined : view.value
  const paged = usePages('deliveries', {
    ...(state !== undefined && { state }),
    ...(words !== '' && { search: words }),
  })
  const mark = (one: string): void => {
    setMarked((before) => {
      const after = new Set(before)
      if (!after.delete(one)) after.add(one)
      return after
    })
  }
  return (
    <Page title="送达" lead="制发的文书送出以后，有了证明才算送达；送达的日期记入案卷，期限随之计算。">
      <div className="chips" role="group" aria-label="看哪些">
        {views.map(({ value, label }) => (
          <button
            key={value}
            type="button"
            className="chip"
            aria-pressed={value === view?.value}
            onClick={() => {
              setMarked(new Set())
              setSearch(value === 'unproved' ? {} : { state: value }, { replace: true })
            }}
          >
            {label}
          </button>
        ))}
      </div>
      <div className="filters">
        <SearchBox label="文号、申请编号、邮件号" onSearch={setWords} />
      </div>
      <PrintBar
        rows={paged.rows}
        marked={marked}
        may={may}
        onMark={(ids) => {
          setMarked(new Set(ids))
        }}
      />
      <PagedTable
        paged={paged}
        columns={columnsWith({ marked, onMark: mark, open })}
        rowKey={({ id: letter }) => letter}
        caption="文书的送达"
        empty={words === '' ? (view?.empty ?? '') : '没有找到。请换一个条件再查。'}
      />
      {id !== undefined && <DeliveryDrawer letter={id} may={may} onClose={close} />}
    </Page>
  )
}

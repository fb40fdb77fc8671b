import { App, Button, Checkbox } from 'antd'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { usePages } from '../api/ask.ts'
import { download } from '../api/download.ts'
import { Problem } from '../api/problem.ts'
import { useMay } from '../app/session.tsx'
import { Page } from '../parts/page.tsx'
import { PagedTable } from '../parts/paged-table.tsx'
import type { Columns } from '../parts/rows-table.tsx'
import { LetterFilters, letterFilterOf } from './filters.tsx'
import { IssuedActions } from './issued-actions.tsx'
import type { LetterLine } from './words.ts'
import { partyWords } from './words.ts'
import '../documents/documents.css'
import './letters.css'

const columnsWith = (marked: ReadonlySet<string>, onMark: (id: string) => void): Columns<LetterLine> => [
  {
    title: '选择',
    cell: ({ id, number, drawn }) => (
      <Checkbox
        aria-label={`选择${number}`}
        disabled={!drawn}
        checked={marked.has(id)}
        onChange={() => {
          onMark(id)
        }}
      />
    ),
  },
  { title: '文号', cell: ({ number }) => <span className="nowrap">{number}</span> },
  {
    title: '文书',
    cell: ({ title, party, state, stateTitle, voidReason }) => (
      <>
        {state === 'void' ? <del>{title}</del> : title}
        <span className="soft">{partyWords(party)}</span>
        {state === 'void' && (
          <div className="soft row-under">
            {stateTitle}：{voidReason}
          </div>
        )}
      </>
    ),
  },
  {
    title: '申请',
    cell: ({ request, requestNumber, organisationName }) => (
      <>
        <Link className="nowrap" to={`/requests/${request}`}>
          {requestNumber}
        </Link>
        <div className="soft row-under">{organisationName}</div>
      </>
    ),
  },
  { title: '日期', cell: ({ issuedOn }) => <span className="nowrap">{issuedOn}</span> },
  { title: '操作', cell: (letter) => <IssuedActions letter={letter} /> },
]

/** Many letters as one PDF to print, or as a ZIP of Word and PDF. */
const Batch = ({ marked }: { readonly marked: ReadonlySet<string> }): ReactNode => {
  const { notification } = App.useApp()
  const [busy, setBusy] = useState(false)
  const print = async (as: 'pdf' | 'zip'): Promise<void> => {
    setBusy(true)
    try {
      await download('printLetters', { body: { letters: [...marked], as } })
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      notification.error({ title: error.message, description: error.detail })
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <Button disabled={marked.size === 0} loading={busy} onClick={() => void print('pdf')}>
        合成一个 PDF 打印{marked.size > 0 && `（${marked.size}份）`}
      </Button>
      <Button disabled={marked.size === 0} loading={busy} onClick={() => void print('zip')}>
        打包下载
      </Button>
    </>
  )
}

/** 文书: every letter of the bodies one may see. */
export const Screen = (): ReactNode => {
  const [search, setSearch] = useSearchParams()
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const filter = letterFilterOf(search)
  const paged = usePages('letters', filter)
  const mayRead = useMay('request.personal')
  const mark = (id: string): void => {
    setMarked(marked.has(id) ? new Set([...marked].filter((one) => one !== id)) : new Set([...marked, id]))
  }
  return (
    <Page
      title="文书"
      lead="依申请公开制发的每一份文书，新的在前；文号不重不漏，作废的保留文号。"
      actions={mayRead && <Batch marked={marked} />}
    >
      <LetterFilters
        filter={filter}
        onChange={(to) => {
          setSearch(Object.fromEntries(Object.entries(to).map(([name, value]) => [name, String(value)])), {
            replace: true,
          })
        }}
      />
      <PagedTable
        paged={paged}
        columns={columnsWith(marked, mark)}
        rowKey={({ id }) => id}
        caption="文书"
        empty="没有文书。文书在每件申请的“文书”里制发。"
      />
    </Page>
  )
}

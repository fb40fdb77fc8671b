import { Skeleton, Tabs } from 'antd'
import type { ReactNode } from 'react'
import { lazy, Suspense } from 'react'
import type { Document, Finding, Kind } from '../documents/words.ts'
import { Reading } from './read/reading.tsx'
import type { TextHandle } from './text/handle.ts'
import type { Working } from './working/use-working.ts'

/** Who reads does not wait for what one writes with. */
const Writing = lazy(async () => ({ default: (await import('./writing.tsx')).Writing }))
const History = lazy(async () => ({ default: (await import('./history/history.tsx')).History }))

export type Tab = 'read' | 'write' | 'history'

/** Whether one may save it now: the table of states says so. */
export const canSave = ({ choices }: Document): boolean =>
  choices.some(({ event, allowed }) => event === 'save' && allowed)

/** What one comes to a document for: to write a draft of one's own, to read all others. */
export const tabOf = (document: Document): Tab =>
  canSave(document) && document.stage === 'draft' ? 'write' : 'read'

/** The document itself: written, read, and what became of it. */
export const DeskTabs = ({
  document,
  kinds,
  working: { content, dirty, epoch, change },
  findings,
  tab,
  onTab,
  onReady,
}: {
  readonly document: Document
  readonly kinds: readonly Kind[]
  readonly working: Working
  readonly findings: readonly Finding[]
  readonly tab: Tab
  readonly onTab: (tab: Tab) => void
  readonly onReady: (handle: TextHandle | null) => void
}): ReactNode => {
  const write = {
    key: 'write',
    label: document.stage === 'settled' ? '修改（另起一轮审核）' : '编辑',
    children: (
      <Suspense fallback={<Skeleton active paragraph={{ rows: 16 }} />}>
        <Writing
          document={document}
          content={content}
          change={change}
          findings={findings}
          kinds={kinds}
          epoch={epoch}
          onReady={onReady}
        />
      </Suspense>
    ),
  }
  const read = {
    key: 'read',
    label: dirty ? '阅读（已保存的）' : '阅读',
    children: (
      <Reading
        key={document.digest}
        document={document}
        kind={kinds.find(({ code }) => code === document.content.kind)}
      />
    ),
  }
  const history = {
    key: 'history',
    label: '经过',
    children: (
      <Suspense fallback={<Skeleton active />}>
        <History document={document} />
      </Suspense>
    ),
  }
  return (
    <Tabs
      activeKey={tab}
      onChange={(key) => {
        onTab(key === 'write' || key === 'history' ? key : 'read')
      }}
      items={[...(canSave(document) ? [write] : []), read, history]}
    />
  )
}

import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { daysLeftOf } from '../documents/days-left.ts'
import { StageFlag } from '../documents/stage-flag.tsx'
import type { Document } from '../documents/words.ts'
import { PageTitle } from '../parts/page-title.tsx'
import { timeOf } from '../parts/time.tsx'

/** What the document is, how far it is, and what presses. */
export const Head = ({
  of: line,
  actions,
}: {
  readonly of: Document
  readonly actions: ReactNode
}): ReactNode => {
  const left = daysLeftOf(line)
  const { number, visibility, clock } = line
  return (
    <header className="document-head">
      <div className="document-line">
        <Link to="/documents">文件</Link>
        <span className="soft">{line.indexNumber}</span>
        <StageFlag of={line} />
        {left !== undefined && <span className={left.urgent ? 'urgent' : 'soft'}>{left.words}</span>}
        {line.scheduledFor !== null && <span>定于 {timeOf(line.scheduledFor)} 发布</span>}
        {number !== null && visibility !== 'none' && <a href={`/documents/${number}`}>公开页面</a>}
      </div>
      <div className="document-titles">
        <PageTitle className="document-title" title={line.title === '' ? '（还没有名称）' : line.title} />
        <div className="page-actions">{actions}</div>
      </div>
      <p className="soft document-saved">
        第 {line.version} 版，{line.savedBy.name} {timeOf(line.savedAt)} 保存。
        {clock !== null && (
          <>
            {clock.sentence}（{clock.basis}
            {clock.provisional && '；放假安排公布前为暂定'}）
          </>
        )}
      </p>
    </header>
  )
}

import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { Flag } from '../../parts/flag.tsx'
import { PageTitle } from '../../parts/page-title.tsx'
import type { Remedy } from '../words.ts'
import { leftWords, riskOf } from '../words.ts'

/** What the remedy is, how far it is, and what falls due next. */
export const Head = ({ of: remedy }: { readonly of: Remedy }): ReactNode => {
  const { number, stageTitle, result, due, pathTitle, instanceTitle, organ, receivedOn, handler } = remedy
  return (
    <header className="document-head">
      <div className="document-line">
        <Link to="/remedies">复议和诉讼</Link>
        <span className="soft">{remedy.organisation.name}</span>
        <Flag kind="state">{stageTitle}</Flag>
        {result !== null && (
          <Flag kind="open">
            {result.title}（{result.outcomeTitle}）
          </Flag>
        )}
        {due !== null && (
          <span className={`risk risk-${riskOf(due.left)}`}>
            {due.title}：{leftWords(due.left)}（{due.on}）
          </span>
        )}
      </div>
      <div className="document-titles">
        <PageTitle className="document-title" of={number} title={number} />
        <a className="to-side" href="#desk-side">
          现在可以办
        </a>
      </div>
      <p className="soft document-saved">
        {pathTitle}，{remedy.form === 'litigation' && `${instanceTitle}，`}
        {organ}，{receivedOn} 收到。
        {handler === null ? '还没有确定承办人。' : `承办人：${handler.name}。`}
      </p>
      {remedy.holds.map(({ id, title }) => (
        <p key={id} className="urgent">
          正在{title}，恢复以前不得执行、公开。
        </p>
      ))}
    </header>
  )
}

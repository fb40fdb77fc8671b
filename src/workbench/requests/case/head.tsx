import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { Link } from 'react-router'
import { Flag } from '../../parts/flag.tsx'
import { PageTitle } from '../../parts/page-title.tsx'
import { timeWords } from '../days-left.tsx'
import type { Request } from '../words.ts'
import { ProofDrawer } from './proof.tsx'

/** What the request is, how far it is, and its due date, which opens how it was reached. */
export const Head = ({ of: request }: { readonly of: Request }): ReactNode => {
  const [proof, setProof] = useState(false)
  const { number, stageTitle, channelTitle, receivedOn, dueOn, provisional, handler, section } = request
  const concluded = request.concludedOn !== null || !request.counted
  const risk = concluded ? (request.late ? 'overdue' : 'none') : request.risk
  return (
    <header className="document-head">
      <div className="document-line">
        <Link to="/requests">申请</Link>
        <span className="soft">{request.organisation.name}</span>
        <Flag kind="state">{stageTitle}</Flag>
        {request.outcomeTitle !== null && <Flag kind="open">{request.outcomeTitle}</Flag>}
        <span className={`risk risk-${risk}`}>{timeWords(request)}</span>
      </div>
      <div className="document-titles">
        <PageTitle className="document-title" of={number} title={number} />
        <a className="to-side" href="#desk-side">
          现在可以办
        </a>
        {receivedOn !== null && (
          <Button
            className="due-button"
            onClick={() => {
              setProof(true)
            }}
          >
            {dueOn === null ? '答复期限暂停' : `答复期限 ${dueOn}${provisional ? '（暂定）' : ''}`}　怎样算出
          </Button>
        )}
      </div>
      <p className="soft document-saved">
        {channelTitle}
        {receivedOn === null ? '，还没有确认收到' : `，${receivedOn} 收到`}。
        {handler === null
          ? '还没有分办。'
          : `经办人：${handler.name}${section === null ? '' : `（${section.name}）`}。`}
        {request.row !== null && `计入年报表三：${request.row.title}。`}
        {!request.counted && '只作记录，不计入统计。'}
      </p>
      {request.redo !== null && <p className="urgent">{request.redo}</p>}
      {request.breaches.map(({ message, basis }) => (
        <p key={message} className="urgent">
          {message}（{basis}）
        </p>
      ))}
      {proof && (
        <ProofDrawer
          request={request.id}
          onClose={() => {
            setProof(false)
          }}
        />
      )}
    </header>
  )
}

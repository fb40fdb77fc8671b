import type { ReactNode } from 'react'
import { useEffect } from 'react'
import seal from '../seal.svg'
import './sign-in.css'

/** The card that everything before the workbench stands on. */
export const Front = ({
  title,
  lead,
  children,
}: {
  readonly title: string
  readonly lead?: ReactNode
  readonly children: ReactNode
}): ReactNode => {
  useEffect(() => {
    document.title = `${title} · 工作台`
  }, [title])
  return (
    <main className="front">
      <div className="front-card">
        <div className="front-mark">
          <img src={seal} alt="" width={40} height={40} />
          <span>政府信息公开工作台</span>
        </div>
        <h1>{title}</h1>
        {lead !== undefined && <p className="soft">{lead}</p>}
        {children}
      </div>
    </main>
  )
}
